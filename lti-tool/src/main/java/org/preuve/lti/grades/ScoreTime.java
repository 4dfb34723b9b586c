package org.preuve.lti.grades;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How a time is told to a platform: always with milliseconds (AGS 2.0, section 3.4.6). */
final class ScoreTime {

  private static final DateTimeFormatter FORMAT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private ScoreTime() {}

  static String of(Instant at) {
    return FORMAT.format(at);
  }
}
