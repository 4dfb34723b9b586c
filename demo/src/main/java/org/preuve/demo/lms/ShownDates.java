package org.preuve.demo.lms;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The dates of an activity in words. */
final class ShownDates {

  private static final ZoneId ZONE = ZoneId.of("Europe/Paris");

  private ShownDates() {}

  static List<String> of(LmsPage page, Records.Link link) {
    var dates = new ArrayList<String>();
    add(dates, page, "lms.available", link.available());
    add(dates, page, "lms.submission", link.submission());
    return List.copyOf(dates);
  }

  private static void add(
      List<String> dates, LmsPage page, String key, Records.@Nullable Period period) {
    if (period == null) {
      return;
    }
    if (period.from() != null) {
      dates.add(page.t(key + ".from", shown(page, period.from())));
    }
    if (period.until() != null) {
      dates.add(page.t(key + ".until", shown(page, period.until())));
    }
  }

  private static String shown(LmsPage page, String at) {
    try {
      return new DateTimeFormatterBuilder()
          .appendLocalized(FormatStyle.LONG, FormatStyle.SHORT)
          .toFormatter(Locale.forLanguageTag(page.language()))
          .format(Instant.parse(at).atZone(ZONE));
    } catch (DateTimeParseException unreadable) {
      return at;
    }
  }
}
