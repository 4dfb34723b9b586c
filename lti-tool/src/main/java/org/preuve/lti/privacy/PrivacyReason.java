package org.preuve.lti.privacy;

import org.preuve.web.Reason;

/** Why there is nothing to show about a person. */
enum PrivacyReason implements Reason {
  /** The person has never come, and nothing is kept. */
  NOTHING_KEPT;

  @Override
  public int status() {
    return 404;
  }
}
