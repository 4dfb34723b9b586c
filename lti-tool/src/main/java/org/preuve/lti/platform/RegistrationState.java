package org.preuve.lti.platform;

/** Whether a registered platform may launch. */
public enum RegistrationState {
  /** It has registered itself; the administrator has not yet confirmed its host. */
  PENDING,
  /** It may launch. */
  ACTIVE,
  /** The administrator has turned it off. */
  DISABLED
}
