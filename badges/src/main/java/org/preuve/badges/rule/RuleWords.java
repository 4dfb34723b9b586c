package org.preuve.badges.rule;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.preuve.badges.achievement.Achievements;
import org.preuve.lti.course.People;
import org.preuve.portfolio.framework.Frameworks;
import org.preuve.portfolio.framework.model.Framework;
import org.preuve.web.CourseId;
import org.preuve.web.UserId;
import org.preuve.web.page.Page;

/** Says conditions and grounds. */
@Dependent
class RuleWords {

  private final Frameworks frameworks;
  private final Achievements achievements;
  private final People people;

  @Inject
  RuleWords(Frameworks frameworks, Achievements achievements, People people) {
    this.frameworks = frameworks;
    this.achievements = achievements;
    this.people = people;
  }

  /** One sentence for each condition. */
  List<String> of(Page page, AwardRule rule) {
    var names = names(page, rule.course(), rule.conditions());
    return rule.conditions().stream()
        .map(
            one ->
                page.t(
                    "rule.say." + one.kind(),
                    names.getOrDefault(one, one.subject()),
                    said(page, one.value())))
        .toList();
  }

  /** One sentence for each ground of each person. */
  Map<UserId, List<String>> grounds(Page page, AwardRule rule, List<Proposals.Proposal> proposals) {
    var names = names(page, rule.course(), rule.conditions());
    var assessors =
        people.names(
            proposals.stream()
                .flatMap(one -> one.grounds().stream())
                .flatMap(one -> one.decision().stream())
                .map(one -> one.assessor())
                .distinct()
                .toList());
    var words = new HashMap<UserId, List<String>>();
    for (var one : proposals) {
      words.put(
          one.person(),
          one.grounds().stream().map(why -> ground(page, why, names, assessors)).toList());
    }
    return words;
  }

  private static String ground(
      Page page, Ground ground, Map<Condition, String> names, Map<UserId, String> assessors) {
    var condition = ground.condition();
    return page.t(
        "rule.ground." + condition.kind(),
        names.getOrDefault(condition, condition.subject()),
        said(page, ground.detail()),
        ground.decision().map(one -> assessors.getOrDefault(one.assessor(), "")).orElse(""),
        ground.decision().map(one -> one.decidedAt()).or(ground::since).map(page::date).orElse(""),
        ground.decision().map(one -> one.code()).orElse(""));
  }

  /** A French mark has a comma. */
  private static String said(Page page, String value) {
    return page.lang().equals("fr") ? value.replace('.', ',') : value;
  }

  private Map<Condition, String> names(Page page, CourseId course, List<Condition> conditions) {
    var framework = frameworks.of(course);
    var names = new HashMap<Condition, String>();
    conditions.forEach(one -> names.put(one, name(page, course, framework, one)));
    return names;
  }

  private String name(Page page, CourseId course, Framework framework, Condition condition) {
    var subject = condition.subject();
    return switch (condition.kind()) {
      case COMPETENCY, MEASURED ->
          framework
              .competency(subject)
              .map(one -> one.code() + " " + one.label(page.locale()))
              .orElse(subject);
      case CRITERION -> {
        var found = RuleCriteria.of(framework).get(subject);
        yield found == null ? subject : found.name(page.locale());
      }
      case MARK -> subject;
      case BADGE ->
          achievements.versions(course, subject).stream()
              .findFirst()
              .map(one -> one.name().in(page.locale()))
              .orElse(subject);
    };
  }
}
