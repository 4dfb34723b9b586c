package org.preuve.badges.correct;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.preuve.badges.achievement.Achievement;
import org.preuve.badges.achievement.Achievements;
import org.preuve.badges.award.Award;
import org.preuve.badges.award.Given;
import org.preuve.badges.award.GivenView;
import org.preuve.badges.issuer.StandingKeys;
import org.preuve.web.Caller;
import org.preuve.web.base.Hashes;
import org.preuve.web.page.Page;

/**
 * The question what is to be done.
 *
 * @param choices what fits all of them
 * @param single whether it is about one badge, so that words about the person can be changed
 * @param narrative those words
 * @param level French name of the level reached, empty for none
 * @param link address of evidence
 * @param levels to choose from, of the version that the badge is of or moves to
 * @param newer whether one is of an older version of its design
 */
public record CorrectView(
    CorrectForm form,
    List<Row> rows,
    List<Choice> choices,
    boolean single,
    String narrative,
    String level,
    String link,
    List<GivenView.Choice> levels,
    boolean newer,
    Optional<CorrectReason> refusal,
    String action) {

  /** One badge. */
  public record Row(String id, String name, String holder, String picture, String state) {}

  /** One thing that can be done. */
  public record Choice(String value, String words, String hint, boolean chosen) {}

  static CorrectView of(
      Page page,
      CorrectForm form,
      List<Award> awards,
      Function<String, Achievement> achievement,
      Caller caller,
      Achievements achievements,
      StandingKeys keys,
      Instant now,
      Optional<CorrectReason> refusal) {
    var designed =
        awards.stream()
            .map(award -> achievement.apply(award.achievement()))
            .filter(Achievement::designed)
            .toList();
    boolean single = awards.size() == 1 && !designed.isEmpty();
    var before = single ? awards.get(0).given() : Given.NOTHING;
    return new CorrectView(
        form,
        awards.stream()
            .map(award -> row(page, award, achievement.apply(award.achievement()), keys, now))
            .toList(),
        Arrays.stream(Correction.values())
            .filter(one -> awards.stream().allMatch(one::fits))
            .map(one -> choice(page, one, form))
            .toList(),
        single,
        form.narrative().orElse(before.narrative()),
        single ? form.reached(before, designed.get(0).levels()) : "",
        form.link().orElse(before.link()),
        single ? levels(page, form, designed.get(0), caller, achievements) : List.of(),
        designed.stream()
            .anyMatch(
                one ->
                    !achievements
                        .versions(caller.course(), one.design())
                        .get(0)
                        .id()
                        .equals(one.id())),
        refusal,
        page.url("/correct"));
  }

  private static List<GivenView.Choice> levels(
      Page page, CorrectForm form, Achievement now, Caller caller, Achievements achievements) {
    return GivenView.choices(
        page, form.newest() ? achievements.versions(caller.course(), now.design()).get(0) : now);
  }

  /** Stands for these badges: words about some are not offered for others. */
  public String about() {
    return Hashes.sha256(path()).substring(0, 16);
  }

  /** Where the question stands, also when it came as the answer to a form. */
  public String path() {
    return rows.stream()
        .map(row -> "award=" + row.id())
        .collect(Collectors.joining("&", "/correct?", ""));
  }

  private static Row row(
      Page page, Award award, Achievement achievement, StandingKeys keys, Instant now) {
    return new Row(
        award.id(),
        achievement.name().in(page.locale()),
        award.recipientName(),
        "/b/" + award.id() + "/image.svg",
        award.state(now, keys));
  }

  private static Choice choice(Page page, Correction one, CorrectForm form) {
    return new Choice(
        one.name(),
        page.t("correct.action." + one),
        page.t("correct.hint." + one),
        one.name().equals(form.action()));
  }
}
