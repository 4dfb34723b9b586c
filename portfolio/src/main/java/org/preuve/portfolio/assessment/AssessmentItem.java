package org.preuve.portfolio.assessment;

import java.time.Instant;
import java.util.Optional;
import org.preuve.portfolio.anonymity.Veil;
import org.preuve.web.UserId;

/**
 * What is judged, and when.
 *
 * @param who names the student in addresses: row id, or pseudonym while the name is hidden
 * @param name of the student, or what stands for it
 * @param veil takes the name out of titles while it is hidden
 * @param framework id of the framework version that has the competency
 * @param code competency
 * @param attempt submission that is judged, 0 when there is none
 * @param frozenAt when that was frozen
 */
record AssessmentItem(
    UserId student,
    String who,
    String name,
    Veil veil,
    String framework,
    String code,
    int attempt,
    Optional<Instant> frozenAt,
    Instant now) {

  /** Where it is assessed. */
  String path() {
    return "/assess/" + who + "/" + code;
  }

  /** Whether the name stays hidden on the pages about it. */
  boolean hidden() {
    return !who.equals(String.valueOf(student.value()));
  }
}
