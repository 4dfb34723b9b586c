package org.preuve.devices;

import java.time.Duration;
import org.preuve.web.page.Page;

/** Lengths of time as people say them. */
public final class Durations {

  private Durations() {}

  private static final int HOURS = 72;

  /**
   * {@code 42 s}, {@code 30 min 4 s}, {@code 2 h 5 min}, {@code 40 j 3 h}; tenths below ten
   * seconds, days from three of them on.
   */
  public static String shown(Page page, Duration length) {
    if (length.toSeconds() < 10) {
      return page.t("duration.s", length.toMillis() / 100 / 10.0);
    }
    if (length.toSeconds() < 60) {
      return page.t("duration.s", length.toSeconds());
    }
    if (length.toMinutes() < 60) {
      return page.t("duration.min", length.toMinutes(), length.toSecondsPart());
    }
    return length.toHours() < HOURS
        ? page.t("duration.h", length.toHours(), length.toMinutesPart())
        : page.t("duration.d", length.toDays(), length.toHoursPart());
  }
}
