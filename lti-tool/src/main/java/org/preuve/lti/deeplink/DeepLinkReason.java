package org.preuve.lti.deeplink;

import org.preuve.web.Reason;

/** Why content could not be chosen. */
enum DeepLinkReason implements Reason {
  /** The launch did not ask for content, or its time is over. */
  DEEP_LINK_NOT_ASKED(409),
  /** Only teachers choose content. */
  DEEP_LINK_ROLE(403),
  /** What was chosen is no longer offered in this course. */
  DEEP_LINK_UNKNOWN(409);

  private final int status;

  DeepLinkReason(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
