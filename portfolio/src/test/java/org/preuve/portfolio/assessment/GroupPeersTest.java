package org.preuve.portfolio.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.preuve.portfolio.Outcome;
import org.preuve.portfolio.anonymity.Veil;
import org.preuve.web.Caller;
import org.preuve.web.CourseId;
import org.preuve.web.Role;
import org.preuve.web.UserId;

class GroupPeersTest {

  private static final Instant NOW = Instant.parse("2026-11-30T08:00:00Z");
  private static final Caller ASSESSOR =
      new Caller(
          1,
          new UserId(2),
          "",
          new CourseId(3),
          "",
          "",
          Set.of(Role.INSTRUCTOR),
          Locale.FRENCH,
          "",
          "");
  private static final AssessmentItem SEAT = seat("C.18");

  private static AssessmentItem seat(String code) {
    return new AssessmentItem(
        new UserId(4), "4", "", Veil.NONE, "f", code, 1, Optional.of(NOW), NOW);
  }

  private static Draft draft(String code) {
    return new Draft(ASSESSOR, seat(code), new Judgement(Outcome.ACQUIRED, "", Map.of()), 0);
  }

  private static GroupPeers.Peer peer(boolean other, boolean otherwise, Draft... followers) {
    return new GroupPeers.Peer(
        SEAT,
        "4",
        "Hugo",
        Optional.empty(),
        List.of(),
        new Opened(0, 0, ""),
        other,
        otherwise,
        List.of(followers));
  }

  @Test
  void is_untouched_only_where_the_same_was_submitted_and_nothing_would_change() {
    assertThat(peer(false, false).untouched()).isTrue();
    assertThat(peer(true, false).untouched()).as("another version").isFalse();
    assertThat(peer(false, true).untouched()).as("judged otherwise elsewhere").isFalse();
    assertThat(peer(false, false, draft("C.19")).untouched()).as("another draft").isFalse();
  }

  @Test
  void is_planned_also_where_another_draft_that_would_change_goes_out_by_itself() {
    var other = draft("C.19");

    assertThat(peer(false, false, other).planned()).isEmpty();
    other.planned(NOW, Locale.FRENCH);

    assertThat(peer(false, false, other).planned()).containsSame(other);
  }

  @Test
  void names_the_other_drafts_that_were_shown_in_its_box() {
    assertThat(peer(false, false, draft("C.19")).field())
        .isNotEqualTo(peer(false, false).field())
        .isEqualTo(peer(false, false, draft("C.19")).field());
  }
}
