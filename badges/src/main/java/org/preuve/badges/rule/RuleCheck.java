package org.preuve.badges.rule;

import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.preuve.portfolio.Decision;
import org.preuve.portfolio.Outcome;
import org.preuve.portfolio.marks.ClassMarks.KnownMark;

/**
 * Whether a rule holds for a person: all its conditions do. Only what was released counts, nothing
 * is computed from parts, and no bloc follows from it.
 */
final class RuleCheck {

  /**
   * Why it holds, one ground for each condition.
   *
   * @return empty if one of them does not hold, or if there is none
   */
  Optional<List<Ground>> grounds(List<Condition> conditions, Facts facts) {
    var found = new ArrayList<Ground>();
    for (var condition : cheapestFirst(conditions)) {
      var ground = ground(condition, facts);
      if (ground.isEmpty()) {
        return Optional.empty();
      }
      found.add(ground.get());
    }
    found.sort(Comparator.comparing(one -> conditions.indexOf(one.condition())));
    return found.isEmpty() ? Optional.empty() : Optional.of(List.copyOf(found));
  }

  /** Evidence is read only of those for whom all else holds. */
  private static List<Condition> cheapestFirst(List<Condition> conditions) {
    return conditions.stream()
        .sorted(Comparator.comparing(one -> one.kind() == Condition.Kind.MEASURED))
        .toList();
  }

  private Optional<Ground> ground(Condition condition, Facts facts) {
    return switch (condition.kind()) {
      case COMPETENCY ->
          acquired(condition, facts).map(decision -> Ground.on(condition, decision, ""));
      case CRITERION -> met(condition, facts);
      case MARK -> mark(condition, facts);
      case BADGE ->
          Optional.ofNullable(facts.badges().get(condition.subject()))
              .map(since -> Ground.since(condition, "", since));
      case MEASURED -> measured(condition, facts);
    };
  }

  private static Optional<Decision> acquired(Condition condition, Facts facts) {
    return Optional.ofNullable(facts.decisions().get(condition.subject()))
        .filter(decision -> decision.outcome() == Outcome.ACQUIRED);
  }

  private static Optional<Ground> met(Condition condition, Facts facts) {
    return Optional.ofNullable(facts.criteria().get(condition.subject()))
        .filter(said -> said.outcome() == Outcome.ACQUIRED)
        .map(said -> Ground.on(condition, said.decision(), ""));
  }

  private static Optional<Ground> measured(Condition condition, Facts facts) {
    return acquired(condition, facts)
        .flatMap(
            decision ->
                facts
                    .measured()
                    .apply(condition.subject())
                    .filter(level -> level.compareTo(condition.value()) >= 0)
                    .map(level -> Ground.on(condition, decision, level)));
  }

  private static Optional<Ground> mark(Condition condition, Facts facts) {
    return facts.marks().getOrDefault(condition.subject(), List.of()).stream()
        .filter(mark -> enough(mark, condition.value()))
        .max(Comparator.comparing(KnownMark::points))
        .map(
            mark ->
                Ground.since(
                    condition,
                    plain(mark.points()) + "/" + plain(mark.most()),
                    mark.date().atStartOfDay(ZoneOffset.UTC).toInstant()));
  }

  /** 28/40 is as much as 14/20. */
  private static boolean enough(KnownMark mark, String least) {
    var parts = least.split("/", -1);
    var points = new BigDecimal(parts[0]);
    var most = new BigDecimal(parts[1]);
    return mark.points().multiply(most).compareTo(points.multiply(mark.most())) >= 0;
  }

  private static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }
}
