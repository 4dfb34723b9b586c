package org.preuve.portfolio.attestation;

import java.util.Optional;
import java.util.stream.Stream;

/** What a tutor says to a request. */
public enum Verdict {
  CONFIRMED("ok"),
  PARTLY("wip"),
  /** Not what happened; it becomes evidence as the others do, but of no badge. */
  NOT("no");

  private final String tone;

  Verdict(String tone) {
    this.tone = tone;
  }

  /** Style of what says it. */
  String tone() {
    return tone;
  }

  /** As a form sends it. */
  static Optional<Verdict> of(String name) {
    return Stream.of(values()).filter(one -> one.name().equals(name)).findFirst();
  }
}
