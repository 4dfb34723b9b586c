package org.preuve.portfolio.attestation;

import java.util.List;
import java.util.Optional;

/** What {@code /attestations} shows. */
public record RequestsView(List<Row> rows) {

  /**
   * One request.
   *
   * @param state word
   * @param tone style of the word
   * @param meta company and dates in one phrase
   * @param open whether it can be taken back
   * @param removable whether it can be deleted
   * @param evidence path of what the answer became
   */
  public record Row(
      String id,
      String tutor,
      String subject,
      String meta,
      String state,
      String tone,
      boolean open,
      boolean removable,
      Optional<String> evidence) {}
}
