package org.preuve.portfolio.assessment;

import org.preuve.web.Reason;

/** Why a request for a review, or its answer, was refused. */
public enum ReviewReason implements Reason {
  /** There is no decision to look at again. */
  REVIEW_DECISION(404),
  /** Without words, or with more than 4,000 characters. */
  REVIEW_WORDS(400),
  /** The one before is not answered yet. */
  REVIEW_OPEN(409),
  /** Nothing is asked, or it was answered meanwhile. */
  REVIEW_NONE(409);

  private final int status;

  ReviewReason(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
