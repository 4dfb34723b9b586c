package org.preuve.badges.rule;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;

/** Keeps conditions as JSON: they are written and read with their rule and never alone. */
@Converter
class ConditionsColumn implements AttributeConverter<List<Condition>, String> {

  private static final JsonMapper JSON = new JsonMapper();
  private static final TypeReference<List<Condition>> LIST = new TypeReference<>() {};

  @Override
  public String convertToDatabaseColumn(List<Condition> conditions) {
    try {
      return JSON.writeValueAsString(conditions);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @Override
  public List<Condition> convertToEntityAttribute(String column) {
    try {
      return JSON.readValue(column, LIST);
    } catch (JsonProcessingException damaged) {
      throw new IllegalStateException("conditions of a rule cannot be read", damaged);
    }
  }
}
