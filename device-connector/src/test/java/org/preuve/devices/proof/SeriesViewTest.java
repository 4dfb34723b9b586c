package org.preuve.devices.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.preuve.devices.DevicePages;
import org.preuve.devices.chart.DataTable;
import org.preuve.devices.chart.Point;
import org.preuve.devices.chart.Series;
import org.preuve.web.page.Page;

class SeriesViewTest {

  private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");
  private static final Page PAGE =
      new Page(DevicePages.PAGES, Locale.ENGLISH, ZoneOffset.UTC, Optional.empty(), "/", "");

  private static String first(Duration length) {
    var points = List.of(new Point(NOON, 1), new Point(NOON.plus(length), 2));
    var series = new Series("temp", "", points, List.of());
    var view = SeriesView.of(PAGE, series, DataTable.of(series), "");
    return view.slice(PAGE, view.table().rows().get(0));
  }

  @Test
  void says_the_day_where_there_are_several() {
    assertThat(first(Duration.ofMinutes(10))).isEqualTo("12:00:00 – 12:01:00");
    assertThat(first(Duration.ofDays(2))).isEqualTo("1 June 2026 12:00:00 – 18:00:00");
    assertThat(SeriesView.end(PAGE, NOON, NOON.plus(Duration.ofDays(31))))
        .isEqualTo("2 July 2026 12:00:00");
  }
}
