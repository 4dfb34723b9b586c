package org.preuve.portfolio.evidence;

import java.util.List;
import java.util.Optional;
import org.preuve.portfolio.MeasuredPill;

/** What {@code /evidence} shows. */
public record EvidenceListView(String lead, List<Row> rows) {

  /**
   * One piece.
   *
   * @param icon of its kind
   * @param meta kind, size and date in one phrase
   * @param codes competencies of the course's framework
   * @param former how many of a former framework, in words; empty for none
   * @param group whether several have made it
   * @param measured how far telemetry can be believed
   * @param damage what is wrong with its bytes
   */
  public record Row(
      String id,
      String title,
      String icon,
      String meta,
      List<String> codes,
      String former,
      boolean frozen,
      boolean group,
      Optional<MeasuredPill> measured,
      Optional<Damage> damage) {}
}
