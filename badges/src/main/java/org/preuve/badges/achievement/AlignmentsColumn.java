package org.preuve.badges.achievement;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keeps alignments as JSON: they are written and read with their version and never alone. */
@Converter
class AlignmentsColumn implements AttributeConverter<List<Alignment>, String> {

  private static final JsonMapper JSON = new JsonMapper();
  private static final TypeReference<List<Alignment>> LIST = new TypeReference<>() {};

  @Override
  public @Nullable String convertToDatabaseColumn(@Nullable List<Alignment> alignments) {
    try {
      return alignments == null ? null : JSON.writeValueAsString(alignments);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @Override
  public @Nullable List<Alignment> convertToEntityAttribute(@Nullable String column) {
    try {
      return column == null ? null : JSON.readValue(column, LIST);
    } catch (JsonProcessingException damaged) {
      throw new IllegalStateException("alignments of an achievement cannot be read", damaged);
    }
  }
}
