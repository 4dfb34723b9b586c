package org.preuve.portfolio.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.preuve.portfolio.Outcome;
import org.preuve.portfolio.framework.ShippedFrameworks;
import org.preuve.portfolio.framework.model.Framework;
import org.preuve.web.UserId;

class DraftListTest {

  private static final Framework FRAMEWORK = ShippedFrameworks.all().get(0);

  private static final List<DraftLine> DRAFTS =
      List.of(
          line(1, "C.1", Outcome.ACQUIRED, false, false, 0),
          line(2, "C.2", Outcome.IN_PROGRESS, true, false, 7),
          line(3, "C.9", Outcome.ACQUIRED, false, true, 8),
          line(4, "C.9", Outcome.NOT_ACQUIRED, false, false, 7));

  @ParameterizedTest
  @CsvSource({
    "0, '', '', '', 1 2 3 4",
    "1, '', '', '', 1 2",
    "2, '', ACQUIRED, '', 3",
    "0, C.9, '', '', 3 4",
    "0, '', '', 7, 2 4",
    "0, '', '', none, 1",
    "0, 'C.9&x', 'MAYBE', '7;', 1 2 3 4",
    "5, '', '', '', ''"
  })
  void lets_through_what_the_filter_names(
      int bloc, String code, String outcome, String by, String ids) {
    var list = DraftList.of(DRAFTS, new DraftFilter(bloc, code, outcome, by), FRAMEWORK, 1);

    assertThat(list.matching().stream().map(line -> String.valueOf(line.id())).toList())
        .isEqualTo(ids.isEmpty() ? List.of() : List.of(ids.split(" ")));
  }

  @Test
  void releases_of_all_pages_what_waits_for_nobody_and_no_time() {
    var many = IntStream.rangeClosed(1, 620).mapToObj(DraftListTest::free).toList();

    var list = DraftList.of(many, DraftFilter.ALL, FRAMEWORK, 2);
    var few = DraftList.of(DRAFTS, DraftFilter.ALL, FRAMEWORK, 1);

    assertThat(list.shown()).hasSize(50).first().extracting(DraftLine::id).isEqualTo(51L);
    assertThat(list.pages()).isEqualTo(13);
    assertThat(list.free()).hasSize(500);
    assertThat(list.later()).isEqualTo(120);
    assertThat(few.free()).extracting(DraftLine::id).containsExactly(1L, 4L);
  }

  @ParameterizedTest
  @CsvSource({"-3, 1", "0, 1", "2, 2", "99, 2"})
  void shows_a_page_that_is_there(int wish, int shown) {
    var drafts = IntStream.rangeClosed(1, 51).mapToObj(DraftListTest::free).toList();

    assertThat(DraftList.of(drafts, DraftFilter.ALL, FRAMEWORK, wish).page()).isEqualTo(shown);
    assertThat(DraftList.of(List.of(), DraftFilter.ALL, FRAMEWORK, wish).page()).isEqualTo(1);
  }

  @Test
  void knows_a_page_that_has_shown_something_else() {
    var seen = new DraftList(List.of(free(1), free(2)), 1).seen();

    assertThat(new DraftList(List.of(free(1), free(2)), 2).seen()).isEqualTo(seen);
    assertThat(new DraftList(List.of(free(1), free(3)), 1).seen()).isNotEqualTo(seen);
    assertThat(new DraftList(List.of(free(1)), 1).seen()).isNotEqualTo(seen);
  }

  @Test
  void keeps_the_filter_in_the_query() {
    var filter = new DraftFilter(2, "C.9", "ACQUIRED", "none");

    assertThat(filter.query()).isEqualTo("?bloc=2&code=C.9&outcome=ACQUIRED&by=none");
    assertThat(filter.query(3)).endsWith("&by=none&page=3");
    assertThat(DraftFilter.ALL.query()).isEmpty();
    assertThat(DraftFilter.ALL.query(1)).isEqualTo("?page=1");
  }

  @Test
  void needs_a_look_when_another_decision_came_since() {
    var row = new Object[] {4L, 0, 5L, "C.1", "ACQUIRED", 0, "", 1, 2, 7L};

    var overtaken = DraftLine.of(row);
    row[8] = 1;
    var known = DraftLine.of(row);
    row[8] = null;
    row[9] = null;
    row[6] = "DECISION_MISSING";
    row[4] = null;
    var refused = DraftLine.of(row);

    assertThat(overtaken.free()).isFalse();
    assertThat(overtaken.refused()).isTrue();
    assertThat(known.free()).isTrue();
    assertThat(known.by()).contains(new UserId(7));
    assertThat(known.chosen().field()).isEqualTo("4.1");
    assertThat(refused.free()).isFalse();
  }

  private static DraftLine free(int id) {
    return line(id, "C.1", Outcome.ACQUIRED, false, false, 0);
  }

  private static DraftLine line(
      long id, String code, Outcome outcome, boolean planned, boolean refused, long by) {
    return new DraftLine(
        id,
        1,
        new UserId(id),
        code,
        Optional.of(outcome),
        planned,
        refused,
        by == 0 ? Optional.empty() : Optional.of(new UserId(by)));
  }
}
