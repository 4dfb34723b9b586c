package org.preuve.badges.achievement;

import static org.preuve.badges.BadgePages.PAGES;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.preuve.portfolio.framework.model.Competency;
import org.preuve.portfolio.framework.model.Criterion;
import org.preuve.portfolio.framework.model.Framework;
import org.preuve.portfolio.framework.model.Label;

/**
 * What the holder of a badge can do: the official statement where one is in force, in French as it
 * is, and what the assessors looked at. Never the name of the competency once more.
 */
final class AchievementText {

  /** What the table holds, with room for the words around. */
  private static final int MOST = 850;

  private AchievementText() {}

  static Label description(Framework framework, Competency competency) {
    var criteria = framework.criteriaFor(competency.code());
    return new Label(
        competency
            .statement()
            .filter(official -> official.length() <= MOST)
            .orElseGet(() -> judged(Locale.FRENCH, criteria)),
        judged(Locale.ENGLISH, criteria));
  }

  private static String judged(Locale language, List<Criterion> criteria) {
    var texts = criteria.stream().map(criterion -> sentence(criterion.name(language)));
    var all = texts.collect(Collectors.joining(" "));
    return all.isEmpty()
        ? PAGES.text(language, "achievement.description-plain")
        : PAGES.text(language, "achievement.description", whole(all));
  }

  private static String sentence(String text) {
    return text.matches(".*[.!?…]") ? text : text + ".";
  }

  /** Up to the last sentence that has room. */
  private static String whole(String text) {
    if (text.length() <= MOST) {
      return text;
    }
    var end = text.lastIndexOf(". ", MOST);
    return end < 0 ? text.substring(0, MOST) + "…" : text.substring(0, end + 1);
  }
}
