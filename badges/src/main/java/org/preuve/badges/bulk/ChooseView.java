package org.preuve.badges.bulk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.preuve.badges.achievement.Achievement;
import org.preuve.badges.award.Award;
import org.preuve.badges.award.Given;
import org.preuve.badges.award.GivenView;
import org.preuve.lti.roster.Roster.Member;
import org.preuve.web.UserId;
import org.preuve.web.page.Page;

/**
 * The class, to choose from.
 *
 * @param words whether there is a field for words about each person; a large class has none
 * @param levels those of the badge, to choose one for each person
 * @param acquired code of the competency whose holders are shown, empty for the whole class
 * @param codes competencies to choose by
 * @param csv path of the form of a table
 */
public record ChooseView(
    String name,
    int version,
    List<Row> rows,
    boolean words,
    List<GivenView.Choice> levels,
    String acquired,
    List<Code> codes,
    Optional<BulkReason> refusal,
    String action,
    String csv,
    String back) {

  /** Whether there is anybody whom it can go to. */
  public boolean choosable() {
    return rows.stream().anyMatch(row -> row.why().isEmpty());
  }

  /** A form takes 2000 fields. */
  private static final int MOST_WITH_WORDS = 400;

  private static final int MOST = 1500;

  /**
   * A student.
   *
   * @param why in words, why there is no box to tick
   */
  public record Row(
      long id, String name, boolean chosen, Given given, Optional<String> why, boolean held) {}

  /** A competency to choose those by who have it. */
  public record Code(String code, String words) {}

  /**
   * Who is shown because of a competency.
   *
   * @param acquired its code, empty for the whole class
   * @param codes those of the course
   */
  record Filter(String acquired, List<Code> codes) {}

  static ChooseView of(
      Page page,
      Achievement version,
      List<Member> members,
      Map<UserId, Award> holders,
      List<Chosen> chosen,
      Filter filter,
      Optional<BulkReason> refusal) {
    var ticked =
        chosen.stream().collect(Collectors.toMap(Chosen::person, Function.identity(), (a, b) -> a));
    var path = "/designs/" + version.design();
    return new ChooseView(
        version.name().in(page.locale()),
        version.version(),
        members.stream()
            .limit(MOST)
            .map(
                member ->
                    row(page, member, Optional.ofNullable(holders.get(member.user())), ticked))
            .toList(),
        members.size() <= MOST_WITH_WORDS,
        GivenView.choices(page, version),
        filter.acquired(),
        filter.codes(),
        refusal,
        page.url(path + "/award"),
        page.url(path + "/award/csv"),
        page.url(path));
  }

  private static Row row(
      Page page, Member member, Optional<Award> held, Map<UserId, Chosen> ticked) {
    var why =
        held.map(award -> page.t("bulk.held", page.date(award.awardedAt())))
            .or(() -> member.active() ? Optional.empty() : Optional.of(page.t("bulk.left")));
    var chosen = Optional.ofNullable(ticked.get(member.user()));
    return new Row(
        member.user().value(),
        member.name(),
        chosen.isPresent(),
        chosen.map(Chosen::given).orElse(Given.NOTHING),
        why,
        held.isPresent());
  }
}
