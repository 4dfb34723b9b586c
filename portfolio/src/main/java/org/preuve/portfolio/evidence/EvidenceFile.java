package org.preuve.portfolio.evidence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;
import org.preuve.portfolio.EvidenceId;
import org.preuve.web.Caller;
import org.preuve.web.base.Ids;

/**
 * A further file of a piece of evidence, or one that has arrived for a form that is still open. The
 * first file of a piece is in {@link Evidence}, which also holds the hashes of all others among its
 * digests.
 */
@Entity
@Table(name = "portfolio_evidence_file")
public class EvidenceFile {

  @Id private String id;

  @TenantId
  @Column(name = "registration_id")
  private Long tenant;

  @Column(name = "owner_id")
  private long owner;

  @Column(name = "course_id")
  private long course;

  /** Null while its form is open. */
  @Column(name = "evidence_id")
  private @Nullable String evidence;

  private int number;

  @Column(name = "file_name")
  private String fileName;

  @Column(name = "media_type")
  private String mediaType;

  private long bytes;
  private String sha256;

  @Column(name = "added_at")
  private Instant addedAt;

  @SuppressWarnings("NullAway") // filled by Hibernate
  protected EvidenceFile() {}

  /** One that has arrived and belongs to nothing yet. */
  @SuppressWarnings("NullAway") // the tenant is filled by Hibernate
  EvidenceFile(Caller owner, String name, String mediaType, Received received, Instant now) {
    this.id = Ids.random();
    this.owner = owner.user().value();
    this.course = owner.course().value();
    this.fileName = name;
    this.mediaType = mediaType;
    this.bytes = received.bytes();
    this.sha256 = received.sha256();
    this.addedAt = now;
  }

  /** The same file in the next version of its piece, or in the piece of another of its group. */
  EvidenceFile in(Evidence next) {
    var same = new EvidenceFile();
    same.id = Ids.random();
    same.owner = next.owner().value();
    same.course = course;
    same.evidence = next.id().value();
    same.number = number;
    same.fileName = fileName;
    same.mediaType = mediaType;
    same.bytes = bytes;
    same.sha256 = sha256;
    same.addedAt = next.addedAt();
    return same;
  }

  public String id() {
    return id;
  }

  EvidenceId evidence() {
    if (evidence == null) {
      throw new IllegalStateException("belongs to no evidence");
    }
    return new EvidenceId(evidence);
  }

  /** What it is. */
  public KeptFile file() {
    return new KeptFile(number, fileName, mediaType, bytes, sha256);
  }
}
