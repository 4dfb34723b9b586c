package org.preuve.portfolio.assessment;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.preuve.web.Caller;

/** Keeps what an assessor has written; nobody else sees it. */
@Dependent
class SaveDraft {

  private final AssessmentRepository assessments;
  private final SharedCriteria shared;

  @Inject
  SaveDraft(AssessmentRepository assessments, SharedCriteria shared) {
    this.assessments = assessments;
    this.shared = shared;
  }

  /**
   * Saves unless another page of the same assessor has since this one was opened; where nothing was
   * changed, nothing is written.
   *
   * @param version of the draft that the page showed, 0 for none
   * @param seen number of the decision that the page showed, 0 for none
   */
  @Transactional
  DraftOutcome save(
      Caller assessor, AssessmentItem seat, Judgement judgement, int version, int seen) {
    long student = seat.student().value();
    long course = assessor.course().value();
    assessments.lock(student, course);
    return assessments
        .draft(student, course, seat.framework(), seat.code(), assessor.user().value())
        .map(draft -> change(assessor, draft, seat, judgement, version, seen))
        .orElseGet(() -> begin(assessor, seat, judgement, version, seen));
  }

  private DraftOutcome change(
      Caller assessor,
      Draft draft,
      AssessmentItem seat,
      Judgement judgement,
      int version,
      int seen) {
    boolean same = draft.judgement().equals(judgement);
    if (same && (draft.version() != version || draft.restsOn(seat.attempt(), seen))) {
      return new DraftOutcome.Saved(draft.version(), draft.savedAt());
    }
    if (draft.version() != version) {
      return new DraftOutcome.Conflict(draft.judgement(), draft.version(), draft.savedAt());
    }
    draft.becomes(judgement, seat.now());
    draft.rests(seat.attempt(), seen);
    assessments.change(draft);
    shared.spread(assessor, seat, judgement);
    return new DraftOutcome.Saved(version + 1, seat.now());
  }

  /** A version without its draft: it was released meanwhile. */
  private DraftOutcome begin(
      Caller assessor, AssessmentItem seat, Judgement judgement, int version, int seen) {
    var history =
        assessments.history(
            seat.student().value(), assessor.course().value(), seat.framework(), seat.code());
    if (judgement.equals(shared.start(assessor, seat, history))) {
      return new DraftOutcome.Saved(0, seat.now());
    }
    if (version > 0 && !history.isEmpty()) {
      var released = history.get(0);
      return new DraftOutcome.Conflict(released.judgement(), 0, released.decision().decidedAt());
    }
    assessments.add(new Draft(assessor, seat, judgement, seen));
    shared.spread(assessor, seat, judgement);
    return new DraftOutcome.Saved(1, seat.now());
  }
}
