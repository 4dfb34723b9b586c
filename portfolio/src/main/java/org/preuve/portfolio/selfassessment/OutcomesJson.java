package org.preuve.portfolio.selfassessment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Map;
import java.util.TreeMap;
import org.preuve.portfolio.Outcome;

/** What a student says about criteria, by their ids, as a JSON object. */
@Converter
public class OutcomesJson implements AttributeConverter<Map<String, Outcome>, String> {

  private static final JsonMapper JSON = new JsonMapper();

  @Override
  public String convertToDatabaseColumn(Map<String, Outcome> criteria) {
    try {
      return JSON.writeValueAsString(new TreeMap<>(criteria));
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @Override
  public Map<String, Outcome> convertToEntityAttribute(String column) {
    try {
      return Map.copyOf(JSON.readValue(column, new TypeReference<Map<String, Outcome>>() {}));
    } catch (JsonProcessingException damaged) {
      throw new IllegalStateException(damaged);
    }
  }
}
