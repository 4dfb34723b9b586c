package org.preuve.badges.rule;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.preuve.badges.Teaching;
import org.preuve.badges.achievement.Achievement;
import org.preuve.badges.achievement.Achievements;
import org.preuve.badges.rule.RuleView.Choice;
import org.preuve.portfolio.framework.Frameworks;
import org.preuve.portfolio.framework.model.Competency;
import org.preuve.portfolio.marks.ClassMarks;
import org.preuve.web.Caller;
import org.preuve.web.page.Page;

/** Gathers what the form of a rule offers. */
@Dependent
class ShowRule {

  private final RuleRepository rules;
  private final Achievements achievements;
  private final Frameworks frameworks;
  private final ClassMarks marks;

  @Inject
  ShowRule(
      RuleRepository rules, Achievements achievements, Frameworks frameworks, ClassMarks marks) {
    this.rules = rules;
    this.achievements = achievements;
    this.frameworks = frameworks;
    this.marks = marks;
  }

  /** As the rule in force has it, or that of the version before. */
  RuleForm form(Caller caller, Achievement version) {
    return RuleForm.of(
        inForce(version)
            .map(AwardRule::said)
            .or(() -> before(caller, version))
            .orElseGet(() -> new AwardRule.Said(List.of(), false)));
  }

  Optional<AwardRule> inForce(Achievement version) {
    return rules.of(version.id());
  }

  private Optional<AwardRule.Said> before(Caller caller, Achievement version) {
    return achievements.versions(caller.course(), version.design()).stream()
        .filter(one -> one.version() < version.version())
        .findFirst()
        .flatMap(one -> rules.of(one.id()))
        .map(AwardRule::said);
  }

  String base(Achievement version) {
    return SetRule.base(version.id(), inForce(version));
  }

  RuleForm.Known known(Page page, Caller caller, String design) {
    var framework = frameworks.of(caller.course());
    return new RuleForm.Known(
        framework.competencies().stream().map(Competency::code).collect(Collectors.toSet()),
        RuleCriteria.of(framework).keySet(),
        badges(page, caller, design).stream().map(Choice::value).collect(Collectors.toSet()),
        Set.copyOf(marks.labels(caller.registration(), caller.course())));
  }

  RuleView view(
      Page page,
      Caller caller,
      Achievement version,
      RuleForm form,
      String base,
      List<String> problems,
      Optional<String> refusal,
      boolean sent) {
    var framework = frameworks.of(caller.course());
    var inForce = inForce(version).filter(rule -> !rule.none());
    return new RuleView(
        version.name().in(page.locale()),
        version.version(),
        form,
        base,
        problems,
        refusal,
        sent,
        Teaching.by(caller),
        inForce.isPresent(),
        inForce.isEmpty() && !sent && !form.conditions().isEmpty(),
        inForce.filter(rule -> !rule.framework().equals(framework.id())).isPresent(),
        framework.blocs().stream().map(bloc -> RuleView.Bloc.of(page, framework, bloc)).toList(),
        badges(page, caller, version.design()),
        marks.labels(caller.registration(), caller.course()),
        page.url("/designs/" + version.design()));
  }

  /** The other designs of the course. */
  private List<Choice> badges(Page page, Caller caller, String design) {
    return achievements.designs(caller.course()).stream()
        .filter(one -> !one.design().equals(design))
        .map(one -> new Choice(one.design(), one.name().in(page.locale())))
        .toList();
  }
}
