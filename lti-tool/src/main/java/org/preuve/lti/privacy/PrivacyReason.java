package org.preuve.lti.privacy;

import org.preuve.web.Reason;

/** Why there is nothing to show about a person. */
enum PrivacyReason implements Reason {
  /** The person has never come, and nothing is kept. */
  NOTHING_KEPT(404),
  /** Others are being written. */
  ARCHIVE_BUSY(503);

  private final int status;

  PrivacyReason(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
