package org.preuve.badges.rekey;

import org.preuve.web.Reason;

/** Why keys were not changed. */
enum RekeyReason implements Reason {
  /** Other keys sign by now than those that the form was made for. */
  REKEY_CHANGED(409),
  /** Badges are still being signed again after the last key was withdrawn. */
  REKEY_OPEN(409),
  /** No moment, one to come, or one before the year 2000. */
  REKEY_SINCE(400),
  /** Nothing, or more than the log keeps. */
  REKEY_WHY(400);

  private final int status;

  RekeyReason(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
