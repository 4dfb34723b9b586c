package org.preuve.portfolio;

import org.preuve.web.Reason;

/** Refusals that every portfolio page shares; their texts are the frame's. */
public enum PortfolioReason implements Reason {
  /** Needs another role in this course. */
  NOT_ALLOWED(403),
  /** How the course works is its teachers' affair: who assesses from outside reads it. */
  COURSE_TEACHERS(403),
  /** No such thing, or it is not the caller's: nobody learns which. */
  NOT_FOUND(404),
  /** A form without this session's token. */
  FORM_TOKEN(403),
  /** A form that no page of ours sends. */
  BAD_REQUEST(400);

  private final int status;

  PortfolioReason(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
