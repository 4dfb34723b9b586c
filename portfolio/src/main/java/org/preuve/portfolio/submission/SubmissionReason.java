package org.preuve.portfolio.submission;

import org.preuve.web.Reason;

/** Why a submission was refused. */
public enum SubmissionReason implements Reason {
  /** There is no evidence to freeze. */
  SUBMISSION_EMPTY(409),
  /** What would be frozen is no longer what the preview showed. */
  SUBMISSION_OUTDATED(409),
  /** More attempts than anybody needs in one course. */
  SUBMISSION_MANY(409),
  /** The deadline is over, and the course takes nothing after it. */
  SUBMISSION_LATE(409),
  /** The manifest in the database is not the one that was hashed. */
  SUBMISSION_CHANGED(410),
  /** It was frozen before manifests were signed. */
  SUBMISSION_UNSIGNED(404),
  /** Judged, withdrawn already, or not the newest. */
  WITHDRAWAL_REFUSED(409),
  /** The reason is longer than 500 characters. */
  WITHDRAWAL_LONG(422),
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
