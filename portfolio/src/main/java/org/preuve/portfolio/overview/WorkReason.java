package org.preuve.portfolio.overview;

import org.preuve.web.Reason;

/** Why the work of a class is not handed out. */
enum WorkReason implements Reason {
  /** More than one archive holds. */
  WORK_TOO_LARGE(409),
  /** Others are being written. */
  WORK_BUSY(503);

  private final int status;

  WorkReason(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
