package org.preuve.badges.transcript;

import org.preuve.web.Reason;

/** Why a transcript is not made. */
public enum TranscriptReason implements Reason {
  /** Neither badge nor decision was chosen. */
  TRANSCRIPT_EMPTY(400),
  /** One that is not the student's own in this course, or does not count now. */
  TRANSCRIPT_BADGE(400),
  /** More than a record holds, so that any reader looks at each of them. */
  TRANSCRIPT_LARGE(400);

  private final int status;

  TranscriptReason(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
