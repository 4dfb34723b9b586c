package org.preuve.portfolio;

import org.preuve.web.base.Ids;

/**
 * One piece of evidence.
 *
 * @param value 26 characters of lower-case base 32; nobody can guess one
 */
public record EvidenceId(String value) {

  public EvidenceId {
    if (!value.matches("[a-z2-7]{26}")) {
      throw new IllegalArgumentException("not an evidence id");
    }
  }

  /** A new one. */
  public static EvidenceId random() {
    return new EvidenceId(Ids.random());
  }
}
