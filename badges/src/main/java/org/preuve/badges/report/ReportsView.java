package org.preuve.badges.report;

import java.util.List;
import org.preuve.web.page.Page;

/**
 * Reports that are not closed, the newest first.
 *
 * @param close whether the reader closes them
 */
public record ReportsView(List<Line> lines, boolean close) {

  /** Most that are listed. */
  public static final int MOST = 100;

  /** One report. */
  public record Line(
      String id,
      String badge,
      String link,
      String holder,
      String topic,
      String said,
      String contact,
      String at,
      String institution) {}

  static ReportsView of(Page page, List<ReportRow> rows, boolean close) {
    return new ReportsView(rows.stream().map(row -> line(page, row)).toList(), close);
  }

  private static Line line(Page page, ReportRow row) {
    return new Line(
        row.id(),
        page.lang().equals("en") ? row.nameEn() : row.nameFr(),
        "/b/" + row.award(),
        row.holder(),
        page.t("report.topic." + row.topic()),
        row.said(),
        row.contact(),
        page.dateTime(row.at().toInstant()),
        row.institution());
  }
}
