package org.preuve.portfolio.assessment;

import java.time.Instant;
import java.util.Optional;
import org.preuve.web.UserId;

/**
 * What is judged, and when.
 *
 * @param name of the student
 * @param framework id of the framework version that has the competency
 * @param code competency
 * @param attempt submission that is judged, 0 when there is none
 * @param frozenAt when that was frozen
 */
record AssessmentItem(
    UserId student,
    String name,
    String framework,
    String code,
    int attempt,
    Optional<Instant> frozenAt,
    Instant now) {}
