package org.preuve.portfolio.assessment;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.preuve.portfolio.Outcome;

/**
 * What an assessor has written on the page.
 *
 * @param outcome the decision, null while open
 * @param message words to the student, may be empty
 * @param criteria by the criterion's id
 * @param reason why it is decided although no evidence was submitted, may be empty
 */
public record Judgement(
    @Nullable Outcome outcome, String message, Map<String, CriterionView> criteria, String reason) {

  /** Nothing yet. */
  public static final Judgement BLANK = new Judgement(null, "", Map.of());

  public Judgement {
    criteria = Map.copyOf(criteria);
  }

  /** The same without what is said about these criteria. */
  Judgement without(Set<String> ids) {
    var kept = new HashMap<>(criteria);
    kept.keySet().removeAll(ids);
    return new Judgement(outcome, message, kept, reason);
  }

  /** The same with another message. */
  Judgement saying(String other) {
    return new Judgement(outcome, other, criteria, reason);
  }

  /** The same with another reason why it is decided without evidence. */
  Judgement because(String other) {
    return new Judgement(outcome, message, criteria, other);
  }

  /** The same with this about criteria. */
  Judgement with(Map<String, CriterionView> said) {
    var all = new HashMap<>(criteria);
    all.putAll(said);
    return new Judgement(outcome, message, all, reason);
  }

  /**
   * The same after somebody has changed some of these criteria elsewhere; what differs from where
   * that change started stays as it is here.
   */
  Judgement following(Judgement before, Judgement after, Set<String> ids) {
    var all = new HashMap<>(criteria);
    for (var id : ids) {
      var said = after.criteria().get(id);
      if (Objects.equals(criteria.get(id), before.criteria().get(id))) {
        if (said == null) {
          all.remove(id);
        } else {
          all.put(id, said);
        }
      }
    }
    return new Judgement(outcome, message, all, reason);
  }

  /** About evidence. */
  public Judgement(@Nullable Outcome outcome, String message, Map<String, CriterionView> criteria) {
    this(outcome, message, criteria, "");
  }
}
