package org.preuve.badges.publish;

import java.util.List;
import java.util.Optional;

/**
 * The badge of one competency in its course.
 *
 * @param name of the badge
 * @param description what its holder can do
 * @param criteria how one gets it
 * @param picture path of its picture
 * @param assessor whether the badges of the course are shown rather than an own one
 * @param own the badge of this person that stands
 * @param revoked why the last one of this person was taken back, if it was
 * @param badges those of the course
 * @param work page where the evidence for it is collected or assessed
 */
public record BadgeGoalView(
    String name,
    String description,
    String criteria,
    String picture,
    boolean assessor,
    Optional<BadgeCard> own,
    Optional<String> revoked,
    List<BadgeCard> badges,
    String work) {

  /** How many stand. */
  public long standing() {
    return badges.stream().filter(BadgeCard::stands).count();
  }
}
