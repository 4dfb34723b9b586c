package org.preuve.badges.verify;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import org.preuve.badges.credential.CredentialJson;
import org.preuve.web.page.Page;

/** A report for programs. */
final class VerifyAnswer {

  private VerifyAnswer() {}

  /**
   * {@code {"valid", "verdict", "code"?, "message", "checkedAt", "checks": [{"check", "result",
   * "finding", "reason"}]}}.
   */
  static ObjectNode json(Page page, Report report, Instant now) {
    var json = CredentialJson.empty();
    json.put("valid", report.verdict() == Report.Verdict.VALID);
    json.put("verdict", report.verdict().name());
    report.refusal().ifPresent(finding -> json.put("code", finding.code()));
    json.put("message", VerdictView.of(page, report).text());
    json.put("checkedAt", now.toString());
    var checks = json.putArray("checks");
    report
        .findings()
        .forEach(
            finding ->
                checks
                    .addObject()
                    .put("check", finding.statement().name())
                    .put("result", finding.result().name())
                    .put("finding", finding.name())
                    .put("reason", page.t("finding." + finding)));
    return json;
  }

  /** 422 for a file that is not the issuer's word; 200 for an answer about one that is. */
  static int status(Report report) {
    return report.content().isEmpty() && report.refusal().isPresent() ? 422 : 200;
  }
}
