package org.preuve.badges.verify;

import org.preuve.web.page.Page;

/**
 * The answer in one sentence.
 *
 * @param style {@code ok}, {@code wip}, {@code no} or empty
 * @param icon Bootstrap icon
 */
public record VerdictView(String style, String icon, String title, String text) {

  /** What a report comes to. */
  public static VerdictView of(Page page, Report report) {
    var verdict = report.verdict();
    var text =
        report
            .refusal()
            .map(finding -> page.t("finding." + finding))
            .orElseGet(() -> page.t("verdict." + verdict + ".text" + suffix(report)));
    return new VerdictView(style(verdict), icon(verdict), page.t("verdict." + verdict), text);
  }

  private static String suffix(Report report) {
    return report.verdict() == Report.Verdict.JUDGE
            && !report.findings().contains(Finding.ISSUER_UNKNOWN)
        ? "-status"
        : "";
  }

  private static String style(Report.Verdict verdict) {
    return switch (verdict) {
      case VALID -> "ok";
      case JUDGE -> "wip";
      case INVALID -> "no";
      case UNCHECKED -> "";
    };
  }

  private static String icon(Report.Verdict verdict) {
    return switch (verdict) {
      case VALID -> "bi-patch-check-fill";
      case JUDGE -> "bi-question-circle-fill";
      case INVALID -> "bi-x-octagon-fill";
      case UNCHECKED -> "bi-dash-circle";
    };
  }
}
