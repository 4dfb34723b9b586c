package org.preuve.devices.check;

/** What became of the wish to keep a set. */
sealed interface CheckOutcome {

  /** The version is in force. */
  record Kept(String code) implements CheckOutcome {}

  /** Nothing was stored. */
  record Refused(CheckReason reason) implements CheckOutcome {}
}
