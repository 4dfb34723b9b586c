package org.preuve.badges.bulk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.preuve.badges.achievement.Achievement;
import org.preuve.badges.award.Given;
import org.preuve.badges.award.GivenView;
import org.preuve.badges.bulk.CsvPeople.Line;
import org.preuve.web.page.Page;

/**
 * The form of a table, and what was found in it.
 *
 * @param text as it was sent
 * @param good how many lines name somebody who can get the badge
 */
public record CsvView(
    String name,
    String text,
    List<Row> rows,
    long good,
    Optional<BulkReason> refusal,
    String action,
    String back) {

  /**
   * A line.
   *
   * @param number in the text
   * @param text whom it names
   * @param words what was found
   * @param said what the badge would say of the person, in words
   * @param code of the problem, empty without one
   */
  public record Row(long number, String text, String words, List<String> said, String code) {}

  static CsvView of(
      Page page, Achievement version, String text, List<Line> lines, Optional<BulkReason> refusal) {
    var path = "/designs/" + version.design() + "/award";
    return new CsvView(
        version.name().in(page.locale()),
        text,
        lines.stream().map(line -> row(page, version, line)).toList(),
        lines.stream().filter(line -> line.problem().isEmpty()).count(),
        refusal,
        page.url(path + "/csv"),
        page.url(path));
  }

  private static Row row(Page page, Achievement version, Line line) {
    return new Row(
        line.number(),
        line.text(),
        line.problem()
            .map(problem -> page.t("csv.problem." + problem))
            .orElseGet(() -> page.t("csv.found", line.person().orElseThrow().name())),
        line.problem().isEmpty() ? said(page, version, line.given()) : List.of(),
        line.problem().map(Enum::name).orElse(""));
  }

  private static List<String> said(Page page, Achievement version, Given given) {
    var said = new ArrayList<String>();
    given.words().map(words -> page.t("csv.narrative", words)).ifPresent(said::add);
    GivenView.level(page, version, given)
        .map(level -> page.t("csv.level", level))
        .ifPresent(said::add);
    Optional.of(given.link())
        .filter(link -> !link.isEmpty())
        .map(link -> page.t("csv.link", link))
        .ifPresent(said::add);
    return List.copyOf(said);
  }
}
