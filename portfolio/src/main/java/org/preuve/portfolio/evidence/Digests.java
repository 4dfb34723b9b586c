package org.preuve.portfolio.evidence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Map;
import java.util.TreeMap;

/** Further digests of a piece of evidence as a JSON object of strings. */
@Converter
public class Digests implements AttributeConverter<Map<String, String>, String> {

  private static final JsonMapper JSON = new JsonMapper();

  @Override
  public String convertToDatabaseColumn(Map<String, String> digests) {
    try {
      return JSON.writeValueAsString(new TreeMap<>(digests));
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @Override
  public Map<String, String> convertToEntityAttribute(String column) {
    try {
      return Map.copyOf(JSON.readValue(column, new TypeReference<Map<String, String>>() {}));
    } catch (JsonProcessingException damaged) {
      throw new IllegalStateException(damaged);
    }
  }
}
