package org.preuve.badges.publish;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
    return shown(awards.heldBy(holder.value(), course.value()));
  }

  /** What was last awarded in a course. */
  List<ShownBadge> inCourse(CourseId course) {
    return shown(awards.latest(course.value()));
  }

  /** What was awarded of one achievement in a course. */
  List<ShownBadge> inCourse(CourseId course, Achievement achievement) {
    return shown(awards.ofAchievement(course.value(), achievement.id()));
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
    return shown(List.of(award)).get(0);
  }

  /** What they name is asked for at once, however many they are. */
  private List<ShownBadge> shown(List<Award> some) {
    if (some.isEmpty()) {
      return List.of();
    }
    var named =
        awards.evidence(some.stream().map(Award::id).toList()).stream()
            .collect(groupingBy(AwardedEvidence::award));
    var known = known(named.values().stream().flatMap(List::stream).toList());
    var kinds = new HashMap<String, Achievement>();
    return some.stream()
        .map(
            award ->
                known.shown(
                    award,
                    kinds.computeIfAbsent(
                        award.achievement(), id -> achievements.find(id).orElseThrow()),
                    named.getOrDefault(award.id(), List.of())))
        .toList();
  }

  private Known known(List<AwardedEvidence> all) {
    var ids = all.stream().map(AwardedEvidence::evidence).collect(toSet());
    // of those without a hash nothing can be compared
    var hashed = all.stream().filter(item -> !item.sha256().isEmpty()).toList();
    var damaged = frozenEvidence.damaged(hashed.stream().map(AwardedEvidence::evidence).toList());
    var gone =
        hashed.stream()
            .map(AwardedEvidence::sha256)
            .distinct()
            .filter(hash -> !frozenEvidence.intact(hash))
            .collect(toSet());
    var measured =
        all.stream()
            .filter(item -> !item.merkleRoot().isEmpty())
            .collect(toMap(AwardedEvidence::evidence, AwardedEvidence::sha256, (one, same) -> one));
    return new Known(sharing.shared(ids), damaged, gone, measurements.of(measured));
  }

  /**
   * What is known of the pieces that some awards name.
   *
   * @param damaged pieces of which some file is not there as it was
   * @param gone hashes whose bytes are not there as they were
   */
  private record Known(
      Set<EvidenceId> shared,
      Set<EvidenceId> damaged,
      Set<String> gone,
      Map<EvidenceId, Measured> measured) {

    ShownBadge shown(Award award, Achievement achievement, List<AwardedEvidence> evidence) {
      var own = new HashMap<EvidenceId, Measured>();
      for (var item : evidence) {
        if (!item.merkleRoot().isEmpty() && measured.containsKey(item.evidence())) {
          own.put(item.evidence(), measured.get(item.evidence()));
        }
      }
      return new ShownBadge(
          award,
          achievement,
          evidence,
          evidence.stream().filter(item -> shared.contains(item.evidence())).toList(),
          evidence.stream().filter(this::altered).toList(),
          own);
    }

    private boolean altered(AwardedEvidence item) {
      return !item.sha256().isEmpty()
          && (damaged.contains(item.evidence()) || gone.contains(item.sha256()));
    }
  }
}
