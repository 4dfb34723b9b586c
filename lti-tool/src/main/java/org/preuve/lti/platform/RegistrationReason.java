package org.preuve.lti.platform;

import org.preuve.web.Reason;

/** Why a platform could not register. Nothing is stored then. */
enum RegistrationReason implements Reason {
  /** No invitation, or it was used or is over. */
  REG_INVITE,
  /** The address of the configuration is not one that we ask. */
  REG_ADDRESS,
  /** The configuration cannot be had, read or used. */
  REG_CONFIG,
  /** The platform did not take our registration, or its answer says no client id. */
  REG_ANSWER;

  @Override
  public int status() {
    return 400;
  }
}
