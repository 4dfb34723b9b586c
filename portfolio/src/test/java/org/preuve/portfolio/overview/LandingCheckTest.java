package org.preuve.portfolio.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.preuve.portfolio.PortfolioPages;
import org.preuve.portfolio.PortfolioReason;
import org.preuve.portfolio.overview.LandingCheck.Outcome.Go;
import org.preuve.portfolio.overview.LandingCheck.Outcome.Refused;
import org.preuve.portfolio.overview.LandingCheck.Pages;
import org.preuve.web.Caller;
import org.preuve.web.CourseId;
import org.preuve.web.Role;
import org.preuve.web.UserId;

class LandingCheckTest {

  private static final List<String> HERE = List.of("C1", "C2");
  private static final List<String> ELSEWHERE = List.of("C1", "C2", "C.9");
  private static final Pages PAGES = new Pages("/learner", "/assessor", "/choice");

  @Test
  void leads_everybody_to_the_page_of_their_role() {
    assertThat(land("C1", Role.LEARNER)).isEqualTo(new Go("/learner"));
    assertThat(land("C1", Role.INSTRUCTOR)).isEqualTo(new Go("/assessor"));
    assertThat(land("C1", Role.LEARNER, Role.INSTRUCTOR)).isEqualTo(new Go("/assessor"));
  }

  @Test
  void leads_nobody_without_a_role() {
    assertThat(land("C1")).isEqualTo(new Refused(PortfolioReason.NOT_ALLOWED));
  }

  @Test
  void asks_a_teacher_when_another_framework_has_it_and_tells_learners() {
    assertThat(land("C.9", Role.INSTRUCTOR)).isEqualTo(new Go("/choice"));
    assertThat(land("C.9", Role.LEARNER))
        .isEqualTo(new Refused(LandingReason.LINK_OTHER_FRAMEWORK));
  }

  @Test
  void refuses_what_no_framework_has() {
    assertThat(land("C99", Role.INSTRUCTOR)).isEqualTo(new Refused(LandingReason.LINK_UNKNOWN));
  }

  @Test
  void says_why_in_both_languages() {
    for (var reason : LandingReason.values()) {
      for (var part : List.of("title", "text", "cure")) {
        var key = "refused." + reason + "." + part;
        assertThat(PortfolioPages.PAGES.has(Locale.FRENCH, key)).isTrue();
        assertThat(PortfolioPages.PAGES.has(Locale.ENGLISH, key)).isTrue();
      }
    }
  }

  private static LandingCheck.Outcome land(String name, Role... roles) {
    var caller =
        new Caller(
            1, new UserId(1), "a", new CourseId(1), "", "", Set.of(roles), Locale.FRENCH, "h", "c");
    return LandingCheck.check(caller, name, HERE, ELSEWHERE, PAGES);
  }
}
