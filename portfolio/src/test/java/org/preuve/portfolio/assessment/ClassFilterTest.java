package org.preuve.portfolio.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.preuve.lti.roster.Roster;
import org.preuve.portfolio.Outcome;
import org.preuve.portfolio.framework.ShippedFrameworks;
import org.preuve.web.UserId;

class ClassFilterTest {

  private static final Cell DUE = new Cell("C.1", Optional.empty(), Optional.empty(), 2);
  private static final Cell DONE =
      new Cell("C.2", Optional.empty(), Optional.of(Outcome.ACQUIRED), 0);
  private static final Cell BLANK = Cell.empty("C.3");

  @Test
  void finds_names_without_accents_and_case() {
    var filter = new ClassFilter(0, "all", "INES");

    assertThat(filter.shows(row("Inès Benali", DONE))).isTrue();
    assertThat(filter.shows(row("Hugo Martin", DONE))).isFalse();
  }

  @Test
  void shows_who_waits_and_who_is_silent() {
    assertThat(new ClassFilter(0, "due", "").shows(row("a", DUE))).isTrue();
    assertThat(new ClassFilter(0, "due", "").shows(row("a", DONE))).isFalse();
    assertThat(new ClassFilter(0, "silent", "").shows(row("a", BLANK))).isTrue();
    assertThat(new ClassFilter(0, "silent", "").shows(row("a", DONE))).isFalse();
  }

  @Test
  void knows_what_belongs_to_the_queue() {
    assertThat(ClassFilter.ALL.waiting()).isFalse();
    assertThat(ClassFilter.ALL.due().page()).isEqualTo("/to-assess?show=due");
    assertThat(ClassFilter.ALL.showing("draft").waiting()).isTrue();
    assertThat(new ClassFilter(2, "silent", "").page()).isEqualTo("/class?bloc=2&show=silent");
  }

  @Test
  void travels_in_the_query_and_forgets_nonsense() {
    assertThat(new ClassFilter(2, "due", "Léa & co").query())
        .isEqualTo("?bloc=2&show=due&name=L%C3%A9a+%26+co");
    assertThat(new ClassFilter(0, "\"><script>", "").query()).isEmpty();
  }

  @Test
  void shows_one_competency_and_the_people_of_a_link() {
    var filter = new ClassFilter(0, "all", "", "C.12", "r 1");
    var framework = ShippedFrameworks.all().get(0);

    assertThat(filter.query()).isEqualTo("?code=C.12&link=r+1");
    assertThat(filter.in(framework)).hasSize(1);
    assertThat(filter.in(framework).get(0).competencies())
        .extracting(c -> c.code())
        .containsExactly("C.12");
    assertThat(new ClassFilter(0, "all", "", "<x>", "x".repeat(256)).query()).isEmpty();
  }

  private static ClassRow row(String name, Cell cell) {
    return new ClassRow(new Roster.Member(new UserId(1), name, true), List.of(cell));
  }
}
