package org.preuve.badges.rule;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.preuve.badges.achievement.Achievement;
import org.preuve.badges.achievement.Achievements;
import org.preuve.badges.award.Award;
import org.preuve.badges.award.AwardRepository;
import org.preuve.badges.issuer.Issuers;
import org.preuve.badges.rule.Condition.Kind;
import org.preuve.portfolio.Decision;
import org.preuve.portfolio.FrozenItem;
import org.preuve.portfolio.Measured;
import org.preuve.portfolio.Measurements;
import org.preuve.portfolio.assessment.Decisions;
import org.preuve.portfolio.assessment.Decisions.Released;
import org.preuve.portfolio.assessment.FrozenEvidence;
import org.preuve.portfolio.framework.Frameworks;
import org.preuve.portfolio.framework.model.Framework;
import org.preuve.portfolio.marks.ClassMarks;
import org.preuve.portfolio.marks.ClassMarks.KnownMark;
import org.preuve.web.CourseId;
import org.preuve.web.UserId;

/** Reads what a rule asks for, of a whole class at once or of one person. */
@Dependent
class GatherFacts {

  /** States in which a badge counts. */
  private static final Set<String> COUNT = Set.of("public", "private");

  private final Decisions decisions;
  private final FrozenEvidence frozen;
  private final Measurements measurements;
  private final ClassMarks marks;
  private final AwardRepository awards;
  private final Achievements achievements;
  private final Frameworks frameworks;
  private final Issuers issuers;
  private final Clock clock;

  @Inject
  GatherFacts(
      Decisions decisions,
      FrozenEvidence frozen,
      Measurements measurements,
      ClassMarks marks,
      AwardRepository awards,
      Achievements achievements,
      Frameworks frameworks,
      Issuers issuers,
      Clock clock) {
    this.decisions = decisions;
    this.frozen = frozen;
    this.measurements = measurements;
    this.marks = marks;
    this.awards = awards;
    this.achievements = achievements;
    this.frameworks = frameworks;
    this.issuers = issuers;
    this.clock = clock;
  }

  /** The facts of each person, as far as these conditions ask for them. */
  Function<UserId, Facts> of(
      long registration, CourseId course, List<Condition> conditions, Optional<UserId> one) {
    var framework = frameworks.of(course);
    var released =
        decisions.inForce(course, codes(framework, conditions), one).stream()
            .collect(Collectors.groupingBy(Released::student));
    var labels = subjects(conditions, Kind.MARK);
    var known =
        labels.stream()
            .flatMap(label -> marks.named(registration, course, label, one).stream())
            .collect(Collectors.groupingBy(KnownMark::student));
    var badges = badges(registration, course, subjects(conditions, Kind.BADGE), one);
    return person ->
        new Facts(
            decisions(released.getOrDefault(person, List.of())),
            criteria(
                framework,
                subjects(conditions, Kind.CRITERION),
                released.getOrDefault(person, List.of())),
            known.getOrDefault(person, List.of()).stream()
                .collect(Collectors.groupingBy(KnownMark::label)),
            badges.getOrDefault(person, Map.of()),
            code -> measured(person, course, code));
  }

  private static Set<String> subjects(List<Condition> conditions, Kind kind) {
    return conditions.stream()
        .filter(one -> one.kind() == kind)
        .map(Condition::subject)
        .collect(Collectors.toSet());
  }

  private static Set<String> codes(Framework framework, List<Condition> conditions) {
    var codes = new HashSet<String>();
    codes.addAll(subjects(conditions, Kind.COMPETENCY));
    codes.addAll(subjects(conditions, Kind.MEASURED));
    subjects(conditions, Kind.CRITERION)
        .forEach(criterion -> codes.addAll(RuleCriteria.codes(framework, criterion)));
    return codes;
  }

  private static Map<String, Decision> decisions(List<Released> released) {
    return released.stream()
        .map(Released::decision)
        .collect(Collectors.toMap(Decision::code, Function.identity(), (a, b) -> a));
  }

  /** What was said last counts, on whichever of its competencies. */
  private static Map<String, Facts.Said> criteria(
      Framework framework, Set<String> criteria, List<Released> released) {
    var said = new HashMap<String, Facts.Said>();
    for (var criterion : criteria) {
      var codes = RuleCriteria.codes(framework, criterion);
      released.stream()
          .filter(one -> codes.contains(one.decision().code()))
          .flatMap(one -> said(one, criterion).stream())
          .max(Comparator.comparing(one -> one.decision().decidedAt()))
          .ifPresent(one -> said.put(criterion, one));
    }
    return said;
  }

  private static Optional<Facts.Said> said(Released released, String criterion) {
    return Optional.ofNullable(released.criteria().get(criterion))
        .map(outcome -> new Facts.Said(outcome, released.decision()));
  }

  private Map<UserId, Map<String, Instant>> badges(
      long registration, CourseId course, Set<String> designs, Optional<UserId> one) {
    var held = new HashMap<UserId, Map<String, Instant>>();
    var now = clock.instant();
    var keys = issuers.standing(registration);
    for (var design : designs) {
      awards(course, design, one)
          .filter(award -> COUNT.contains(award.state(now, keys)))
          .forEach(
              award ->
                  held.computeIfAbsent(award.recipient(), who -> new HashMap<>())
                      .merge(design, award.awardedAt(), (a, b) -> a.isBefore(b) ? a : b));
    }
    return held;
  }

  private Stream<Award> awards(CourseId course, String design, Optional<UserId> one) {
    if (one.isEmpty()) {
      return awards.ofDesign(course.value(), design).stream();
    }
    var versions = achievements.versions(course, design).stream().map(Achievement::id).toList();
    return awards.heldBy(one.get().value(), course.value()).stream()
        .filter(award -> versions.contains(award.achievement()));
  }

  /** What only pretends to measure has no level. */
  private Optional<String> measured(UserId person, CourseId course, String code) {
    var pieces =
        frozen.forDecision(person, course, code).stream()
            .flatMap(one -> one.items().stream())
            .collect(
                Collectors.toMap(FrozenItem::evidence, FrozenItem::sha256, (one, same) -> one));
    return measurements.of(pieces).values().stream()
        .filter(Measured::byDevice)
        .map(Measured::level)
        .max(String::compareTo);
  }
}
