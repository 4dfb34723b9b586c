package org.preuve.portfolio.attestation;

import java.util.Optional;
import java.util.stream.Stream;

/** What a tutor says to a request. */
public enum Verdict {
  CONFIRMED,
  PARTLY,
  /** Not what happened; it becomes evidence as the others do. */
  NOT;

  /** As a form sends it. */
  static Optional<Verdict> of(String name) {
    return Stream.of(values()).filter(one -> one.name().equals(name)).findFirst();
  }
}
