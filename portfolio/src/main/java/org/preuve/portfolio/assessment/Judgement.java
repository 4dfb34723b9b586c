package org.preuve.portfolio.assessment;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.preuve.portfolio.Outcome;

/**
 * What an assessor has written on the page.
 *
 * @param outcome the decision, null while open
 * @param message words to the student, may be empty
 * @param criteria by the criterion's id
 */
public record Judgement(
    @Nullable Outcome outcome, String message, Map<String, CriterionView> criteria) {

  /** Nothing yet. */
  public static final Judgement BLANK = new Judgement(null, "", Map.of());

  public Judgement {
    criteria = Map.copyOf(criteria);
  }
}
