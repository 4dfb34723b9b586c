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
  REG_ANSWER,
  /** An address that names no registration. */
  REG_UNKNOWN;

  @Override
  public int status() {
    return this == REG_UNKNOWN ? 404 : 400;
  }
}
