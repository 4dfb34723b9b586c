package org.preuve.badges.publish;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.preuve.badges.achievement.Achievement;
import org.preuve.badges.achievement.Achievements;
import org.preuve.badges.award.Award;
import org.preuve.badges.award.AwardRepository;
import org.preuve.badges.award.AwardedEvidence;
import org.preuve.portfolio.EvidenceId;
import org.preuve.portfolio.Measured;
import org.preuve.portfolio.Measurements;
import org.preuve.portfolio.assessment.FrozenEvidence;
import org.preuve.portfolio.evidence.Sharing;
import org.preuve.web.CourseId;
import org.preuve.web.UserId;

/** Reads badges with all that their pages show. */
@Dependent
class FindBadges {

  private final AwardRepository awards;
  private final Achievements achievements;
  private final Sharing sharing;
  private final FrozenEvidence frozenEvidence;
  private final Measurements measurements;

  @Inject
  FindBadges(
      AwardRepository awards,
      Achievements achievements,
      Sharing sharing,
      FrozenEvidence frozenEvidence,
      Measurements measurements) {
    this.awards = awards;
    this.achievements = achievements;
    this.sharing = sharing;
    this.frozenEvidence = frozenEvidence;
    this.measurements = measurements;
  }

  /** What a person holds in a course. */
  List<ShownBadge> heldBy(UserId holder, CourseId course) {
    return awards.heldBy(holder.value(), course.value()).stream().map(this::shown).toList();
  }

  /** What was last awarded in a course. */
  List<ShownBadge> inCourse(CourseId course) {
    return awards.latest(course.value()).stream().map(this::shown).toList();
  }

  /** What was awarded of one achievement in a course. */
  List<ShownBadge> inCourse(CourseId course, Achievement achievement) {
    return awards.ofAchievement(course.value(), achievement.id()).stream()
        .map(this::shown)
        .toList();
  }

  /** Any award; for its picture and for those who may see it unpublished. */
  Optional<ShownBadge> any(String id) {
    return awards.find(id).map(this::shown);
  }

  /** An award that its holder shows to everybody. */
  Optional<ShownBadge> published(String id) {
    return awards.find(id).filter(Award::published).map(this::shown);
  }

  /** The manifest of the snapshot that a published award names. */
  Optional<byte[]> manifest(String id) {
    return awards
        .find(id)
        .filter(Award::published)
        .flatMap(Award::submission)
        .flatMap(frozenEvidence::manifest);
  }

  /** The manifest of the snapshot that an award of that holder names. */
  Optional<byte[]> manifest(Award award) {
    return award.submission().flatMap(frozenEvidence::manifest);
  }

  private ShownBadge shown(Award award) {
    var evidence = awards.evidence(award.id());
    return new ShownBadge(
        award,
        achievements.find(award.achievement()).orElseThrow(),
        evidence,
        evidence.stream().filter(item -> sharing.shared(item.evidence())).toList(),
        evidence.stream()
            .filter(item -> !item.sha256().isEmpty()) // of those nothing can be compared
            .filter(item -> !frozenEvidence.intact(item.evidence(), item.sha256()))
            .toList(),
        measured(evidence));
  }

  private Map<EvidenceId, Measured> measured(List<AwardedEvidence> evidence) {
    var measured = new HashMap<EvidenceId, Measured>();
    for (var item : evidence) {
      if (!item.merkleRoot().isEmpty()) {
        measurements.of(item.evidence()).ifPresent(known -> measured.put(item.evidence(), known));
      }
    }
    return measured;
  }
}
