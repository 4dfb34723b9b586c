package org.preuve.lti.roster;

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
import org.preuve.lti.roster.RosterCheck.Changes;

/** What became of the readings of one list: that of a course, or that of one of its links. */
@Entity
@Table(name = "lti_roster")
public class RosterReading {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @TenantId
  @Column(name = "registration_id")
  private Long tenant;

  @Column(name = "course_id")
  private long course;

  @Column(name = "link_id")
  private String link;

  @Column(name = "taken_at")
  private Instant takenAt;

  @Enumerated(EnumType.STRING)
  private ReadMembers.@Nullable End outcome;

  @Column(name = "read_at")
  private @Nullable Instant readAt;

  @Column(name = "full_at")
  private @Nullable Instant wholeAt;

  private @Nullable String differences;

  @Column(name = "learners_only")
  private boolean learnersOnly;

  private int members;

  private int joined;

  @Column(name = "gone")
  private int left;

  @SuppressWarnings("NullAway")
  protected RosterReading() {}

  /** Whether a reading began after that moment, or just then. */
  boolean takenAfter(Instant limit) {
    return !takenAt.isBefore(limit);
  }

  /** How the last reading ended; empty before the first one has. */
  Optional<ReadMembers.End> outcome() {
    return Optional.ofNullable(outcome);
  }

  /** When a list was last read. */
  Optional<Instant> readAt() {
    return Optional.ofNullable(readAt);
  }

  /** Where to ask for changes, as long as they serve. */
  Optional<String> differences(Instant now) {
    return RosterCheck.differencesServe(differences, wholeAt, now)
        ? Optional.ofNullable(differences)
        : Optional.empty();
  }

  /** Whether the whole list is too long, so that only learners are asked for. */
  boolean learnersOnly() {
    return learnersOnly;
  }

  int members() {
    return members;
  }

  int joined() {
    return joined;
  }

  int left() {
    return left;
  }

  void failed(ReadMembers.End end) {
    this.outcome = end;
    this.differences = null;
  }

  /** Keeps a whole reading. */
  void whole(ReadMembers.Read read, boolean onlyLearners, Changes changes, Instant now) {
    this.wholeAt = now;
    this.members = read.members().size();
    this.learnersOnly = onlyLearners;
    kept(read, changes, now);
  }

  /** Keeps a reading of differences. */
  void kept(ReadMembers.Read read, Changes changes, Instant now) {
    this.outcome = read.end();
    this.readAt = now;
    this.differences = read.differences();
    this.joined = changes.joined();
    this.left = changes.left();
  }
}
