package org.preuve.portfolio.privacy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.preuve.portfolio.Outcome;
import org.preuve.portfolio.privacy.HistoryView.Line;
import org.preuve.web.page.Page;

/** Puts histories of other installations into words. */
@Dependent
class HistoryPage {

  /** Lines of each kind; the document holds all of them. */
  private static final int SHOWN = 500;

  private static final JsonMapper JSON = new JsonMapper();

  @Inject
  HistoryPage() {}

  HistoryView of(Page page, ImportedHistory one) {
    var document = read(one);
    var portfolio = document.path("data").path("portfolio");
    return new HistoryView(
        page.t("takeover.lead", page.dateTime(one.importedAt()), one.source()),
        one.sha256(),
        "/import/" + one.id() + "/history.json",
        lines(portfolio, "decisionsReceived", node -> decision(page, node)),
        lines(portfolio, "submissions", node -> attempt(page, node)),
        lines(
            portfolio,
            "selfAssessments",
            node -> new Line(text(node, "code"), outcome(page, node), text(node, "words"))),
        contributions(page, portfolio),
        page.t("takeover.badges", document.path("badges").size()),
        missing(page, document.path("filesMissing").asInt()));
  }

  private static String missing(Page page, int files) {
    return files == 0 ? "" : page.t("takeover.missing", files);
  }

  private static JsonNode read(ImportedHistory one) {
    try {
      return JSON.readTree(one.document());
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static List<Line> lines(
      JsonNode portfolio, String member, Function<JsonNode, Line> line) {
    return StreamSupport.stream(portfolio.path(member).spliterator(), false)
        .limit(SHOWN)
        .map(line)
        .toList();
  }

  private static Line decision(Page page, JsonNode node) {
    var said = page.t("takeover.decided", outcome(page, node), text(node, "assessor"));
    return new Line(text(node, "code"), said, text(node, "message"));
  }

  /** Words of the person about the own part, those that counted last. */
  private static List<Line> contributions(Page page, JsonNode portfolio) {
    return stream(portfolio.path("groups"))
        .flatMap(
            group ->
                stream(group.path("contributions"))
                    .filter(said -> !said.has("replacedAt"))
                    .map(said -> contribution(page, portfolio, group, said)))
        .limit(SHOWN)
        .toList();
  }

  private static Line contribution(Page page, JsonNode portfolio, JsonNode group, JsonNode said) {
    var title =
        stream(portfolio.path("evidence"))
            .filter(piece -> text(piece, "group").equals(text(group, "group")))
            .map(piece -> text(piece, "title"))
            .reduce("", (before, last) -> last);
    var members = stream(group.path("members")).map(JsonNode::asText).toList();
    return new Line(
        title, page.t("archive.group", String.join(", ", members)), text(said, "words"));
  }

  private static Stream<JsonNode> stream(JsonNode nodes) {
    return StreamSupport.stream(nodes.spliterator(), false);
  }

  private static Line attempt(Page page, JsonNode node) {
    return new Line(
        page.t("submission.attempt", text(node, "attempt")),
        when(page, text(node, "frozenAt"))
            + (node.hasNonNull("withdrawnAt") ? " · " + page.t("submission.withdrawn") : ""),
        "SHA-256 " + text(node, "sha256"));
  }

  /** As this page writes dates where it is one, else as it stands there. */
  static String when(Page page, String said) {
    try {
      return page.dateTime(Instant.parse(said));
    } catch (DateTimeParseException unreadable) {
      return said;
    }
  }

  /** In our words where it is one of ours, else as it stands there. */
  private static String outcome(Page page, JsonNode node) {
    var said = text(node, "outcome");
    return Stream.of(Outcome.values())
        .filter(outcome -> outcome.name().equals(said))
        .findFirst()
        .map(outcome -> page.t("outcome." + outcome.mark()))
        .orElse(said);
  }

  private static String text(JsonNode node, String member) {
    return node.path(member).asText();
  }
}
