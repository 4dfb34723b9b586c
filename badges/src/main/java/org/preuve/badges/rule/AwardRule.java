package org.preuve.badges.rule;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.TenantId;
import org.preuve.web.Caller;
import org.preuve.web.CourseId;
import org.preuve.web.UserId;
import org.preuve.web.base.Ids;

/**
 * One wording of the rule of one version of a design. It never changes: a change is the next
 * revision, and whoever was awarded keeps the badge. Without conditions there is no rule any more.
 */
@Entity
@Table(name = "badge_rule")
public class AwardRule {

  @Id private String id;

  @TenantId
  @Column(name = "registration_id")
  private Long registration;

  private long course;
  private String achievement;
  private int revision;
  private String framework;

  @Convert(converter = ConditionsColumn.class)
  private List<Condition> conditions;

  private boolean automatic;
  private long author;

  @Column(name = "set_at")
  private Instant setAt;

  @SuppressWarnings("NullAway")
  protected AwardRule() {}

  @SuppressWarnings("NullAway") // the tenant is filled by Hibernate
  AwardRule(
      Caller author, String achievement, int revision, String framework, Said said, Instant at) {
    this.id = Ids.random();
    this.course = author.course().value();
    this.achievement = achievement;
    this.revision = revision;
    this.framework = framework;
    this.conditions = List.copyOf(said.conditions());
    this.automatic = said.automatic();
    this.author = author.user().value();
    this.setAt = at;
  }

  /** What a teacher says of a rule. */
  record Said(List<Condition> conditions, boolean automatic) {

    Said {
      conditions = List.copyOf(conditions);
    }
  }

  String id() {
    return id;
  }

  CourseId course() {
    return new CourseId(course);
  }

  /** Id of the version that it is about. */
  String achievement() {
    return achievement;
  }

  /** From 1, for each version of the design. */
  int revision() {
    return revision;
  }

  /** Id of the framework that its codes are of. */
  String framework() {
    return framework;
  }

  List<Condition> conditions() {
    return conditions;
  }

  /** Whether nobody has to confirm. */
  boolean automatic() {
    return automatic;
  }

  Said said() {
    return new Said(conditions, automatic);
  }

  /** Who set it, and in whose name it awards. */
  UserId author() {
    return new UserId(author);
  }

  Instant setAt() {
    return setAt;
  }

  /**
   * Whether the version said then what it says now: nobody answers for words that came after.
   *
   * @param changed when the version was changed last
   */
  boolean knows(Optional<Instant> changed) {
    return changed.filter(at -> at.isAfter(setAt)).isEmpty();
  }

  /** Whether it asks for nothing: then it gives nothing. */
  boolean none() {
    return conditions.isEmpty();
  }
}
