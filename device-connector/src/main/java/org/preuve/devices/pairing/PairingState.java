package org.preuve.devices.pairing;

/** How far a pairing is. */
enum PairingState {
  /** The code waits for a device. */
  OPEN,
  /** A device has proved that it holds a key; its owner compares the fingerprint. */
  PRESENTED,
  /** Its owner said yes; the device fetches its credential. */
  CONFIRMED,
  /** The credential was sent to the device. */
  DELIVERED,
  /** Its owner said no, or too many proofs were wrong. */
  REFUSED
}
