package org.preuve.badges.log;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

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
    var end = rows.end(registration);
    long number = end.isEmpty() ? 0 : ((Number) end.get(0)[0]).longValue();
    var former = end.isEmpty() ? LogCheck.NONE : (String) end.get(0)[1];
    for (var entry : entries) {
      number++;
      var content = entry.canonical(registration, number);
      var sha256 = LogCheck.digest(former, content);
      rows.add(registration, number, entry.course().value(), content, former, sha256);
      former = sha256;
    }
    rows.move(registration, number, former);
  }

  /** Recomputes all of it, in one view of the database. */
  @Transactional
  Outcome check(long registration) {
    var head = rows.head(registration);
    long number = head.isEmpty() ? 0 : ((Number) head.get(0)[0]).longValue();
    var check = new LogCheck();
    var some = rows.after(registration, 0);
    while (!some.isEmpty() && check.last() < MOST) {
      some.forEach(check::next);
      some = rows.after(registration, some.get(some.size() - 1).number());
    }
    if (!some.isEmpty()) {
      return new Outcome(check.last(), false, check.broken(check.last(), check.former()));
    }
    var digest = head.isEmpty() ? LogCheck.NONE : (String) head.get(0)[1];
    return new Outcome(check.last(), true, check.broken(number, digest));
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
