package org.preuve.lti.launch;

import org.preuve.lti.Caller;

/**
 * A session that was just opened.
 *
 * @param secret value of its cookie, known to the browser only
 */
record OpenedSession(Caller caller, String secret) {

  /** The secret stays out of every log. */
  @Override
  public String toString() {
    return "session of " + caller;
  }
}
