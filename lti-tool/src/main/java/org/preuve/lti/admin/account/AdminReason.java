package org.preuve.lti.admin.account;

import org.preuve.web.Reason;

/** Refusals of the administration. */
public enum AdminReason implements Reason {
  /** No session of an administrator, or its time is over. */
  ADMIN_SESSION(401),
  /** The password is the one that was made for the account: it is changed first. */
  ADMIN_PROVISIONAL(403),
  /** Too many passwords were tried. */
  ADMIN_ATTEMPTS(429),
  /** So many passwords are tried from everywhere that this one did not come to its turn. */
  ADMIN_BUSY(429),
  /** While somebody guesses from many addresses, this one has had its only try. */
  ADMIN_ONE_TRY(429),
  /** The platform has courses: it can be disabled, not deleted. */
  ADMIN_IN_USE(409),
  /** The thing is no longer in the state that the form was made for. */
  ADMIN_CHANGED(409);

  private final int status;

  AdminReason(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
