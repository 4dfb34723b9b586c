package org.preuve.badges.log;

import java.util.Optional;
import org.preuve.web.base.Hashes;

/**
 * Recomputes the chain, row after row: each number follows, each row names the digest of the one
 * before, and its own digest is that of what it says.
 */
final class LogCheck {

  /** Stands in the place of a row before the first. */
  static final String NONE = "0".repeat(64);

  private long last;
  private String former;
  private Optional<Long> broken = Optional.empty();

  /** From the first row on. */
  LogCheck() {
    this(0, NONE);
  }

  /**
   * From a place on.
   *
   * @param last number of the row before
   * @param former its digest
   */
  LogCheck(long last, String former) {
    this.last = last;
    this.former = former;
  }

  /** The digest of a row. */
  static String digest(String former, String content) {
    return Hashes.sha256(former + "\n" + content);
  }

  /** The next row; what comes after a broken one is not looked at. */
  void next(LogRow row) {
    if (broken.isPresent()) {
      return;
    }
    boolean whole =
        row.number() == last + 1
            && row.former().equals(former)
            && row.sha256().equals(digest(row.former(), row.content()))
            && says(row, "course", row.course())
            && says(row, "number", row.number());
    last++;
    former = row.sha256();
    if (!whole) {
      broken = Optional.of(last);
    }
  }

  /** In canonical JSON a number stands in one way only. */
  private static boolean says(LogRow row, String member, long value) {
    return row.content().contains("\"" + member + "\":" + value + ",");
  }

  /**
   * Number of the first row that is not as it was written, or that is missing.
   *
   * @param number of the row with which the log ends
   * @param sha256 its digest
   */
  Optional<Long> broken(long number, String sha256) {
    if (broken.isPresent()) {
      return broken;
    }
    return last == number && former.equals(sha256)
        ? Optional.empty()
        : Optional.of(Math.min(last, number) + (last == number ? 0 : 1));
  }

  /** Whether a row was not as it was written. */
  boolean isBroken() {
    return broken.isPresent();
  }

  /** Digest of the last row. */
  String former() {
    return former;
  }

  /** How many rows were looked at. */
  long last() {
    return last;
  }
}
