package org.preuve.badges.rule;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.preuve.portfolio.Decision;
import org.preuve.portfolio.Outcome;
import org.preuve.portfolio.marks.ClassMarks.KnownMark;

/**
 * What is known of one person.
 *
 * @param decisions released and in force, by code of the competency
 * @param criteria what was said last of each, by id of the criterion
 * @param marks by label
 * @param badges since when a valid badge of a design is held, by id of the design
 * @param measured highest level of a device in the pieces that the decision on a competency judged,
 *     by its code; asked only where all else holds
 */
record Facts(
    Map<String, Decision> decisions,
    Map<String, Said> criteria,
    Map<String, List<KnownMark>> marks,
    Map<String, Instant> badges,
    Function<String, Optional<String>> measured) {

  /** What a decision says of a criterion. */
  record Said(Outcome outcome, Decision decision) {}
}
