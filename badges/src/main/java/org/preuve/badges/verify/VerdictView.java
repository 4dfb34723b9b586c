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
    return new VerdictView(style(report), icon(verdict), page.t("verdict." + verdict), text);
  }

  /** Which sentence says why it is no plain yes or no. */
  private static String suffix(Report report) {
    var findings = report.findings();
    return switch (report.verdict()) {
      case VALID -> findings.contains(Finding.STATUS_NONE) ? "-no-status" : "";
      case JUDGE ->
          findings.contains(Finding.ISSUER_UNKNOWN)
              ? ""
              : findings.contains(Finding.STATUS_OTHER) ? "-other" : "-status";
      case UNCHECKED -> findings.contains(Finding.SIGNATURE_TOO_COMPLEX) ? "-complex" : "";
      case INVALID -> "";
    };
  }

  private static String style(Report report) {
    return switch (report.verdict()) {
      case VALID -> "ok";
      case JUDGE -> "wip";
      case INVALID -> "no";
      case UNCHECKED -> report.findings().contains(Finding.SIGNATURE_TOO_COMPLEX) ? "wip" : "";
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
