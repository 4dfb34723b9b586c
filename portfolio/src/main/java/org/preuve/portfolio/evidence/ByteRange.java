package org.preuve.portfolio.evidence;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One part of some bytes (RFC 9110, section 14.1.2).
 *
 * @param first offset of its first byte
 * @param last offset of its last byte; before {@code first} if nothing of it exists
 */
record ByteRange(long first, long last) {

  private static final Pattern ONE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

  /**
   * The part that a request asks for; empty for all, also when what it says is no range or are
   * several ones, which a server may ignore (section 14.2).
   *
   * @param header {@code Range}
   * @param condition {@code If-Range}; another version than {@code tag} is sent whole
   * @param tag strong entity tag
   * @param bytes of all
   */
  static Optional<ByteRange> of(
      @Nullable String header, @Nullable String condition, String tag, long bytes) {
    var matcher = ONE.matcher(header == null ? "" : header.strip());
    boolean same = condition == null || condition.equals(tag);
    if (!same || !matcher.matches()) {
      return Optional.empty();
    }
    return of(matcher.group(1), matcher.group(2), bytes);
  }

  private static Optional<ByteRange> of(String first, String last, long bytes) {
    if (first.isEmpty()) {
      return last.isEmpty()
          ? Optional.empty()
          : Optional.of(end(Math.min(Long.parseLong(last), bytes), bytes));
    }
    long begin = Long.parseLong(first);
    long end = last.isEmpty() ? bytes - 1 : Math.min(Long.parseLong(last), bytes - 1);
    if (!last.isEmpty() && Long.parseLong(last) < begin) {
      return Optional.empty(); // invalid, section 14.1.1
    }
    return Optional.of(new ByteRange(begin, end));
  }

  private static ByteRange end(long count, long bytes) {
    return count == 0 ? new ByteRange(bytes, bytes - 1) : new ByteRange(bytes - count, bytes - 1);
  }

  /** Whether there is such a part. */
  boolean satisfiable() {
    return first <= last;
  }

  /** How many bytes. */
  long length() {
    return last - first + 1;
  }

  /** Value of {@code Content-Range}. */
  String of(long bytes) {
    return satisfiable() ? "bytes " + first + "-" + last + "/" + bytes : "bytes */" + bytes;
  }
}
