package org.preuve.portfolio.submission;

import org.preuve.web.Reason;

/** Why no deadline was set. */
public enum DeadlineReason implements Reason {
  /** An external assessor changes no deadline. */
  DEADLINE_TEACHERS(403),
  /** The framework has no such bloc. */
  DEADLINE_BLOC(422),
  /** No date and time, or one of another century. */
  DEADLINE_TIME(422),
  /** Neither "refuse" nor "mark". */
  DEADLINE_POLICY(422),
  /** Set more often than anybody needs. */
  DEADLINE_MANY(409),
  /** Nobody of the course's list. */
  EXTENSION_STUDENT(422),
  /** Without a reason, or with one of more than 500 characters. */
  EXTENSION_REASON(422);

  private final int status;

  DeadlineReason(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
