package org.preuve.lti.grades;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.Map;
import org.preuve.web.UserId;
import org.preuve.web.page.Page;

/**
 * What to call the students and columns of one page.
 *
 * @param columns labels by the page of ours that they belong to
 */
record GradeLabels(Map<UserId, String> names, Map<String, String> columns) {

  GradeLabels {
    names = Map.copyOf(names);
    columns = Map.copyOf(columns);
  }

  String student(QueuedScore score) {
    return names.getOrDefault(score.student(), "");
  }

  String column(QueuedScore score) {
    return columns.getOrDefault(score.page(), score.page());
  }

  /** {@code 7 sur 26}. */
  static String points(Page page, QueuedScore score) {
    return score.graded()
        ? points(page, plain(score.given()), plain(score.maximum()))
        : page.t("grades.no-grade");
  }

  static String points(Page page, Number given, Number maximum) {
    return page.t("grades.points", given, maximum);
  }

  /** {@code 3,5} or {@code 3.5}, as spreadsheets in the page's language read numbers. */
  static String number(Page page, BigDecimal value) {
    var format = NumberFormat.getNumberInstance(Locale.forLanguageTag(page.lang()));
    format.setGroupingUsed(false);
    format.setMaximumFractionDigits(Math.max(value.scale(), 0));
    return format.format(value);
  }

  private static Number plain(BigDecimal value) {
    return value.stripTrailingZeros();
  }
}
