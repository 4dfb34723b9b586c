package org.preuve.portfolio.remark;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;
import org.preuve.portfolio.EvidenceId;
import org.preuve.web.UserId;

/**
 * What an assessor says about a place in a frozen piece, while judging one competency. Only its
 * author sees it until the decision is released with it; then it stays as it is.
 */
@Entity
@Table(name = "portfolio_remark")
public class Remark {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private @Nullable Long id;

  @TenantId
  @Column(name = "registration_id")
  private Long tenant;

  @Column(name = "course_id")
  private long course;

  @Column(name = "student_id")
  private long student;

  private String framework;
  private String code;

  @Column(name = "evidence_id")
  private String evidence;

  @Column(name = "file_number")
  private int file;

  @Enumerated(EnumType.STRING)
  @Column(name = "place_kind")
  private Place.Kind kind;

  @Column(name = "place_number")
  private int number;

  private String words;

  /** Still in its field; one for each piece. */
  @Column(name = "being_written")
  private boolean beingWritten;

  @Column(name = "assessor_id")
  private long assessor;

  @Column(name = "written_at")
  private Instant writtenAt;

  @Column(name = "released_at")
  private @Nullable Instant releasedAt;

  @SuppressWarnings("NullAway") // filled by Hibernate
  protected Remark() {}

  @SuppressWarnings("NullAway") // the tenant is filled by Hibernate
  Remark(RemarkCase about, EvidenceId evidence, Instant now) {
    this.course = about.course();
    this.student = about.student();
    this.framework = about.framework();
    this.code = about.code();
    this.assessor = about.assessor();
    this.evidence = evidence.value();
    this.words = "";
    becomes(Place.PIECE, "", false, now);
  }

  final void becomes(Place place, String other, boolean open, Instant now) {
    this.file = place.file();
    this.kind = place.kind();
    this.number = place.number();
    this.words = other;
    this.beingWritten = open;
    this.writtenAt = now;
  }

  long id() {
    return Optional.ofNullable(id).orElse(0L);
  }

  public EvidenceId evidence() {
    return new EvidenceId(evidence);
  }

  /** Id of the framework that has the competency. */
  public String framework() {
    return framework;
  }

  /** Competency that was being judged. */
  public String code() {
    return code;
  }

  public Place place() {
    return new Place(file, kind, number);
  }

  public String words() {
    return words;
  }

  boolean beingWritten() {
    return beingWritten;
  }

  /** As it stands in its fields. */
  Written written() {
    return new Written(place().choice(), place().counted(), words);
  }

  /** No longer in its fields; where it does not say where, it is about the whole piece. */
  void finish() {
    if (!place().complete()) {
      file = 0;
      kind = Place.Kind.WHOLE;
      number = 0;
    }
    beingWritten = false;
  }

  public UserId assessor() {
    return new UserId(assessor);
  }

  public Instant writtenAt() {
    return writtenAt;
  }

  /** When the student could see it; empty before. */
  public Optional<Instant> releasedAt() {
    return Optional.ofNullable(releasedAt);
  }
}
