package org.preuve.portfolio.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.preuve.portfolio.Outcome;
import org.preuve.portfolio.framework.model.Criterion;

/**
 * Reads a judgement from form fields: {@code outcome}, {@code message}, and per criterion {@code
 * k.<id>} (an outcome) and {@code c.<id>} (a comment), {@code reason} where there is no evidence.
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
        outcome(fields.getOrDefault("outcome", "")),
        text(fields, "message"),
        judged,
        text(fields, "reason"));
  }

  /** Whether one of its texts is too long to keep. */
  static Optional<AssessReason> refusal(Judgement judgement) {
    boolean longComment =
        judgement.criteria().values().stream().anyMatch(c -> c.comment().length() > LONGEST);
    return longComment
            || judgement.message().length() > LONGEST
            || judgement.reason().length() > LONGEST
        ? Optional.of(AssessReason.MESSAGE_LONG)
        : Optional.empty();
  }

  /** What the form would send for that judgement, without its token and its button. */
  static List<VersionsView.Field> fields(Judgement judgement, int attempt, Opened opened) {
    var fields = new ArrayList<VersionsView.Field>();
    fields.add(new VersionsView.Field("attempt", String.valueOf(attempt)));
    fields.add(new VersionsView.Field("seen", String.valueOf(opened.seen())));
    fields.add(new VersionsView.Field("draft", String.valueOf(opened.draft())));
    fields.add(new VersionsView.Field("said", opened.said()));
    fields.add(new VersionsView.Field("outcome", name(judgement.outcome())));
    fields.add(new VersionsView.Field("message", judgement.message()));
    fields.add(new VersionsView.Field("reason", judgement.reason()));
    new TreeMap<>(judgement.criteria())
        .forEach(
            (id, view) -> {
              fields.add(new VersionsView.Field("k." + id, name(view.outcome())));
              fields.add(new VersionsView.Field("c." + id, view.comment()));
            });
    return List.copyOf(fields);
  }

  private static String name(@Nullable Outcome outcome) {
    return outcome == null ? "" : outcome.name();
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
