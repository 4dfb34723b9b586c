package org.preuve.badges.verify;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Optional;

/**
 * A date as badges of Open Badges 2.0 write it (ISO 8601): a day alone, an offset without a colon,
 * or none, which counts as UTC.
 */
final class LooseDate {

  private static final DateTimeFormatter FORM =
      new DateTimeFormatterBuilder()
          .parseCaseInsensitive()
          .append(DateTimeFormatter.ISO_LOCAL_DATE)
          .optionalStart()
          .appendLiteral('T')
          .append(DateTimeFormatter.ISO_LOCAL_TIME)
          .optionalStart()
          .appendOffset("+HH:MM", "Z")
          .optionalEnd()
          .optionalStart()
          .appendOffset("+HHMM", "Z")
          .optionalEnd()
          .optionalEnd()
          .toFormatter(java.util.Locale.ROOT);

  private LooseDate() {}

  /** The first moment that it names; empty where it is no date. */
  static Optional<Instant> from(String text) {
    return read(text, 0);
  }

  /** The last: a day lasts until its end. */
  static Optional<Instant> until(String text) {
    return read(text, 1);
  }

  private static Optional<Instant> read(String text, int days) {
    try {
      var date = FORM.parseBest(text, OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
      if (date instanceof OffsetDateTime moment) {
        return Optional.of(moment.toInstant());
      }
      if (date instanceof LocalDateTime moment) {
        return Optional.of(moment.toInstant(ZoneOffset.UTC));
      }
      return Optional.of(
          LocalDate.from(date).plusDays(days).atStartOfDay().toInstant(ZoneOffset.UTC));
    } catch (DateTimeException none) {
      return Optional.empty();
    }
  }
}
