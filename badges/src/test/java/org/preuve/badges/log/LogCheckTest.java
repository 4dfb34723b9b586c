package org.preuve.badges.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.preuve.web.CourseId;
import org.preuve.web.UserId;

class LogCheckTest {

  private final List<LogRow> rows = written(5);

  @Test
  void finds_nothing_in_a_log_as_it_was_written() {
    assertThat(broken(rows)).isEmpty();
    assertThat(broken(List.of())).isEmpty();
  }

  @Test
  void names_the_row_whose_content_was_changed() {
    var row = rows.get(2);
    rows.set(2, with(row, row.content().replace("Motif", "Autre"), row.former(), row.sha256()));

    assertThat(broken(rows)).contains(3L);
  }

  /** Whoever computes the digest anew breaks the row after. */
  @Test
  void names_the_row_after_one_that_was_changed_with_its_digest() {
    var row = rows.get(2);
    var content = row.content().replace("Motif", "Autre");
    rows.set(2, with(row, content, row.former(), LogCheck.digest(row.former(), content)));

    assertThat(broken(rows)).contains(4L);
  }

  @Test
  void misses_rows_that_were_taken_out_moved_or_cut_off() {
    var without = new ArrayList<>(rows);
    without.remove(1);
    var moved = new ArrayList<>(rows);
    moved.set(1, rows.get(2));
    moved.set(2, rows.get(1));

    assertThat(broken(without)).contains(2L);
    assertThat(broken(moved)).contains(2L);
    assertThat(broken(rows.subList(0, 4))).contains(5L);
    assertThat(broken(rows.subList(1, 5))).contains(1L);
    assertThat(broken(List.of())).isEmpty();
  }

  /** A row that says another course than its column would not be shown where it belongs. */
  @Test
  void a_row_stands_in_the_course_that_it_names() {
    var row = rows.get(3);
    rows.set(3, new LogRow(row.number(), 8, row.content(), row.former(), row.sha256()));

    assertThat(broken(rows)).contains(4L);
  }

  @Test
  void a_row_added_by_hand_at_the_end_is_found() {
    var last = rows.get(4);
    var content = entry(6).canonical(1, 6);
    rows.add(new LogRow(6, 7, content, last.sha256(), LogCheck.digest(last.sha256(), content)));
    var check = new LogCheck();
    rows.forEach(check::next);

    assertThat(check.broken(5, last.sha256())).contains(6L);
  }

  /** RFC 8785: one form, members by name. */
  @Test
  void content_is_canonical_and_can_be_read() {
    var entry = entry(1);
    var content = entry.canonical(1, 1);

    assertThat(content).startsWith("{\"achievement\":\"a\",\"action\":\"REVOKED\",\"actor\":3,");
    assertThat(LogEntry.read(content)).contains(entry);
  }

  private Optional<Long> broken(List<LogRow> some) {
    var all = written(5);
    var check = new LogCheck();
    some.forEach(check::next);
    return some.isEmpty() ? check.broken(0, LogCheck.NONE) : check.broken(5, all.get(4).sha256());
  }

  private static LogRow with(LogRow row, String content, String former, String sha256) {
    return new LogRow(row.number(), row.course(), content, former, sha256);
  }

  private static List<LogRow> written(int count) {
    var rows = new ArrayList<LogRow>();
    var former = LogCheck.NONE;
    for (int number = 1; number <= count; number++) {
      var content = entry(number).canonical(1, number);
      var sha256 = LogCheck.digest(former, content);
      rows.add(new LogRow(number, 7, content, former, sha256));
      former = sha256;
    }
    return rows;
  }

  private static LogEntry entry(int number) {
    return new LogEntry(
        LogAction.REVOKED,
        "award-" + number,
        "a",
        new CourseId(7),
        new UserId(2),
        new UserId(3),
        Instant.parse("2026-11-30T09:00:00Z"),
        "0".repeat(64),
        "Motif « " + number + " »",
        java.util.Optional.empty());
  }
}
