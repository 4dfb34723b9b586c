package org.preuve.badges.bulk;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import org.hibernate.annotations.TenantId;
import org.preuve.badges.award.Given;
import org.preuve.web.UserId;

/** One person of a job. */
@Entity
@Table(name = "badge_job_line")
@IdClass(JobLine.Key.class)
public class JobLine {

  /** What became of it; each has a text {@code job.state.<NAME>}. */
  public enum State {
    /** Not yet its turn. */
    WAITING,
    /** Awarded by this job. */
    AWARDED,
    /** The person had it already. */
    HELD,
    /** The person has left the course since. */
    LEFT,
    /** The badge's last day is over. */
    OVER,
    /** What the rule asks for no longer holds. */
    LOWERED,
    /** Another teacher did not agree. */
    REFUSED,
    /** It failed as often as it is tried. */
    FAILED
  }

  @Id private String job;
  @Id private int position;

  @TenantId
  @Column(name = "registration_id")
  private Long registration;

  private long recipient;
  private String narrative;
  private int level;
  private String link;
  private int failures;

  @Enumerated(EnumType.STRING)
  private State state;

  @SuppressWarnings("NullAway")
  protected JobLine() {}

  @SuppressWarnings("NullAway") // the tenant is filled by Hibernate
  JobLine(String job, int position, Chosen chosen) {
    this.job = job;
    this.position = position;
    this.recipient = chosen.person().value();
    this.narrative = chosen.given().narrative();
    this.level = chosen.given().level();
    this.link = chosen.given().link();
    this.state = State.WAITING;
  }

  int position() {
    return position;
  }

  UserId recipient() {
    return new UserId(recipient);
  }

  /** What a teacher says of the person. */
  Given given() {
    return new Given(narrative, level, link);
  }

  /** How often it was tried in vain. */
  int failures() {
    return failures;
  }

  State state() {
    return state;
  }

  /** Job and place in it. */
  public record Key(String job, int position) implements Serializable {}
}
