package org.preuve.lti.copy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.preuve.lti.CourseSetup.Choice;
import org.preuve.lti.LtiPages;
import org.preuve.lti.copy.CopyCheck.Candidate;
import org.preuve.lti.copy.CopyCheck.Outcome;
import org.preuve.web.CourseId;

class CopyCheckTest {

  private static final List<Choice> UNTOUCHED = List.of(new Choice("default", false));

  @Test
  void keeps_what_somebody_has_chosen_in_the_copy() {
    var outcome = CopyCheck.check(List.of(new Choice("a", true)), List.of(course(1, "b", true)));

    assertThat(outcome).isEqualTo(new Outcome.Keep());
  }

  @Test
  void keeps_the_beginning_when_no_original_is_known_or_set_up() {
    assertThat(CopyCheck.check(UNTOUCHED, List.of())).isEqualTo(new Outcome.Keep());
    assertThat(CopyCheck.check(UNTOUCHED, List.of(course(1, "default", false))))
        .isEqualTo(new Outcome.Keep());
  }

  @Test
  void copies_the_nearest_original() {
    var outcome = CopyCheck.check(UNTOUCHED, List.of(course(2, "a", true), course(1, "a", true)));

    assertThat(outcome).isEqualTo(new Outcome.Copy(new CourseId(2)));
  }

  @Test
  void copies_from_the_one_that_was_set_up_when_all_work_alike() {
    var outcome =
        CopyCheck.check(
            UNTOUCHED, List.of(course(2, "default", false), course(1, "default", true)));

    assertThat(outcome).isEqualTo(new Outcome.Copy(new CourseId(1)));
  }

  @Test
  void asks_when_the_originals_disagree() {
    assertThat(CopyCheck.check(UNTOUCHED, List.of(course(2, "a", true), course(1, "b", true))))
        .isEqualTo(new Outcome.Ask());
    assertThat(
            CopyCheck.check(UNTOUCHED, List.of(course(2, "default", false), course(1, "b", true))))
        .isEqualTo(new Outcome.Ask());
  }

  @Test
  void says_why_a_course_cannot_be_used_yet_in_both_languages() {
    for (var reason : CopyReason.values()) {
      for (var part : List.of("title", "text", "cure")) {
        var key = "refused." + reason + "." + part;
        assertThat(LtiPages.PAGES.has(Locale.FRENCH, key)).isTrue();
        assertThat(LtiPages.PAGES.has(Locale.ENGLISH, key)).isTrue();
      }
    }
  }

  private static Candidate course(long id, String value, boolean made) {
    return new Candidate(new CourseId(id), "Cours", List.of(new Choice(value, made)));
  }
}
