package org.preuve.portfolio.assessment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Map;
import java.util.TreeMap;

/** Judgements by criterion id as a JSON object. */
@Converter
public class CriteriaJson implements AttributeConverter<Map<String, CriterionView>, String> {

  private static final JsonMapper JSON = new JsonMapper();

  @Override
  public String convertToDatabaseColumn(Map<String, CriterionView> criteria) {
    try {
      return JSON.writeValueAsString(new TreeMap<>(criteria));
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @Override
  public Map<String, CriterionView> convertToEntityAttribute(String column) {
    try {
      return Map.copyOf(JSON.readValue(column, new TypeReference<Map<String, CriterionView>>() {}));
    } catch (JsonProcessingException damaged) {
      throw new IllegalStateException(damaged);
    }
  }
}
