package org.preuve.badges.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.preuve.web.Caller;
import org.preuve.web.CourseId;
import org.preuve.web.Role;
import org.preuve.web.UserId;

class AwardRuleTest {

  private static final Instant SET = Instant.parse("2026-11-30T10:00:00Z");

  @Test
  void knows_only_what_the_badge_said_when_it_was_set() {
    var author =
        new Caller(
            1,
            new UserId(2),
            "Marc",
            new CourseId(3),
            "",
            "",
            Set.of(Role.INSTRUCTOR),
            Locale.FRENCH,
            "",
            "");
    var rule = new AwardRule(author, "v1", 1, "f", new AwardRule.Said(List.of(), true), SET);

    assertThat(rule.knows(Optional.empty())).isTrue();
    assertThat(rule.knows(Optional.of(SET))).isTrue();
    assertThat(rule.knows(Optional.of(SET.plusMillis(1)))).isFalse();
  }
}
