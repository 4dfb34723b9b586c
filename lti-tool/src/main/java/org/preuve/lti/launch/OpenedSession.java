package org.preuve.lti.launch;

import org.jspecify.annotations.Nullable;
import org.preuve.web.Caller;
import org.preuve.web.UserId;

/**
 * A session that was just opened.
 *
 * @param secret value of its cookie, known to the browser only
 * @param reviewed whose submission is to be reviewed, if it is
 */
record OpenedSession(Caller caller, String secret, @Nullable UserId reviewed) {

  /** The secret stays out of every log. */
  @Override
  public String toString() {
    return "session of " + caller;
  }
}
