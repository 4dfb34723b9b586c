package org.preuve.portfolio.assessment;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.preuve.portfolio.remark.Remarks;
import org.preuve.web.Caller;

/** Keeps what an assessor has written, with the remarks; nobody else sees it. */
@Dependent
class SaveDraft {

  private final AssessmentRepository assessments;
  private final SharedCriteria shared;
  private final Remarks remarks;

  @Inject
  SaveDraft(AssessmentRepository assessments, SharedCriteria shared, Remarks remarks) {
    this.assessments = assessments;
    this.shared = shared;
    this.remarks = remarks;
  }

  /**
   * Saves unless another page of the same assessor has since this one was opened; where nothing was
   * changed, nothing is written.
   *
   * @param opened what the page showed
   * @param said remarks in their fields: kept with the draft, or not at all
   */
  @Transactional
  DraftOutcome save(
      Caller assessor,
      AssessmentItem seat,
      Judgement judgement,
      Opened opened,
      KeepRemarks.Checked said) {
    long student = seat.student().value();
    long course = assessor.course().value();
    assessments.lock(student, course);
    var about = KeepRemarks.about(assessor, seat);
    if (!remarks.fits(about, said.written())) {
      return new DraftOutcome.Full();
    }
    return save(assessor, seat, judgement, opened)
        .fold(
            saved ->
                new DraftOutcome.Saved(
                    saved.version(),
                    saved.at(),
                    remarks.keep(about, said.written(), said.done(), seat.now())),
            conflict -> conflict,
            full -> full);
  }

  private DraftOutcome save(
      Caller assessor, AssessmentItem seat, Judgement judgement, Opened opened) {
    long student = seat.student().value();
    long course = assessor.course().value();
    return assessments
        .draft(student, course, seat.framework(), seat.code(), assessor.user().value())
        .map(draft -> change(assessor, draft, seat, judgement, opened))
        .orElseGet(() -> begin(assessor, seat, judgement, opened));
  }

  private DraftOutcome change(
      Caller assessor, Draft draft, AssessmentItem seat, Judgement judgement, Opened opened) {
    var before = draft.judgement();
    boolean current = draft.version() == opened.draft();
    if (before.equals(judgement) && (!current || draft.restsOn(seat.attempt(), opened.seen()))) {
      return new DraftOutcome.Saved(draft.version(), draft.savedAt());
    }
    if (!current) {
      return new DraftOutcome.Conflict(before, draft.version(), draft.savedAt(), "saved");
    }
    draft.becomes(judgement, seat.now());
    draft.rests(seat.attempt(), opened.seen());
    assessments.change(draft);
    shared.spread(assessor, seat, before, judgement);
    return new DraftOutcome.Saved(opened.draft() + 1, seat.now());
  }

  /**
   * A version without its draft was released meanwhile; where shared criteria were judged elsewhere
   * since, the page would take that back unseen.
   */
  private DraftOutcome begin(
      Caller assessor, AssessmentItem seat, Judgement judgement, Opened opened) {
    var history =
        assessments.history(
            seat.student().value(), assessor.course().value(), seat.framework(), seat.code());
    var start = shared.start(assessor, seat, history);
    if (judgement.equals(start)) {
      return new DraftOutcome.Saved(0, seat.now());
    }
    if (opened.draft() > 0 && !history.isEmpty()) {
      var released = history.get(0);
      return new DraftOutcome.Conflict(
          released.judgement(), 0, released.decision().decidedAt(), "released");
    }
    if (!opened.said().equals(shared.mark(assessor, seat, start))) {
      return new DraftOutcome.Conflict(start, 0, seat.now(), "shared");
    }
    assessments.add(new Draft(assessor, seat, judgement, opened.seen()));
    shared.spread(assessor, seat, start, judgement);
    return new DraftOutcome.Saved(1, seat.now());
  }
}
