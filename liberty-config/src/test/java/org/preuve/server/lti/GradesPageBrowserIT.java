package org.preuve.server.lti;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.Cookie;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.preuve.server.harness.BrowserIT;
import org.preuve.server.harness.School;
import org.preuve.server.harness.Visitor;

class GradesPageBrowserIT extends BrowserIT {

  @ParameterizedTest
  @ValueSource(strings = {"fr", "en"})
  void is_accessible_and_sends_again(String language) throws SQLException {
    var school = School.open(installation);
    var teacher = school.visitor("Marc Lefèvre", "INSTRUCTOR", language);
    var complaints = new ArrayList<String>();
    try (var person = chromium.person(language)) {
      person.addCookies(List.of(cookie(teacher)));
      var page = person.newPage();
      page.onConsoleMessage(message -> complaints.add(message.text()));
      page.navigate(teacher.at("/grades").toString());
      chromium.look(page, "grades-empty-" + language);
      score(school, "Inès Benali", "'SENT', '', ''");
      score(school, "Hugo Martin", "'WAITING', '503', 'Closed for maintenance'");
      score(school, "Léa Petit", "'FAILED', '400', 'No such user'");
      page.reload();
      chromium.look(page, "grades-" + language);
      page.navigate(teacher.at("/grades/compare").toString());
      chromium.look(page, "grades-compare-" + language);
      page.click("tr:has-text('Léa Petit') button");
      page.waitForURL("**note=grades.again");
      assertThat(page.textContent("main")).doesNotContain("No such user");
      chromium.look(page, "grades-again-" + language);
    }

    assertThat(chromium.findings()).isEmpty();
    assertThat(complaints).isEmpty();
  }

  private void score(School school, String name, String rest) throws SQLException {
    var student = school.visitor(name, "LEARNER", "fr");
    try (var connection = installation.connect();
        var statement = connection.createStatement()) {
      statement.execute(
          "insert into lti_score_outbox (registration_id, course_id, user_id, given, maximum,"
              + " comment, scored_at, attempts, next_attempt_at, state, cause, words) values ("
              + school.registration()
              + ", "
              + school.course()
              + ", "
              + student.user()
              + ", 7, 26, '', utc_timestamp(6), 1, utc_timestamp(6) + interval 1 hour, "
              + rest
              + ")");
    }
  }

  private static Cookie cookie(Visitor visitor) {
    return new Cookie(visitor.cookie(), visitor.secret())
        .setDomain("localhost")
        .setPath("/")
        .setHttpOnly(true)
        .setSecure(true);
  }
}
