package org.preuve.devices.proof;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.hibernate.annotations.TenantId;
import org.preuve.portfolio.EvidenceId;
import org.preuve.web.Caller;
import org.preuve.web.CourseId;
import org.preuve.web.UserId;
import org.preuve.web.base.Hashes;

/** A window of telemetry, frozen as evidence. */
@Entity
@Table(name = "device_proof")
public class Proof {

  @Id private String id;

  @TenantId
  @Column(name = "registration_id")
  private Long tenant;

  @Column(name = "device_id")
  private String device;

  @Column(name = "owner_id")
  private long owner;

  @Column(name = "course_id")
  private long course;

  @Column(name = "evidence_id")
  private String evidence;

  private String title;
  private String document;

  @Column(name = "merkle_root")
  private String merkleRoot;

  @Column(name = "created_at")
  private Instant createdAt;

  @SuppressWarnings("NullAway")
  protected Proof() {}

  Proof(
      String id,
      Caller owner,
      EvidenceId evidence,
      String title,
      ProofDocument document,
      Instant now) {
    this.id = id;
    this.tenant = owner.registration();
    this.device = document.device();
    this.owner = owner.user().value();
    this.course = owner.course().value();
    this.evidence = evidence.value();
    this.title = title;
    this.document = document.json();
    this.merkleRoot = document.merkleRoot();
    this.createdAt = now;
  }

  String id() {
    return id;
  }

  long registration() {
    return tenant;
  }

  String device() {
    return device;
  }

  UserId owner() {
    return new UserId(owner);
  }

  CourseId course() {
    return new CourseId(course);
  }

  EvidenceId evidence() {
    return new EvidenceId(evidence);
  }

  String title() {
    return title;
  }

  Instant createdAt() {
    return createdAt;
  }

  /** What is believed only of an intact one. */
  ProofDocument document() {
    return ProofDocument.read(document);
  }

  /** The stored document, as it is. */
  byte[] bytes() {
    return document.getBytes(StandardCharsets.UTF_8);
  }

  /**
   * Whether the stored document is the one that was frozen.
   *
   * @param sha256 of the piece of evidence, hexadecimal
   */
  boolean intact(String sha256) {
    return Hashes.sha256(bytes()).equals(sha256);
  }

  /** Its owner, and those who assess in the course, may see it. */
  boolean visibleTo(Caller caller) {
    return owner().equals(caller.user()) || (caller.assessor() && course().equals(caller.course()));
  }
}
