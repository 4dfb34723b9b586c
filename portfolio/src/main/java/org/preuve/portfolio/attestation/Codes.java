package org.preuve.portfolio.attestation;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;

/** Codes of competencies, one a line. */
@Converter
public class Codes implements AttributeConverter<List<String>, String> {

  @Override
  public String convertToDatabaseColumn(List<String> codes) {
    return String.join("\n", codes);
  }

  @Override
  public List<String> convertToEntityAttribute(String column) {
    return column.lines().toList();
  }
}
