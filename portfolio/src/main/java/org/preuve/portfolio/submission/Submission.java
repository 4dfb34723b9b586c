package org.preuve.portfolio.submission;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.TenantId;
import org.preuve.web.Caller;
import org.preuve.web.CourseId;
import org.preuve.web.UserId;
import org.preuve.web.base.Hashes;

/** One frozen snapshot of a student's evidence; never changed. */
@Entity
@Table(name = "portfolio_submission")
public class Submission {

  @Id private String id;

  @TenantId
  @Column(name = "registration_id")
  private Long tenant;

  @Column(name = "student_id")
  private long student;

  @Column(name = "course_id")
  private long course;

  private int attempt;
  private String framework;

  @Column(name = "frozen_at")
  private Instant frozenAt;

  private byte[] manifest;
  private String sha256;

  @SuppressWarnings("NullAway") // filled by Hibernate
  protected Submission() {}

  @SuppressWarnings("NullAway") // the tenant is filled by Hibernate
  Submission(Caller student, SnapshotManifest manifest) {
    this.id = manifest.id();
    this.student = student.user().value();
    this.course = student.course().value();
    this.attempt = manifest.attempt();
    this.framework = manifest.framework();
    this.frozenAt = manifest.frozenAt();
    this.manifest = manifest.canonical();
    this.sha256 = Hashes.sha256(this.manifest);
  }

  public String id() {
    return id;
  }

  public UserId student() {
    return new UserId(student);
  }

  public CourseId course() {
    return new CourseId(course);
  }

  /** From 1, per student and course. */
  public int attempt() {
    return attempt;
  }

  /** Id of the framework it was made for. */
  public String framework() {
    return framework;
  }

  public Instant frozenAt() {
    return frozenAt;
  }

  /** Canonical JSON. */
  public byte[] manifest() {
    return manifest.clone();
  }

  /** Whether the manifest still is what was hashed when it was frozen. */
  public boolean intact() {
    return Hashes.sha256(manifest).equals(sha256);
  }

  /** Of the manifest, hex. */
  public String sha256() {
    return sha256;
  }
}
