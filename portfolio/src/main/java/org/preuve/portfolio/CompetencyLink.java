package org.preuve.portfolio;

/**
 * Why a piece of evidence shows a competency.
 *
 * @param code competency, as the framework writes it
 * @param justification the student's own words, never blank, at most 4,000 characters
 */
public record CompetencyLink(String code, String justification) {

  /** Longest justification, in characters. */
  public static final int LONGEST = 4000;

  public CompetencyLink {
    if (justification.isBlank() || justification.length() > LONGEST) {
      throw new IllegalArgumentException("justification of " + code + " is blank or too long");
    }
  }
}
