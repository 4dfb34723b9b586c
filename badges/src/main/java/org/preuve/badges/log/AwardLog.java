package org.preuve.badges.log;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Writes the log, and says whether it is as it was written. */
@Dependent
public class AwardLog {

  /** Rows that one check looks at. */
  private static final long MOST = 100_000;

  private final LogRepository rows;

  @Inject
  AwardLog(LogRepository rows) {
    this.rows = rows;
  }

  /**
   * Adds to the end, in the transaction of what it tells: both are there, or neither. Call it last,
   * since others wait from then on.
   */
  @Transactional
  public void append(long registration, List<LogEntry> entries) {
    if (rows.lock(registration).isEmpty()) {
      throw new IllegalStateException("registration " + registration + " has no issuer");
    }
    var end = End.of(rows.end(registration));
    long number = end.number();
    var former = end.sha256();
    for (var entry : entries) {
      number++;
      var content = entry.canonical(registration, number);
      var sha256 = LogCheck.digest(former, content);
      rows.add(registration, number, entry.course().value(), content, former, sha256);
      former = sha256;
    }
    rows.move(registration, number, former);
  }

  /**
   * Recomputes it up to where it ended when the check began: each query sees what others have
   * written since.
   */
  Outcome check(long registration) {
    return check(registration, MOST, row -> {});
  }

  /**
   * The same.
   *
   * @param most rows that it looks at, about
   * @param each is shown every row that is looked at, in their order
   */
  Outcome check(long registration, long most, Consumer<LogRow> each) {
    var end = End.of(rows.head(registration));
    var check = new LogCheck();
    var some = rows.between(registration, 0, end.number());
    while (!some.isEmpty() && check.last() < most) {
      some.forEach(check::next);
      some.forEach(each);
      some = rows.between(registration, some.get(some.size() - 1).number(), end.number());
    }
    boolean all = some.isEmpty();
    var broken =
        all ? check.broken(end.number(), end.sha256()) : check.broken(check.last(), check.former());
    return new Outcome(check.last(), all, broken.or(() -> beyond(registration)));
  }

  /** The next rows after a place, fifty at most, as far as they are as they were written. */
  public Walk walk(long registration, Place from) {
    var end = End.of(rows.head(registration));
    var check = new LogCheck(from.number(), from.sha256());
    var whole = new ArrayList<LogEntry>();
    var place = from;
    for (var row : rows.next(registration, from.number(), end.number())) {
      check.next(row);
      var entry = LogEntry.read(row.content());
      if (check.isBroken() || entry.isEmpty()) {
        return new Walk(whole, place, true, false);
      }
      whole.add(entry.get());
      place = new Place(row.number(), row.sha256());
    }
    boolean over = place.number() >= end.number();
    boolean broken = over ? !place.equals(end.place()) : whole.isEmpty();
    return new Walk(whole, place, broken, over && !broken);
  }

  /**
   * A row, named so that another one in its place shows.
   *
   * @param number from 1, 0 before the first row
   * @param sha256 its digest
   */
  public record Place(long number, String sha256) {

    /** Before the first row. */
    public static final Place BEGIN = new Place(0, LogCheck.NONE);
  }

  /**
   * Some rows.
   *
   * @param entries what they say, in their order
   * @param to the last of them
   * @param broken whether the next row is not as it was written, or is missing
   * @param over whether there is no more
   */
  public record Walk(List<LogEntry> entries, Place to, boolean broken, boolean over) {

    /** Copies the list. */
    public Walk {
      entries = List.copyOf(entries);
    }
  }

  /**
   * The first row after the end. A row comes together with its end, so that an end that is read
   * later than the last row lies behind none that belongs there.
   */
  private Optional<Long> beyond(long registration) {
    long last = rows.last(registration).orElse(0L);
    var end = End.of(rows.head(registration));
    return last > end.number() ? Optional.of(end.number() + 1) : Optional.empty();
  }

  /**
   * Where the log ends; without a row that says so it has not begun.
   *
   * @param number of its last row
   * @param sha256 digest of that row
   */
  private record End(long number, String sha256) {

    static End of(List<Object[]> head) {
      return head.isEmpty()
          ? new End(0, LogCheck.NONE)
          : new End(((Number) head.get(0)[0]).longValue(), (String) head.get(0)[1]);
    }

    Place place() {
      return new Place(number, sha256);
    }
  }

  /** A page of a course. */
  List<LogRow> page(long registration, long course, long before) {
    return rows.before(registration, course, before);
  }

  /**
   * What a check found.
   *
   * @param rows how many were looked at
   * @param all whether these are all
   * @param broken number of the first that is not as it was written
   */
  record Outcome(long rows, boolean all, Optional<Long> broken) {}
}
