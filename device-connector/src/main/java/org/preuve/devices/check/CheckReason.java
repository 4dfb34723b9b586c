package org.preuve.devices.check;

import org.preuve.web.Reason;

/** Why a set of requirements is not kept. */
public enum CheckReason implements Reason {
  /** No title, or one of more than 120 characters. */
  CHECK_TITLE(400),
  /** Nothing is required. */
  CHECK_EMPTY(400),
  /** A number cannot be read, is missing or lies beyond what is allowed. */
  CHECK_NUMBER(400),
  /** The name of a series is missing or no SenML name. */
  CHECK_SERIES(400),
  /** The smallest value is above the largest. */
  CHECK_RANGE(400),
  /** A competency that the course does not have. */
  CHECK_COMPETENCY(400),
  /** Somebody else changed or withdrew it meanwhile. */
  CHECK_CHANGED(409),
  /** The course has as many as it may. */
  CHECK_MANY(409),
  /** Only teachers of the course may change them. */
  CHECK_TEACHER(403);

  private final int status;

  CheckReason(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
