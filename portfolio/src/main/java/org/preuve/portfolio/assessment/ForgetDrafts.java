package org.preuve.portfolio.assessment;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import org.preuve.portfolio.remark.Remarks;

/** Forgets drafts that were never released and that nobody touched for more than a school year. */
@Dependent
class ForgetDrafts {

  static final Duration AGE = Duration.ofDays(400);

  private final AssessmentRepository assessments;
  private final Remarks remarks;
  private final Clock clock;

  @Inject
  ForgetDrafts(AssessmentRepository assessments, Remarks remarks, Clock clock) {
    this.assessments = assessments;
    this.remarks = remarks;
    this.clock = clock;
  }

  /** Number of drafts forgotten. */
  @Transactional
  int forget() {
    var before = clock.instant().minus(AGE);
    return assessments.forgetDrafts(before) + remarks.forget(before);
  }
}
