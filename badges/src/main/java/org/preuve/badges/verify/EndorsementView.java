package org.preuve.badges.verify;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.preuve.badges.credential.ControllerDocument;
import org.preuve.web.page.Page;

/**
 * An endorsement as a page shows it. Of one that is not its issuer's word nothing is shown.
 *
 * @param issuer the name that it gives itself, empty where nothing is shown
 * @param host whose word it is
 * @param words what it says
 * @param style {@code ok}, {@code wip}, {@code no} or {@code unread}
 * @param answer the result in words
 * @param why what decided
 */
public record EndorsementView(
    String issuer,
    String host,
    String words,
    String date,
    String style,
    String icon,
    String answer,
    String why) {

  /** Those of one badge. */
  static List<EndorsementView> of(Page page, Report badge) {
    return badge.endorsements().stream().map(one -> of(page, one)).toList();
  }

  /** One of them. */
  public static EndorsementView of(Page page, Endorsed endorsed) {
    var answer = endorsed.answer();
    var summary = endorsed.content().map(content -> SummaryView.of(page, content, ""));
    return new EndorsementView(
        summary.map(SummaryView::issuer).orElse(""),
        summary.map(SummaryView::host).orElse(""),
        endorsed.content().map(EndorsementView::words).orElse(""),
        summary.map(SummaryView::date).orElse(""),
        style(answer),
        icon(style(answer)),
        page.t("endorsed." + answer),
        why(page, endorsed));
  }

  /** Of one that was not looked at: nothing of it is shown. */
  public static EndorsementView later(Page page) {
    return new EndorsementView(
        "",
        "",
        "",
        "",
        "unread",
        icon("unread"),
        page.t("endorsed.NOT_READ"),
        page.t("endorsed.later"));
  }

  /** The same with another answer, no better than "to judge". */
  public EndorsementView answered(String tone, String said, String because) {
    return new EndorsementView(issuer, host, words, date, tone, icon(tone), said, because);
  }

  private static String words(ObjectNode content) {
    return Words.of(content.path("credentialSubject").path("endorsementComment"));
  }

  private static String why(Page page, Endorsed endorsed) {
    var report = endorsed.report();
    return switch (endorsed.answer()) {
      case KNOWN, OTHER -> page.t("endorsed." + endorsed.answer() + ".why");
      case JUDGE ->
          report.findings().contains(Finding.ISSUER_UNKNOWN)
              ? page.t("endorsed.JUDGE.why", subject(endorsed.content()))
              : VerdictView.of(page, report).text();
      case NOT_READ, INVALID -> VerdictView.of(page, report).text();
    };
  }

  private static String subject(Optional<ObjectNode> content) {
    return content.map(ControllerDocument::issuerOf).orElse("");
  }

  private static String style(Endorsed.Answer answer) {
    return switch (answer) {
      case KNOWN -> "ok";
      case JUDGE, OTHER -> "wip";
      case INVALID -> "no";
      case NOT_READ -> "unread";
    };
  }

  private static String icon(String style) {
    return switch (style) {
      case "ok" -> "bi-check-circle-fill";
      case "wip" -> "bi-question-circle-fill";
      case "no" -> "bi-x-square-fill";
      default -> "bi-dash-circle";
    };
  }
}
