package org.preuve.portfolio.assessment;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.preuve.portfolio.Outcome;
import org.preuve.portfolio.framework.model.Criterion;

/**
 * Reads a judgement from form fields: {@code outcome}, {@code message}, and per criterion {@code
 * k.<id>} (an outcome) and {@code c.<id>} (a comment).
 */
final class JudgementForm {

  private static final int LONGEST = 4000;

  private JudgementForm() {}

  /** Unknown criteria and outcomes are not kept. */
  static Judgement read(Map<String, String> fields, List<Criterion> criteria) {
    var judged = new TreeMap<String, CriterionView>();
    for (var criterion : criteria) {
      var outcome = outcome(fields.getOrDefault("k." + criterion.id(), ""));
      var comment = text(fields, "c." + criterion.id());
      if (outcome != null || !comment.isEmpty()) {
        judged.put(criterion.id(), new CriterionView(outcome, comment));
      }
    }
    return new Judgement(
        outcome(fields.getOrDefault("outcome", "")), text(fields, "message"), judged);
  }

  /** Whether one of its texts is too long to keep. */
  static Optional<AssessReason> refusal(Judgement judgement) {
    boolean longComment =
        judgement.criteria().values().stream().anyMatch(c -> c.comment().length() > LONGEST);
    return longComment || judgement.message().length() > LONGEST
        ? Optional.of(AssessReason.MESSAGE_LONG)
        : Optional.empty();
  }

  private static String text(Map<String, String> fields, String name) {
    return fields.getOrDefault(name, "").replace("\r\n", "\n").strip();
  }

  /** An exemption needs more people than one assessor, so it cannot be chosen here. */
  private static @Nullable Outcome outcome(String name) {
    return switch (name) {
      case "NOT_ACQUIRED" -> Outcome.NOT_ACQUIRED;
      case "IN_PROGRESS" -> Outcome.IN_PROGRESS;
      case "ACQUIRED" -> Outcome.ACQUIRED;
      default -> null;
    };
  }
}
