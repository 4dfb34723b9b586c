package org.preuve.badges.verify;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import org.preuve.badges.credential.ControllerDocument;
import org.preuve.badges.credential.CredentialJson;
import org.preuve.web.page.Page;

/** A report for programs. */
final class VerifyAnswer {

  /** The three things that can be said of a badge. */
  enum Status {
    VALID,
    NOT_VALID,
    /** Nothing was found out about it, or not whether it was taken back. */
    NOT_READ;

    static Status of(Report report) {
      return switch (report.verdict()) {
        case INVALID -> NOT_VALID;
        case NOT_READ -> NOT_READ;
        case JUDGE, VALID -> unread(report) ? NOT_READ : VALID;
      };
    }

    private static boolean unread(Report report) {
      return report.holdsUnknown() || report.parts().stream().anyMatch(Status::unread);
    }
  }

  private VerifyAnswer() {}

  /**
   * {@code {"status", "valid", "verdict", "code"?, "message", "again"?, "checkedAt", "checks":
   * [{"check", "result", "finding", "reason"}], "endorsements"?: [{"answer", "reason", "issuer"?,
   * "host"?}], "parts"?}}.
   */
  static ObjectNode json(Page page, Report report, Instant now) {
    var json = part(page, report);
    json.put("checkedAt", now.toString());
    if (!report.parts().isEmpty()) {
      var parts = json.putArray("parts");
      report.parts().forEach(one -> parts.add(part(page, one)));
    }
    return json;
  }

  private static ObjectNode part(Page page, Report report) {
    var json = CredentialJson.empty();
    json.put("status", Status.of(report).name());
    json.put("valid", Status.of(report) == Status.VALID);
    json.put("verdict", report.verdict().name());
    report.reason().ifPresent(finding -> json.put("code", finding.code()));
    json.put("message", VerdictView.of(page, report).text());
    report.again().ifPresent(address -> json.put("again", address));
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
                    .put("reason", CheckView.why(page, finding, report.how())));
    report.endorsements().forEach(one -> endorsement(page, one, json));
    return json;
  }

  private static void endorsement(Page page, Endorsed endorsed, ObjectNode json) {
    var view = EndorsementView.of(page, endorsed);
    var one = json.withArray("/endorsements").addObject();
    one.put("answer", endorsed.answer().name()).put("reason", view.why());
    endorsed
        .content()
        .ifPresent(
            said -> one.put("issuer", ControllerDocument.issuerOf(said)).put("host", view.host()));
  }

  /**
   * 422 for a file that is no badge, or not the issuer's word; 200 for an answer about one that is,
   * or could not be looked at.
   */
  static int status(Report report) {
    return report.reason().filter(VerifyAnswer::ofTheFile).isPresent() || falsified(report)
        ? 422
        : 200;
  }

  private static boolean ofTheFile(Finding reason) {
    return reason.statement() == Statement.JSON;
  }

  /** What was taken back may show nothing any more, and yet be the issuer's word. */
  private static boolean ofIt(Finding refusal) {
    return refusal.statement() != Statement.STATUS;
  }

  static boolean falsified(Report report) {
    return report.parts().isEmpty()
        ? report.content().isEmpty() && report.refusal().filter(VerifyAnswer::ofIt).isPresent()
        : report.parts().stream().anyMatch(VerifyAnswer::falsified);
  }
}
