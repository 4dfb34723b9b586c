package org.preuve.badges.verify;

import java.util.List;
import org.preuve.web.page.Page;

/**
 * One line of the list of checks.
 *
 * @param title statement that "yes" affirms
 * @param why what was found
 * @param style {@code ok}, {@code wip}, {@code no} or {@code none}
 * @param icon Bootstrap icon
 * @param answer the result as a word
 */
public record CheckView(String title, String why, String style, String icon, String answer) {

  /** All lines of a report. */
  public static List<CheckView> of(Page page, Report report) {
    return report.findings().stream().map(finding -> of(page, finding, report.how())).toList();
  }

  /** Those about some statements, in the order of the report. */
  public static List<CheckView> of(Page page, Report report, List<Statement> about) {
    return report.findings().stream()
        .filter(finding -> about.contains(finding.statement()))
        .map(finding -> of(page, finding, report.how()))
        .toList();
  }

  private static CheckView of(Page page, Finding finding, Report.How how) {
    var result = finding.result();
    return new CheckView(
        page.t("check." + finding.statement()),
        why(page, finding, how),
        style(result),
        icon(result),
        page.t("result." + result));
  }

  /** What was found, with the names of proof and key where it says them. */
  static String why(Page page, Finding finding, Report.How how) {
    return page.t("finding." + finding, how.proof(), how.key());
  }

  private static String style(Result result) {
    return switch (result) {
      case YES -> "ok";
      case NO -> "no";
      case UNKNOWN -> "wip";
      case NOT_CHECKED -> "none";
    };
  }

  private static String icon(Result result) {
    return switch (result) {
      case YES -> "bi-check-circle-fill";
      case NO -> "bi-x-square-fill";
      case UNKNOWN -> "bi-question-circle-fill";
      case NOT_CHECKED -> "bi-dash-circle";
    };
  }
}
