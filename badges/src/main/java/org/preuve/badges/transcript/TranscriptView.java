package org.preuve.badges.transcript;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.preuve.badges.award.GivenView;
import org.preuve.badges.transcript.DecidedCompetencies.Decided;
import org.preuve.badges.transcript.HeldBadges.Held;
import org.preuve.badges.transcript.TranscriptOutcome.Refused;
import org.preuve.web.page.Page;

/**
 * The badges of a holder, to choose from.
 *
 * @param counting those that can stand in a record
 * @param decided decisions that gave no badge
 * @param left those that do not count now
 * @param two whether decisions stand in no record, since the course wants two teachers
 * @param refusal why there is no record
 */
public record TranscriptView(
    List<Choice> counting,
    List<Decision> decided,
    List<Choice> left,
    boolean two,
    Optional<Problem> refusal) {

  /**
   * Why there is none.
   *
   * @param code of the refusal
   * @param badge on whose account, empty if it is none of them
   */
  public record Problem(String code, String badge) {}

  /**
   * One badge.
   *
   * @param level that the holder reached, in words
   * @param state as in the list of badges
   * @param chosen whether its box is ticked
   */
  public record Choice(
      String id, String name, Optional<String> level, String date, String state, boolean chosen) {}

  /**
   * A competency that was decided acquired.
   *
   * @param chosen whether its box is ticked
   */
  public record Decision(String code, String name, String date, boolean chosen) {}

  /** How many a record holds. */
  public int most() {
    return TranscriptCheck.MOST;
  }

  /**
   * From what is held.
   *
   * @param chosen ids and codes of those that were ticked; without, as many as a record holds
   */
  static TranscriptView of(
      Page page,
      List<Held> held,
      List<Decided> decided,
      boolean two,
      Optional<Set<String>> chosen,
      Optional<Refused> refusal) {
    var counting = new ArrayList<Choice>();
    var left = new ArrayList<Choice>();
    for (var one : held) {
      var first = counting.size() < TranscriptCheck.MOST;
      var ticked = chosen.map(ids -> ids.contains(one.award().id())).orElse(first);
      (one.counts() ? counting : left).add(choice(page, one, ticked));
    }
    return new TranscriptView(
        counting,
        decided.stream().map(one -> decision(page, one, chosen)).toList(),
        left,
        two,
        refusal.map(why -> problem(page, why)));
  }

  /** Not ticked until its student wishes it. */
  private static Decision decision(Page page, Decided one, Optional<Set<String>> chosen) {
    return new Decision(
        one.code(),
        one.competency().label(page.locale()),
        page.date(one.decision().decidedAt()),
        chosen.filter(ids -> ids.contains(one.code())).isPresent());
  }

  private static Problem problem(Page page, Refused why) {
    return new Problem(
        why.reason().name(), why.badge().map(name -> name.in(page.locale())).orElse(""));
  }

  private static Choice choice(Page page, Held one, boolean ticked) {
    return new Choice(
        one.award().id(),
        one.achievement().name().in(page.locale()),
        GivenView.level(page, one.achievement(), one.award().given()),
        page.date(one.award().awardedAt()),
        one.state(),
        ticked);
  }
}
