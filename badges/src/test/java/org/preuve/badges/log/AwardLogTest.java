package org.preuve.badges.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.preuve.web.CourseId;
import org.preuve.web.UserId;

class AwardLogTest {

  private final Rows rows = new Rows();
  private final AwardLog log = new AwardLog(rows);

  @Test
  void finds_a_log_whole_that_grows_while_it_is_read() {
    write(3);
    rows.meanwhile = () -> write(2);

    var outcome = log.check(1);

    assertThat(rows.all).hasSize(5);
    assertThat(outcome.broken()).isEmpty();
    assertThat(outcome.all()).isTrue();
    assertThat(outcome.rows()).isEqualTo(3);
  }

  @Test
  void finds_a_log_whole_that_begins_while_it_is_read() {
    rows.meanwhile = () -> write(1);

    assertThat(log.check(1).broken()).isEmpty();
  }

  @Test
  void a_row_after_the_end_is_found() {
    write(3);
    rows.head = List.<Object[]>of(new Object[] {2L, rows.all.get(1).sha256()});

    assertThat(log.check(1).broken()).contains(3L);
  }

  @Test
  void rows_without_an_end_are_found() {
    write(2);
    rows.head = List.of();

    assertThat(log.check(1).broken()).contains(1L);
  }

  @Test
  void rows_cut_off_are_missed() {
    write(3);
    rows.all.remove(2);

    assertThat(log.check(1).broken()).contains(3L);
  }

  @Test
  void is_walked_to_its_end_and_goes_on_from_there() {
    write(120);

    var first = log.walk(1, AwardLog.Place.BEGIN);
    var second = log.walk(1, first.to());
    var third = log.walk(1, second.to());

    assertThat(first.entries()).hasSize(50);
    assertThat(first.over()).isFalse();
    assertThat(third.to().number()).isEqualTo(120);
    assertThat(third.over()).isTrue();
    assertThat(first.broken() || second.broken() || third.broken()).isFalse();
    write(1);
    assertThat(log.walk(1, third.to()).entries()).hasSize(1);
  }

  /** What stands before a row that was changed is still told, and nothing of what follows. */
  @Test
  void is_walked_up_to_the_first_row_that_is_not_as_it_was_written() {
    write(5);
    var third = rows.all.get(2);
    rows.all.set(
        2,
        new LogRow(
            third.number(),
            third.course(),
            third.content().replace("Motif", "Autre"),
            third.former(),
            third.sha256()));

    var walk = log.walk(1, AwardLog.Place.BEGIN);

    assertThat(walk.entries()).hasSize(2);
    assertThat(walk.to().number()).isEqualTo(2);
    assertThat(walk.broken()).isTrue();
    assertThat(walk.over()).isFalse();
  }

  @Test
  void is_not_walked_past_rows_that_were_cut_off_or_written_anew() {
    write(3);
    var from = log.walk(1, AwardLog.Place.BEGIN).to();
    var other = new AwardLog.Place(2, "a".repeat(64));

    assertThat(log.walk(1, other).broken()).isTrue();
    assertThat(log.walk(1, new AwardLog.Place(3, "a".repeat(64))).broken()).isTrue();
    rows.all.remove(2);
    assertThat(log.walk(1, AwardLog.Place.BEGIN).over()).isFalse();
    assertThat(log.walk(1, new AwardLog.Place(2, rows.all.get(1).sha256())).broken()).isTrue();
    assertThat(from.number()).isEqualTo(3);
  }

  private void write(int count) {
    var entry =
        new LogEntry(
            LogAction.REVOKED,
            "award",
            "a",
            new CourseId(7),
            new UserId(2),
            new UserId(3),
            Instant.parse("2026-11-30T09:00:00Z"),
            "0".repeat(64),
            "Motif",
            java.util.Optional.empty());
    for (int i = 0; i < count; i++) {
      log.append(1, List.of(entry));
    }
  }

  /** Rows as the database has them; others write once the end was read. */
  private static final class Rows implements LogRepository {

    private final List<LogRow> all = new ArrayList<>();
    private List<Object[]> head = List.of();
    private Runnable meanwhile = () -> {};

    @Override
    public Optional<String> lock(long registration) {
      return Optional.of("issuer");
    }

    @Override
    public List<Object[]> end(long registration) {
      return head;
    }

    @Override
    public List<Object[]> head(long registration) {
      var now = head;
      var others = meanwhile;
      meanwhile = () -> {};
      others.run();
      return now;
    }

    @Override
    public int add(
        long registration, long number, long course, String content, String former, String sha256) {
      all.add(new LogRow(number, course, content, former, sha256));
      return 1;
    }

    @Override
    public int move(long registration, long number, String sha256) {
      head = List.<Object[]>of(new Object[] {number, sha256});
      return 1;
    }

    @Override
    public List<LogRow> between(long registration, long after, long end) {
      return all.stream().filter(row -> row.number() > after && row.number() <= end).toList();
    }

    @Override
    public List<LogRow> next(long registration, long after, long end) {
      return between(registration, after, end).stream().limit(50).toList();
    }

    @Override
    public Optional<Long> last(long registration) {
      return all.stream().map(LogRow::number).max(Long::compare);
    }

    @Override
    public List<LogRow> before(long registration, long course, long before) {
      return List.of();
    }
  }
}
