package org.preuve.badges.rule;

import java.util.Arrays;
import java.util.stream.Stream;
import org.preuve.web.Reason;

/** Keys of this package that code puts together. */
public final class RuleTexts {

  private RuleTexts() {}

  public static Reason[] reasons() {
    return RuleReason.values();
  }

  public static Stream<String> keys() {
    return Stream.of(
            Arrays.stream(Condition.Kind.values())
                .flatMap(kind -> Stream.of("rule.say." + kind, "rule.ground." + kind)),
            Stream.of("REVOKED", "REFUSED").map(before -> "rule.before." + before),
            Stream.of("competencies", "criteria", "badges", "marks", "measured", "many")
                .map(field -> "rule.problem." + field),
            Stream.of("none", "manual", "automatic", "left", "changed", "foreign")
                .map(mode -> "proposals.mode." + mode))
        .flatMap(keys -> keys);
  }
}
