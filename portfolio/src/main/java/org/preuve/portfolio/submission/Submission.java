package org.preuve.portfolio.submission;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;
import org.preuve.web.Caller;
import org.preuve.web.CourseId;
import org.preuve.web.UserId;
import org.preuve.web.base.Hashes;

/** One frozen snapshot of a student's evidence; never changed, but it can be withdrawn. */
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

  private @Nullable String candidate;
  private int bloc;
  private boolean chosen;

  @Column(name = "content_sha256")
  private @Nullable String contentSha256;

  private @Nullable String salt;

  private byte @Nullable [] signature;

  @Column(name = "signing_key")
  private @Nullable String signingKey;

  @Column(name = "due_at")
  private @Nullable Instant dueAt;

  private boolean late;

  @Column(name = "withdrawn_at")
  private @Nullable Instant withdrawnAt;

  @Column(name = "withdrawn_why")
  private @Nullable String withdrawnWhy;

  @SuppressWarnings("NullAway") // filled by Hibernate
  protected Submission() {}

  @SuppressWarnings("NullAway") // the tenant is filled by Hibernate
  Submission(Caller student, SnapshotManifest manifest, SignedBytes signed) {
    this.id = manifest.id();
    this.student = student.user().value();
    this.course = student.course().value();
    this.attempt = manifest.attempt();
    this.framework = manifest.contents().framework().id();
    this.frozenAt = manifest.frozenAt();
    this.manifest = signed.bytes();
    this.sha256 = Hashes.sha256(this.manifest);
    this.candidate = manifest.candidate();
    this.bloc = manifest.contents().bloc();
    this.chosen = manifest.contents().chosen();
    this.contentSha256 = manifest.contents().digest();
    this.salt = manifest.salt();
    this.signature = signed.signature();
    this.signingKey = signed.key();
    this.dueAt = manifest.dueAt();
    this.late = manifest.dueAt() != null;
  }

  /**
   * A manifest as it was signed.
   *
   * @param key id of the key
   */
  @SuppressWarnings("ArrayRecordComponent") // handed over once, never compared
  record SignedBytes(byte[] bytes, byte[] signature, String key) {}

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

  /** Number of the only bloc that it is for, 0 for all. */
  public int bloc() {
    return bloc;
  }

  /** Digest of its contents; empty for one of before there were any. */
  Optional<String> content() {
    return Optional.ofNullable(contentSha256);
  }

  /** Whether pieces were left out by choice. */
  public boolean chosen() {
    return chosen;
  }

  /** Of the hashes of words in its manifest; empty for one of before they were salted. */
  public Optional<String> salt() {
    return Optional.ofNullable(salt);
  }

  /**
   * Ed25519 signature over the manifest; empty for what was frozen before manifests were signed.
   */
  public Optional<byte[]> signature() {
    return Optional.ofNullable(signature).map(byte[]::clone);
  }

  /** Id of the key that signed. */
  public Optional<String> signingKey() {
    return Optional.ofNullable(signingKey);
  }

  /** The deadline that it missed. */
  public Optional<Instant> missedDeadline() {
    return late ? Optional.ofNullable(dueAt) : Optional.empty();
  }

  /** When its student took it back. */
  public Optional<Instant> withdrawnAt() {
    return Optional.ofNullable(withdrawnAt);
  }

  /** Why, in the student's words; may be empty. */
  public String withdrawnWhy() {
    return withdrawnWhy == null ? "" : withdrawnWhy;
  }
}
