package org.preuve.portfolio.privacy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.preuve.lti.PersonalData.Attached;
import org.preuve.portfolio.Outcome;
import org.preuve.web.page.Page;

/**
 * What {@code portfolio.html} of an archive shows.
 *
 * @param imported how many histories of other installations are in the document
 */
public record ArchivedPortfolio(
    String name,
    List<Piece> pieces,
    List<Line> opinions,
    List<Attempt> attempts,
    List<Line> decisions,
    List<Line> remarks,
    List<Line> reviews,
    List<Line> contributions,
    int imported) {

  /** One version of a piece. */
  public record Piece(String title, String meta, List<File> files, List<Line> links) {}

  /** A file of it in the archive, with its hash. */
  public record File(String name, String href, String sha256) {}

  /** A code, what is said about it, and words. */
  public record Line(String code, String said, String words) {}

  /** One submission. */
  public record Attempt(String title, String meta, String sha256, List<Link> files) {}

  /** A file in the archive. */
  public record Link(String name, String href) {}

  static ArchivedPortfolio of(Page page, String name, Map<String, Object> content) {
    return new ArchivedPortfolio(
        name,
        list(content, "evidence").stream().map(one -> piece(page, one)).toList(),
        Stream.of("selfAssessments", "selfAssessmentsBefore")
            .flatMap(member -> list(content, member).stream())
            .map(one -> opinion(page, one))
            .toList(),
        list(content, "submissions").stream().map(one -> attempt(page, one)).toList(),
        list(content, "decisionsReceived").stream().map(one -> decision(page, one)).toList(),
        list(content, "remarksReceived").stream().map(one -> remark(page, one)).toList(),
        list(content, "reviewsAsked").stream().map(ArchivedPortfolio::review).toList(),
        list(content, "groups").stream()
            .flatMap(one -> contributions(page, one, list(content, "evidence")))
            .toList(),
        list(content, "imported").size());
  }

  /** What the person says about the own part, with the title of the piece. */
  private static Stream<Line> contributions(Page page, Map<?, ?> group, List<Map<?, ?>> pieces) {
    var title =
        pieces.stream()
            .filter(one -> text(one, "group").equals(text(group, "group")))
            .map(one -> text(one, "title"))
            .reduce("", (before, last) -> last);
    var others = group.get("members") instanceof List<?> all ? all : List.of();
    var with = others.stream().map(String::valueOf).collect(Collectors.joining(", "));
    return list(group, "contributions").stream()
        .filter(one -> !one.containsKey("replacedAt"))
        .map(one -> new Line(title, page.t("archive.group", with), text(one, "words")));
  }

  private static Piece piece(Page page, Map<?, ?> one) {
    var kind = page.t("evidence.kind." + text(one, "kind"));
    var words = kind + " · " + page.dateTime(Instant.parse(text(one, "addedAt")));
    var language =
        one.containsKey("language")
            ? " · " + page.t("evidence.language." + text(one, "language"))
            : "";
    var replaced = one.containsKey("replacedAt") ? " · " + page.t("archive.replaced") : "";
    return new Piece(
        text(one, "title"),
        words + measured(page, one) + language + replaced,
        Stream.concat(Stream.of(one), list(one, "furtherFiles").stream())
            .map(ArchivedPortfolio::file)
            .toList(),
        list(one, "competencies").stream()
            .map(l -> new Line(text(l, "code"), text(l, "framework"), text(l, "justification")))
            .toList());
  }

  /** How far measurements can be believed stands beside them, here too. */
  private static String measured(Page page, Map<?, ?> one) {
    return one.get("measured") instanceof Map<?, ?> known
        ? " · " + page.t("measured." + text(known, "how"), text(known, "level"))
        : "";
  }

  private static File file(Map<?, ?> one) {
    var path = text(one, "file");
    return new File(
        path.substring(path.indexOf('/') + 1), Attached.href(path), text(one, "sha256"));
  }

  private static Line review(Map<?, ?> one) {
    return new Line(text(one, "code"), text(one, "words"), text(one, "answer"));
  }

  private static Line opinion(Page page, Map<?, ?> one) {
    return new Line(text(one, "code"), outcome(page, one), text(one, "words"));
  }

  private static Line decision(Page page, Map<?, ?> one) {
    var said =
        page.t(
            "archive.decided",
            outcome(page, one),
            text(one, "assessor"),
            page.dateTime(Instant.parse(text(one, "decidedAt"))));
    return new Line(text(one, "code"), said, text(one, "message"));
  }

  private static Line remark(Page page, Map<?, ?> one) {
    var where = page.t("remark.at." + text(one, "place"), text(one, "at"));
    return new Line(text(one, "code"), where + " · " + text(one, "assessor"), text(one, "words"));
  }

  private static String outcome(Page page, Map<?, ?> one) {
    return Optional.of(text(one, "outcome"))
        .filter(name -> !name.isEmpty())
        .map(Outcome::valueOf)
        .map(outcome -> page.t("outcome." + outcome.mark()))
        .orElse("");
  }

  private static Attempt attempt(Page page, Map<?, ?> one) {
    var number = Integer.parseInt(text(one, "attempt"));
    var folder = text(one, "folder");
    var manifest = "manifest-" + number + ".json";
    var names =
        one.containsKey("signature")
            ? List.of(manifest, manifest + ".sha256", manifest + ".sig", "preuve.pem")
            : List.of(manifest, manifest + ".sha256");
    var withdrawn = one.containsKey("withdrawnAt") ? " · " + page.t("submission.withdrawn") : "";
    return new Attempt(
        page.t("submission.attempt", number),
        page.dateTime(Instant.parse(text(one, "frozenAt"))) + withdrawn,
        text(one, "sha256"),
        names.stream().map(name -> new Link(name, Attached.href(folder + name))).toList());
  }

  private static String text(Map<?, ?> one, String member) {
    var value = one.get(member);
    return value == null ? "" : value.toString();
  }

  private static List<Map<?, ?>> list(Map<?, ?> one, String member) {
    return one.get(member) instanceof List<?> list
        ? list.stream().<Map<?, ?>>map(entry -> (Map<?, ?>) entry).toList()
        : List.of();
  }
}
