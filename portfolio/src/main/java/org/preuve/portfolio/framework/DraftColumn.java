package org.preuve.portfolio.framework;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.preuve.portfolio.framework.reading.FrameworkDraft;

/** A draft as JSON in one column. */
@Converter
public class DraftColumn implements AttributeConverter<FrameworkDraft, String> {

  /** What older rows do not have is empty. */
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .defaultSetterInfo(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY))
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

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
