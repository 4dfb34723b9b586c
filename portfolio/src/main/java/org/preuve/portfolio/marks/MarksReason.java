package org.preuve.portfolio.marks;

import org.preuve.web.Reason;

/** Why marks are not taken. */
public enum MarksReason implements Reason {
  /** No line, or a file that is no CSV. */
  MARKS_EMPTY(400),
  /** More than 2,000 lines or 256 KiB. */
  MARKS_LONG(413),
  /** The course's framework has no such competency. */
  MARKS_COMPETENCY(400),
  /** No words on why, or more than 4,000 characters. */
  MARKS_WHY(400),
  /** Not one line can be taken. */
  MARKS_NONE(400),
  /** The course has changed since the report was shown. */
  MARKS_CHANGED(409);

  private final int status;

  MarksReason(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
