package org.preuve.badges.log;

import org.preuve.web.Reason;

/** Why no checkpoint is signed, shown or compared. */
public enum LogReason implements Reason {
  /** There is no row yet. */
  LOG_EMPTY(409),
  /** The log is not what was written or signed: nobody signs that. */
  LOG_BROKEN(409),
  /** More rows than are read at once. */
  LOG_LONG(409),
  /** None was signed yet. */
  CHECKPOINT_NONE(404),
  /** Nothing, or more than a checkpoint has. */
  CHECKPOINT_TEXT(400);

  private final int status;

  LogReason(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
