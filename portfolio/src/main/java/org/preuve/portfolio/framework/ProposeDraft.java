package org.preuve.portfolio.framework;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.preuve.portfolio.framework.reading.FrameworkReason;
import org.preuve.web.Caller;
import org.preuve.web.Reason;

/** Finds drafts of a course and proposes one to those who administer this installation. */
@Dependent
class ProposeDraft {

  private final ImportedDraftRepository drafts;
  private final Clock clock;

  @Inject
  ProposeDraft(ImportedDraftRepository drafts, Clock clock) {
    this.drafts = drafts;
    this.clock = clock;
  }

  /** A draft of the caller's course. */
  Optional<ImportedDraft> find(Caller caller, String id) {
    return drafts.find(id, caller.course().value());
  }

  /** The latest drafts of the caller's course. */
  List<ImportedDraft> latest(Caller caller) {
    return drafts.latest(caller.course().value());
  }

  /** When a confirmed wording was replaced by another one. */
  Optional<Instant> superseded(ImportedDraft draft) {
    return draft
        .framework()
        .flatMap(id -> draft.confirmedAt().flatMap(at -> drafts.superseded(id, at)));
  }

  /**
   * Says which warnings somebody has looked at; the reason if that is refused.
   *
   * @param revision of the draft that was read: another one has other warnings in those places
   */
  @Transactional
  Optional<Reason> answer(Caller by, String id, String revision, Set<Integer> seen) {
    drafts.lock(id);
    var draft = find(by, id);
    if (draft.isEmpty()) {
      return Optional.of(FrameworkReason.FRAMEWORK_DRAFT_UNKNOWN);
    }
    if (draft.get().confirmedAt().isPresent()) {
      return Optional.of(FrameworkReason.FRAMEWORK_DRAFT_CLOSED);
    }
    if (!draft.get().reads(revision)) {
      return Optional.of(FrameworkReason.FRAMEWORK_DRAFT_CHANGED);
    }
    draft.get().answer(seen);
    drafts.change(draft.get());
    return Optional.empty();
  }

  /**
   * Asks an administrator to use its wording; the reason if that is refused.
   *
   * @param revision of the draft that was read
   */
  @Transactional
  Optional<Reason> propose(Caller by, String id, String revision) {
    drafts.lock(id);
    var draft = find(by, id);
    if (draft.isEmpty()) {
      return Optional.of(FrameworkReason.FRAMEWORK_DRAFT_UNKNOWN);
    }
    if (draft.get().confirmedAt().isPresent()) {
      return Optional.of(FrameworkReason.FRAMEWORK_DRAFT_CONFIRMED);
    }
    if (!draft.get().reads(revision)) {
      return Optional.of(FrameworkReason.FRAMEWORK_DRAFT_CHANGED);
    }
    var wrong = PublicationCheck.check(draft.get().content(), draft.get().open());
    if (wrong.isPresent()) {
      return wrong;
    }
    drafts.withdrawOthers(by.course().value(), id);
    draft.get().propose(by, clock.instant());
    drafts.change(draft.get());
    return Optional.empty();
  }
}
