package org.preuve.portfolio.assessment;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.preuve.web.Caller;

/** Keeps what an assessor has written; nobody else sees it. */
@Dependent
class SaveDraft {

  private final AssessmentRepository assessments;

  @Inject
  SaveDraft(AssessmentRepository assessments) {
    this.assessments = assessments;
  }

  @Transactional
  void save(Caller assessor, AssessmentItem seat, Judgement judgement) {
    long student = seat.student().value();
    long course = assessor.course().value();
    assessments.lock(student, course);
    var before = assessments.draft(student, course, seat.code(), assessor.user().value());
    if (before.isEmpty()) {
      assessments.add(new Draft(assessor, seat, judgement));
      return;
    }
    before.get().becomes(judgement, seat.now());
    assessments.change(before.get());
  }
}
