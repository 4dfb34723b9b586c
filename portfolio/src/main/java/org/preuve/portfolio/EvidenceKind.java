package org.preuve.portfolio;

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
  MARK;

  /** Whether its title and content are the student's to change. */
  public boolean ownWords() {
    return this == FILE || this == LINK || this == TEXT;
  }

  /** Lower-case word in manifests, keys of texts and form fields. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
