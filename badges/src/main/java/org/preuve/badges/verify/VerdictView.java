package org.preuve.badges.verify;

import org.preuve.web.page.Page;

/**
 * The answer in one sentence.
 *
 * @param style {@code ok}, {@code wip}, {@code no} or {@code unread}
 * @param icon Bootstrap icon
 */
public record VerdictView(String style, String icon, String title, String text) {

  /** What a report comes to. */
  public static VerdictView of(Page page, Report report) {
    var verdict = report.verdict();
    return new VerdictView(
        style(verdict),
        icon(verdict),
        page.t("verdict." + verdict + title(report)),
        text(page, report));
  }

  /** What counts by its address has no signature that could be good. */
  private static String title(Report report) {
    return report.verdict() == Report.Verdict.JUDGE && hosted(report) ? "-hosted" : "";
  }

  private static boolean hosted(Report report) {
    return report.findings().contains(Finding.SIGNATURE_HOSTED);
  }

  private static String text(Page page, Report report) {
    var reason = report.reason();
    if (reason.isEmpty()) {
      return page.t("verdict." + report.verdict() + ".text" + suffix(report));
    }
    var why = CheckView.why(page, reason.get(), report.how()) + again(page, report);
    return report.verdict() == Report.Verdict.NOT_READ && reason.get().statement() != Statement.JSON
        ? page.t("verdict.NOT_READ.text", why)
        : why;
  }

  private static String again(Page page, Report report) {
    return report.again().map(address -> " " + page.t("verify.again", address)).orElse("");
  }

  /** Which sentence says why it is no plain yes. */
  private static String suffix(Report report) {
    var findings = report.findings();
    if (report.verdict() == Report.Verdict.VALID) {
      if (report.content().isPresent() && !report.parts().isEmpty()) {
        return "-parts";
      }
      return hosted(report)
          ? "-hosted"
          : findings.contains(Finding.STATUS_NONE) ? "-no-status" : "";
    }
    if (!report.parts().isEmpty()) {
      return "-parts";
    }
    if (findings.contains(Finding.RECIPIENT_OTHER)) {
      return "-recipient";
    }
    if (findings.contains(Finding.STATUS_UNDISCLOSED)
        || findings.contains(Finding.DATES_UNDISCLOSED)) {
      return "-undisclosed";
    }
    if (findings.contains(Finding.DATES_OTHER)) {
      return "-date";
    }
    if (report.statusUnread()) {
      return findings.contains(Finding.STATUS_OTHER) ? "-other" : "-status";
    }
    if (findings.contains(Finding.SCHEMA_OTHER) || findings.contains(Finding.SCHEMA_ENDORSEMENT)) {
      return "-no-badge";
    }
    return findings.contains(Finding.ISSUER_UNKNOWN) ? "" : "-loose";
  }

  private static String style(Report.Verdict verdict) {
    return switch (verdict) {
      case VALID -> "ok";
      case JUDGE -> "wip";
      case INVALID -> "no";
      case NOT_READ -> "unread";
    };
  }

  private static String icon(Report.Verdict verdict) {
    return switch (verdict) {
      case VALID -> "bi-patch-check-fill";
      case JUDGE -> "bi-question-circle-fill";
      case INVALID -> "bi-x-octagon-fill";
      case NOT_READ -> "bi-dash-circle";
    };
  }
}
