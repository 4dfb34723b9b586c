package org.preuve.portfolio.evidence;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;
import org.preuve.portfolio.EvidenceId;
import org.preuve.portfolio.EvidenceKind;
import org.preuve.portfolio.EvidenceLanguage;
import org.preuve.web.Caller;
import org.preuve.web.CourseId;
import org.preuve.web.UserId;

/**
 * One version of a piece of evidence. Once it is part of a submission nothing of it changes: a
 * correction is a further version, which takes its place in the list and in later submissions.
 */
@Entity
@Table(name = "portfolio_evidence")
public class Evidence {

  @Id private String id;

  @TenantId
  @Column(name = "registration_id")
  private Long tenant;

  @Column(name = "owner_id")
  private long owner;

  @Column(name = "course_id")
  private long course;

  @Convert(converter = KindColumn.class)
  private EvidenceKind kind;

  private String title;

  @Column(name = "media_type")
  private String mediaType;

  private long bytes;
  private String sha256;

  @Column(name = "file_name")
  private @Nullable String fileName;

  @Column(name = "own_page")
  private @Nullable String ownPage;

  @Convert(converter = Digests.class)
  private Map<String, String> digests;

  @Column(name = "added_at")
  private Instant addedAt;

  @Column(name = "frozen_at")
  private @Nullable Instant frozenAt;

  /** Id of the first version; null in the first version itself. */
  private @Nullable String series;

  @Column(name = "replaced_at")
  private @Nullable Instant replacedAt;

  private int revision;

  @Enumerated(EnumType.STRING)
  private @Nullable EvidenceLanguage language;

  /** Id of the group that made it; null for a piece of one person. */
  @Column(name = "group_id")
  private @Nullable String groupId;

  /** Hash of the form that brought it; null for a version that no form of that kind made. */
  private @Nullable String form;

  /** Whether it was frozen before texts were shown formatted. */
  private boolean plain;

  /** Row id of who made this version; null where a company, a device or a teacher has said it. */
  @Column(name = "made_by")
  private @Nullable Long madeBy;

  @SuppressWarnings("NullAway") // filled by Hibernate
  protected Evidence() {}

  Evidence(Caller owner, EvidenceKind kind, String title, Content content, Instant now) {
    this(owner.user(), owner.course(), kind, title, content, now);
  }

  @SuppressWarnings("NullAway") // the tenant is filled by Hibernate
  private Evidence(
      UserId owner,
      CourseId course,
      EvidenceKind kind,
      String title,
      Content content,
      Instant now) {
    this.id = EvidenceId.random().value();
    this.owner = owner.value();
    this.course = course.value();
    this.kind = kind;
    this.title = title;
    this.mediaType = content.mediaType();
    this.bytes = content.bytes();
    this.sha256 = content.sha256();
    this.fileName = content.fileName();
    this.ownPage = content.ownPage();
    this.digests = content.digests();
    this.addedAt = now;
    this.madeBy = kind.ownWords() ? owner.value() : null;
  }

  /** The version after this one. */
  Evidence next(String title, Content content, Instant now) {
    var next = new Evidence(owner(), course(), kind, title, content, now);
    next.series = series();
    next.language = language;
    next.groupId = groupId;
    return next;
  }

  /** The same piece in the portfolio of another member of its group. */
  Evidence copyFor(Caller member, Instant now) {
    var copy = new Evidence(member, kind, title, content(), now);
    copy.language = language;
    copy.groupId = groupId;
    copy.madeBy = madeBy;
    return copy;
  }

  /** As another member of its group has made it. */
  Evidence by(UserId maker) {
    this.madeBy = kind.ownWords() ? maker.value() : null;
    return this;
  }

  /** As that form has brought it. */
  Evidence sentIn(Optional<String> hash) {
    this.form = hash.orElse(null);
    return this;
  }

  /** In that language; empty where nobody has said it. */
  Evidence in(Optional<EvidenceLanguage> said) {
    this.language = said.orElse(null);
    return this;
  }

  /**
   * What is kept of it.
   *
   * @param fileName cleaned name, for files
   * @param ownPage path of its own page inside the course, for evidence of other modules
   */
  record Content(
      String mediaType,
      long bytes,
      String sha256,
      @Nullable String fileName,
      @Nullable String ownPage,
      Map<String, String> digests) {}

  public EvidenceId id() {
    return new EvidenceId(id);
  }

  public UserId owner() {
    return new UserId(owner);
  }

  public CourseId course() {
    return new CourseId(course);
  }

  public EvidenceKind kind() {
    return kind;
  }

  public String title() {
    return title;
  }

  public String mediaType() {
    return mediaType;
  }

  /** Size. */
  public long bytes() {
    return bytes;
  }

  /** Hex SHA-256 of its bytes. */
  public String sha256() {
    return sha256;
  }

  /** Cleaned name of a file. */
  public Optional<String> fileName() {
    return Optional.ofNullable(fileName);
  }

  /** Under which name its bytes are handed out. */
  public String downloadName() {
    return fileName()
        .orElseGet(
            () ->
                switch (kind) {
                  case LINK -> "lien.txt";
                  case TEXT -> "texte.txt";
                  case TELEMETRY -> "telemetrie.json";
                  case ATTESTATION -> "attestation.txt";
                  case MARK -> "note.txt";
                  case FILE, OTHER -> FileCheck.NAMELESS;
                });
  }

  /** Path of its own page inside the course. */
  public Optional<String> ownPage() {
    return Optional.ofNullable(ownPage);
  }

  /** Further digests, {@code merkleRoot} → hex. */
  public Map<String, String> digests() {
    return digests;
  }

  /** In which it is; empty where nobody has said it. */
  public Optional<EvidenceLanguage> language() {
    return Optional.ofNullable(language);
  }

  public Instant addedAt() {
    return addedAt;
  }

  /** Who made this version, where it is known to be one of the students. */
  Optional<UserId> maker() {
    return Optional.ofNullable(madeBy).map(UserId::new);
  }

  /** Hash of the form that brought it. */
  Optional<String> form() {
    return Optional.ofNullable(form);
  }

  /** Id of the group that made it; empty for a piece of one person. */
  public Optional<String> group() {
    return Optional.ofNullable(groupId);
  }

  /** What is kept of it, for a version with the same content. */
  Content content() {
    return new Content(mediaType, bytes, sha256, fileName, ownPage, digests);
  }

  /** Id of the first version of this piece. */
  public String series() {
    return series == null ? id : series;
  }

  /** When a newer version took its place. */
  public Optional<Instant> replacedAt() {
    return Optional.ofNullable(replacedAt);
  }

  /** How often title and links were corrected in place, from 0; two tabs see each other by it. */
  int revision() {
    return revision;
  }

  /** Whether its text is shown with its marks; what was frozen before that looks as it did. */
  boolean formatted() {
    return !plain;
  }

  /** When it became part of a submission. */
  public Optional<Instant> frozenAt() {
    return Optional.ofNullable(frozenAt);
  }
}
