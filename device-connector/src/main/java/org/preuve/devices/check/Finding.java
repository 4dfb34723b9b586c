package org.preuve.devices.check;

/** What a window says of a requirement. */
public enum Finding {
  /** Met. */
  PASS,
  /** Not met. */
  FAIL,
  /** The window cannot say; it never counts as met. */
  NOT_OBSERVABLE
}
