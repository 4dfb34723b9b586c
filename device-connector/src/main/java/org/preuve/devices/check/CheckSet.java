package org.preuve.devices.check;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.hibernate.annotations.TenantId;
import org.preuve.web.Caller;
import org.preuve.web.base.Ids;

/** One version of a set of requirements; what was published never changes. */
@Entity
@Table(name = "device_check_set")
public class CheckSet {

  @Id private String id;

  @TenantId
  @Column(name = "registration_id")
  private Long tenant;

  @Column(name = "course_id")
  private long course;

  private String code;
  private int version;
  private String title;
  private String competency;
  private String rules;

  @Column(name = "in_force")
  private boolean inForce;

  @Column(name = "created_by")
  private long createdBy;

  @Column(name = "created_at")
  private Instant createdAt;

  @SuppressWarnings("NullAway")
  protected CheckSet() {}

  /**
   * The next version of a set, in force.
   *
   * @param code what its versions have in common
   */
  CheckSet(Caller teacher, String code, int version, CheckForm.Read form, Instant now) {
    this.id = Ids.random();
    this.tenant = teacher.registration();
    this.course = teacher.course().value();
    this.code = code;
    this.version = version;
    this.title = form.title();
    this.competency = form.competency();
    this.rules = RulesJson.rules(form.rules()).toString();
    this.inForce = true;
    this.createdBy = teacher.user().value();
    this.createdAt = now;
  }

  String id() {
    return id;
  }

  /** What all versions of a set have in common. */
  public String code() {
    return code;
  }

  /** From 1. */
  public int version() {
    return version;
  }

  /** Given by a teacher. */
  public String title() {
    return title;
  }

  /** Code of the competency that it is for; empty for every proof of the course. */
  public String competency() {
    return competency;
  }

  /** What it requires. */
  public List<Rule> rules() {
    return RulesJson.rules(FrozenChecks.parsed(rules));
  }

  Instant createdAt() {
    return createdAt;
  }

  /** Whether it holds for a proof of these competencies. */
  boolean appliesTo(Collection<String> competencies) {
    return competency.isEmpty() || competencies.contains(competency);
  }
}
