package org.preuve.portfolio.attestation;

import java.util.List;

/**
 * What {@code /attestations/new} shows.
 *
 * @param draw random; the same form sent twice is one request
 * @param blocs all competencies
 * @param problems names of the fields to mend
 */
public record AskView(
    String tutor,
    String company,
    String subject,
    String draw,
    List<Bloc> blocs,
    List<String> problems) {

  /** Whether that field is to be mended. */
  public boolean wrong(String field) {
    return problems.contains(field);
  }

  /** A bloc; open if something of it is chosen. */
  public record Bloc(String title, boolean open, List<Choice> choices) {}

  /** A competency to tick. */
  public record Choice(String code, String label, boolean chosen) {}
}
