package org.preuve.portfolio;

import java.time.Instant;
import org.preuve.web.UserId;

/**
 * A person's released decision on one competency; never computed.
 *
 * @param code competency
 * @param outcome what was decided
 * @param attempt number of the frozen submission that was judged, 0 when none was needed
 * @param message words to the student, may be empty
 * @param assessor who decided
 * @param decidedAt when it was released
 */
public record Decision(
    String code,
    Outcome outcome,
    int attempt,
    String message,
    UserId assessor,
    Instant decidedAt) {}
