package org.preuve.badges.bulk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.preuve.badges.achievement.Achievement;
import org.preuve.badges.achievement.AchievementView;
import org.preuve.badges.award.GivenView;
import org.preuve.badges.bulk.JobLine.State;
import org.preuve.web.UserId;
import org.preuve.web.page.Page;

/**
 * A job.
 *
 * @param started whether somebody said go
 * @param running whether somebody still waits
 * @param asked whether it waits for a second teacher
 * @param dropped whether it will not be started any more
 * @param second what there is to say of a second teacher and of a rule
 * @param done how many were dealt with
 */
public record JobView(
    String name,
    String description,
    String picture,
    int version,
    String validity,
    boolean started,
    boolean running,
    boolean asked,
    boolean dropped,
    Second second,
    long done,
    long awarded,
    List<Row> rows,
    String action,
    String cancel,
    String back) {

  /**
   * Who else has a say.
   *
   * @param needed whether the course wants two teachers
   * @param alone whether nobody else could approve what the reader prepares
   * @param why the rule that it comes from, in words
   */
  public record Second(boolean needed, boolean alone, List<String> why) {

    public Second {
      why = List.copyOf(why);
    }
  }

  /** One person. */
  public record Row(
      String name, Optional<String> words, Optional<String> level, String link, State state) {

    /** Style of the state. */
    public String tone() {
      return state == State.AWARDED ? "ok" : state == State.WAITING ? "" : "no";
    }
  }

  static JobView of(
      Page page,
      AwardJob job,
      Achievement version,
      List<JobLine> lines,
      Map<UserId, String> names,
      Second second) {
    var picture = version.picture();
    var done = lines.stream().filter(line -> line.state() != State.WAITING).count();
    return new JobView(
        version.name().in(page.locale()),
        version.description().in(page.locale()),
        page.url(
            "/designs/picture.svg?shape="
                + picture.shape()
                + "&colour="
                + picture.colour()
                + "&symbol="
                + picture.symbol()),
        version.version(),
        AchievementView.validity(page, version.validity()),
        job.startedAt().isPresent(),
        job.startedAt().isPresent() && done < lines.size(),
        job.askedAt().isPresent() && job.startedAt().isEmpty() && job.endedAt().isEmpty(),
        job.startedAt().isEmpty() && job.endedAt().isPresent(),
        second,
        done,
        lines.stream().filter(line -> line.state() == State.AWARDED).count(),
        lines.stream()
            .map(
                line ->
                    new Row(
                        names.getOrDefault(line.recipient(), ""),
                        line.given().words(),
                        level(page, version, line),
                        line.given().link(),
                        line.state()))
            .toList(),
        page.url("/awards/" + job.id() + "/start"),
        page.url("/awards/" + job.id() + "/cancel"),
        page.url("/designs/" + version.design()));
  }

  /** Also that somebody gets none: whoever starts it, or agrees, reads it. */
  private static Optional<String> level(Page page, Achievement version, JobLine line) {
    return version.levels().isEmpty()
        ? Optional.empty()
        : GivenView.level(page, version, line.given())
            .map(level -> page.t("csv.level", level))
            .or(() -> Optional.of(page.t("bulk.no-level")));
  }
}
