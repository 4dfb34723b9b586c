package org.preuve.portfolio.framework;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.preuve.portfolio.framework.reading.FrameworkDraft;

/** A draft as JSON in one column. */
@Converter
public class DraftColumn implements AttributeConverter<FrameworkDraft, String> {

  private static final JsonMapper JSON = new JsonMapper();

  @Override
  public String convertToDatabaseColumn(FrameworkDraft draft) {
    try {
      return JSON.writeValueAsString(draft);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @Override
  public FrameworkDraft convertToEntityAttribute(String column) {
    try {
      return JSON.readValue(column, FrameworkDraft.class);
    } catch (JsonProcessingException damaged) {
      throw new IllegalStateException(damaged);
    }
  }
}
