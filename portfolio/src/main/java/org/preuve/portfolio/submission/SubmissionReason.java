package org.preuve.portfolio.submission;

import org.preuve.web.Reason;

/** Why a submission was refused. */
public enum SubmissionReason implements Reason {
  /** There is no evidence to freeze. */
  SUBMISSION_EMPTY(409),
  /** The manifest in the database is not the one that was hashed. */
  SUBMISSION_CHANGED(410),
  /** No such attempt. */
  SUBMISSION_NOT_FOUND(404);

  private final int status;

  SubmissionReason(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
