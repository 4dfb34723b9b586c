package org.preuve.portfolio.evidence;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.preuve.portfolio.EvidenceKind;

/** A kind by its name: one that a newer build has written stops no page, and is not overwritten. */
@Converter
public class KindColumn implements AttributeConverter<EvidenceKind, String> {

  @Override
  public String convertToDatabaseColumn(EvidenceKind kind) {
    if (kind == EvidenceKind.OTHER) {
      throw new IllegalStateException("a kind of evidence that a newer build knows");
    }
    return kind.name();
  }

  @Override
  public EvidenceKind convertToEntityAttribute(String name) {
    return EvidenceKind.of(name);
  }
}
