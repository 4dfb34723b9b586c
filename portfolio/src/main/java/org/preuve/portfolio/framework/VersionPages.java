package org.preuve.portfolio.framework;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.preuve.portfolio.framework.model.Competency;
import org.preuve.portfolio.framework.model.Framework;
import org.preuve.portfolio.framework.model.Label;
import org.preuve.web.page.Page;

/** Puts versions, and moves from one to another, into words. */
final class VersionPages {

  /** Texts that one page shows; a version that differs in more is another certification. */
  private static final int MOST = 500;

  private VersionPages() {}

  /** Number and date of a version, and by whom. */
  static String published(Page page, FrameworkVersion one) {
    var at = page.dateTime(Instant.parse(one.at()));
    return one.author() == null
        ? page.t("version.by-administration", one.number(), at)
        : page.t("version.by", one.number(), at, one.author());
  }

  /** A shipped framework. */
  static VersionView shipped(Page page, Framework one, boolean stays) {
    return new VersionView(
        one.title().in(page.locale()),
        one.language(),
        page.t("version.number", 1),
        page.t("version.shipped"),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        List.of(),
        0,
        move(one, stays),
        Outlines.of(page, one));
  }

  /**
   * A published version.
   *
   * @param before the version before, if there is one
   * @param number of the version before
   * @param stays whether no move to it is offered
   * @param own whether its document was imported in the same registration
   */
  static VersionView published(
      Page page,
      FrameworkVersion version,
      Framework one,
      Optional<Framework> before,
      long number,
      boolean stays,
      boolean own) {
    var difference = before.map(old -> VersionDifference.of(old, one));
    var changes = difference.map(VersionDifference::changes).orElse(List.of());
    return new VersionView(
        version.title(),
        one.language(),
        page.t("version.number", version.number()),
        published(page, version),
        Optional.ofNullable(version.source()),
        Optional.of("/frameworks/versions/" + version.id() + "/source").filter(path -> own),
        before.map(old -> page.t("version.before", number, old.title().in(page.locale()))),
        difference.map(found -> notes(page, found)).orElse(List.of()),
        changes.stream().limit(MOST).map(change -> line(page, change)).toList(),
        Math.max(0, changes.size() - MOST),
        move(one, stays),
        Outlines.of(page, one));
  }

  private static Optional<String> move(Framework one, boolean stays) {
    return stays ? Optional.empty() : Optional.of("/frameworks/moves/" + one.id());
  }

  private static List<String> notes(Page page, VersionDifference found) {
    var notes = new ArrayList<String>();
    if (found.none()) {
      notes.add(page.t("version.same"));
    }
    found.renamed().stream()
        .map(one -> page.t("version.renamed", one.before(), one.after()))
        .forEach(notes::add);
    found.moved().stream()
        .map(one -> page.t("version.moved", one.code(), one.before(), one.after()))
        .forEach(notes::add);
    return notes.stream().limit(MOST).toList();
  }

  private static VersionView.Line line(Page page, VersionDifference.Change change) {
    var what = page.t("element." + change.element());
    return new VersionView.Line(
        WordingPage.name(page, change.place(), what), change.before(), change.after());
  }

  /** The moves of a course; each version is looked up once. */
  static List<String> log(Page page, List<CourseMove> moves, PublishedVersions versions) {
    var names =
        moves.stream()
            .flatMap(one -> Stream.of(one.origin(), one.target()))
            .distinct()
            .collect(Collectors.toMap(id -> id, id -> title(page, id, versions)));
    return moves.stream().map(one -> log(page, one, names)).toList();
  }

  private static String log(Page page, CourseMove one, Map<String, String> names) {
    var at = page.dateTime(Instant.parse(one.at()));
    return page.t(
        "move.log",
        at,
        one.who(),
        names.getOrDefault(one.origin(), ""),
        names.getOrDefault(one.target(), ""),
        one.links(),
        one.opinions(),
        one.decisions());
  }

  private static String title(Page page, String id, PublishedVersions versions) {
    var number = versions.number(id);
    return versions
        .find(id)
        .map(Framework::title)
        .map(label -> page.t("version.named", label.in(page.locale()), number))
        .orElse(id);
  }

  /**
   * The page of a move.
   *
   * @param map old code to new code, as it stands in the form
   */
  static MoveView move(
      Page page, MoveCourse.Both both, Map<String, String> map, PublishedVersions versions) {
    var after = both.after();
    var known = after.competencies().stream().map(Competency::code).collect(Collectors.toSet());
    var rows =
        both.before().competencies().stream()
            .map(one -> row(page, one, both, map, known.contains(map.getOrDefault(one.code(), ""))))
            .toList();
    return new MoveView(
        "/frameworks/moves/" + after.id(),
        both.before().id(),
        both.before().language(),
        page.t(
            "move.lead",
            title(page, both.before().id(), versions),
            title(page, after.id(), versions)),
        notes(page, both, map),
        !known.containsAll(map.values()),
        rows,
        after.competencies().stream()
            .map(one -> new MoveView.Target(one.code(), Label.of(VersionMap.text(one)).fr()))
            .toList());
  }

  private static MoveView.Row row(
      Page page, Competency one, MoveCourse.Both both, Map<String, String> map, boolean known) {
    var target = map.getOrDefault(one.code(), "");
    var mark = known ? "move.goes" : target.isEmpty() ? "move.stays" : "move.unknown";
    boolean shared = known && map.values().stream().filter(target::equals).count() > 1;
    return new MoveView.Row(
        one.code(),
        VersionMap.text(one),
        page.t(
            "move.has",
            number(both, "LINK", one.code()),
            number(both, "OPINION", one.code()),
            number(both, "DECISION", one.code())),
        target,
        page.t(shared ? "move.shared" : mark),
        known ? shared ? "wip" : "ok" : target.isEmpty() ? "wip" : "no");
  }

  private static List<String> notes(Page page, MoveCourse.Both both, Map<String, String> map) {
    var without = new HashSet<>(map.keySet());
    var staying =
        both.facts().stream()
            .filter(one -> Stream.of("LINK", "OPINION", "DECISION").anyMatch(one.kind()::equals))
            .filter(one -> !without.contains(one.code()))
            .mapToLong(MoveFact::number)
            .sum();
    var notes = new ArrayList<String>();
    notes.add(page.t("move.along"));
    notes.add(page.t("move.staying", staying));
    notes.add(page.t("move.submissions", total(both, "SUBMISSION")));
    if (total(both, "DRAFT") > 0) {
      notes.add(page.t("move.drafts", total(both, "DRAFT")));
    }
    if (total(both, "DEADLINE") > 0) {
      notes.add(page.t("move.deadlines"));
    }
    notes.add(page.t("move.scores"));
    return notes;
  }

  private static long number(MoveCourse.Both both, String kind, String code) {
    return both.facts().stream()
        .filter(one -> one.kind().equals(kind) && one.code().equals(code))
        .mapToLong(MoveFact::number)
        .sum();
  }

  private static long total(MoveCourse.Both both, String kind) {
    return both.facts().stream()
        .filter(one -> one.kind().equals(kind))
        .mapToLong(MoveFact::number)
        .sum();
  }
}
