package org.preuve.badges.rekey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.preuve.badges.log.LogAction;
import org.preuve.badges.log.LogEntry;
import org.preuve.web.CourseId;
import org.preuve.web.UserId;

class SignAgainTest {

  /** As corrections do; what the log says of one badge stays in its order. */
  @Test
  void badges_are_locked_by_their_id() {
    var first = entry("b", LogAction.AWARDED);
    var second = entry("a", LogAction.AWARDED);
    var third = entry("b", LogAction.SUSPENDED);

    assertThat(SignAgain.byBadge(List.of(first, second, third)))
        .containsExactly(second, first, third);
  }

  private static LogEntry entry(String award, LogAction action) {
    return LogEntry.of(
        action,
        award,
        "achievement",
        new CourseId(1),
        new UserId(2),
        new UserId(3),
        Instant.EPOCH,
        "{}",
        "");
  }
}
