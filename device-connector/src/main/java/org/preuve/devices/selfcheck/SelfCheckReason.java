package org.preuve.devices.selfcheck;

import org.preuve.web.Reason;

/** Why nothing was checked. */
public enum SelfCheckReason implements Reason {
  /** No message was pasted. */
  SELFCHECK_MESSAGE(400),
  /** What was pasted as a key is no public key of a kind that devices may have. */
  SELFCHECK_KEY(400),
  /** Too many from one address. */
  SELFCHECK_OFTEN(429);

  private final int status;

  SelfCheckReason(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
