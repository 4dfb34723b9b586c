package org.preuve.portfolio;

import java.util.Arrays;
import java.util.Locale;

/** What a piece of evidence is. */
public enum EvidenceKind {
  /** A file of the student. */
  FILE,
  /** An address on the web; its bytes are the address itself. */
  LINK,
  /** A text written here; UTF-8. */
  TEXT,
  /** A proof by signed telemetry; its bytes are the proof document. */
  TELEMETRY,
  /** What somebody of a company declares about the student's work; UTF-8. */
  ATTESTATION,
  /** A mark or result that whoever teaches the course has entered; UTF-8. */
  MARK,
  /**
   * What a newer build has written beside this one: shown by its title and handed out as it is,
   * never made, changed or frozen here, where its name is not known.
   */
  OTHER;

  /** The kind of that name in the database. */
  public static EvidenceKind of(String name) {
    return Arrays.stream(values())
        .filter(kind -> kind.name().equals(name))
        .findFirst()
        .orElse(OTHER);
  }

  /**
   * Its word in what is kept for ever.
   *
   * @throws IllegalStateException when only a newer build knows it
   */
  public String recorded() {
    if (this == OTHER) {
      throw new IllegalStateException("a kind of evidence that a newer build knows");
    }
    return word();
  }

  /** Whether its title and content are the student's to change. */
  public boolean ownWords() {
    return this == FILE || this == LINK || this == TEXT;
  }

  /** Lower-case word in keys of texts and form fields. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
