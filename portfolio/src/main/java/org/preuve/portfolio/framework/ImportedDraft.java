package org.preuve.portfolio.framework;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;
import org.preuve.portfolio.framework.model.Framework;
import org.preuve.portfolio.framework.reading.FrameworkDraft;
import org.preuve.web.Caller;
import org.preuve.web.base.Ids;

/** A draft that somebody imported; once confirmed its wording is shown in the registration. */
@Entity
@Table(name = "portfolio_framework_draft")
public class ImportedDraft {

  @Id private String id;

  @TenantId
  @Column(name = "registration_id")
  private Long tenant;

  @Column(name = "course_id")
  private long course;

  @Column(name = "author_id")
  private long author;

  @Column(name = "created_at")
  private Instant createdAt;

  @Convert(converter = DraftColumn.class)
  private FrameworkDraft content;

  @Column(name = "source_sha256")
  private @Nullable String source;

  private @Nullable String framework;

  private @Nullable String answers;

  private int revision;

  @Column(name = "proposed_by")
  private @Nullable Long proposedBy;

  @Column(name = "proposed_at")
  private @Nullable Instant proposedAt;

  @Column(name = "administrator")
  private @Nullable String administrator;

  @Column(name = "declined_at")
  private @Nullable Instant declinedAt;

  @Column(name = "confirmed_at")
  private @Nullable Instant confirmedAt;

  @SuppressWarnings("NullAway") // filled by Hibernate
  protected ImportedDraft() {}

  @SuppressWarnings("NullAway") // the tenant is filled by Hibernate
  ImportedDraft(Caller author, FrameworkDraft content, String source, Instant now) {
    this.id = Ids.random();
    this.course = author.course().value();
    this.author = author.user().value();
    this.createdAt = now;
    this.content = content;
    this.source = source;
  }

  String id() {
    return id;
  }

  Instant createdAt() {
    return createdAt;
  }

  FrameworkDraft content() {
    return content;
  }

  /** SHA-256 of the document; drafts of before it was kept have none. */
  @Nullable String source() {
    return source;
  }

  /** The framework whose wording it was confirmed to be. */
  Optional<String> framework() {
    return Optional.ofNullable(framework);
  }

  /** When somebody decided to use its wording. */
  Optional<Instant> confirmedAt() {
    return Optional.ofNullable(confirmedAt);
  }

  /** When an assessor asked to use its wording, as long as nobody has decided about it. */
  Optional<Instant> proposedAt() {
    return Optional.ofNullable(proposedAt).filter(at -> confirmedAt == null && declinedAt == null);
  }

  /** When an administrator decided not to use its wording. */
  Optional<Instant> declinedAt() {
    return Optional.ofNullable(declinedAt);
  }

  /** Which of its warnings somebody has looked at, by their place in the list. */
  Set<Integer> answered() {
    return answers == null || answers.isEmpty()
        ? Set.of()
        : Arrays.stream(answers.split(",")).map(Integer::valueOf).collect(Collectors.toSet());
  }

  /** Replaces the answers so far; only warnings that ask are answered. */
  void answer(Set<Integer> seen) {
    this.answers =
        asking().filter(seen::contains).mapToObj(String::valueOf).collect(Collectors.joining(","));
  }

  /** How often it was corrected. */
  int revision() {
    return revision;
  }

  /** Whether that is the revision as it is now: what a page showed is what is decided about. */
  boolean reads(String shown) {
    return shown.equals(String.valueOf(revision));
  }

  /** Whether it waits for a decision or came in force. */
  boolean closed() {
    return confirmedAt != null || proposedAt().isPresent();
  }

  /** Takes corrections over; what was answered and still stands needs no other answer. */
  void edit(FrameworkDraft changed) {
    var before = content.warnings();
    var answered = answered().stream().map(before::get).collect(Collectors.toSet());
    var warnings =
        Stream.concat(
                before.stream().filter(one -> one.kind().lasts()), changed.warnings().stream())
            .toList();
    content =
        new FrameworkDraft(
            changed.title(), changed.language(), changed.blocs(), changed.rules(), warnings);
    answer(
        IntStream.range(0, warnings.size())
            .filter(i -> answered.contains(warnings.get(i)))
            .boxed()
            .collect(Collectors.toSet()));
    revision++;
  }

  /** Whether some warning still waits for an answer. */
  boolean open() {
    var answered = answered();
    return asking().anyMatch(index -> !answered.contains(index));
  }

  private IntStream asking() {
    var warnings = content.warnings();
    return IntStream.range(0, warnings.size()).filter(i -> warnings.get(i).kind().asks());
  }

  void propose(Caller by, Instant now) {
    this.proposedBy = by.user().value();
    this.proposedAt = now;
    this.declinedAt = null;
  }

  /** From now on its wording is the one of that framework; an earlier one is superseded. */
  void confirm(Framework chosen, String administrator, Instant now) {
    this.framework = chosen.id();
    this.administrator = administrator;
    this.confirmedAt = now;
  }

  /** From now on it is that version and never changes again. */
  void publish(String version, @Nullable String administrator, Instant now) {
    this.framework = version;
    this.administrator = administrator;
    this.confirmedAt = now;
  }

  void decline(String administrator, Instant now) {
    this.administrator = administrator;
    this.declinedAt = now;
  }
}
