package org.preuve.portfolio.selfassessment;

import org.preuve.web.Reason;

/** Why a self-assessment was refused. */
public enum SelfAssessmentReason implements Reason {
  /** None of the three was chosen. */
  OPINION_MISSING(400),
  /** More than 4,000 characters. */
  OPINION_LONG(400),
  /** Changed as often as former views are kept. */
  OPINION_MANY(409),
  /** The course's framework has no such competency. */
  OPINION_COMPETENCY(404);

  private final int status;

  SelfAssessmentReason(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
