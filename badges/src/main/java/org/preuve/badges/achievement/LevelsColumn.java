package org.preuve.badges.achievement;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keeps levels as JSON: they are written and read with their version and never alone. */
@Converter
class LevelsColumn implements AttributeConverter<List<Level>, String> {

  private static final JsonMapper JSON = new JsonMapper();
  private static final TypeReference<List<Level>> LIST = new TypeReference<>() {};

  @Override
  public @Nullable String convertToDatabaseColumn(@Nullable List<Level> levels) {
    try {
      return levels == null ? null : JSON.writeValueAsString(levels);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @Override
  public @Nullable List<Level> convertToEntityAttribute(@Nullable String column) {
    try {
      return column == null ? null : JSON.readValue(column, LIST);
    } catch (JsonProcessingException damaged) {
      throw new IllegalStateException("levels of an achievement cannot be read", damaged);
    }
  }
}
