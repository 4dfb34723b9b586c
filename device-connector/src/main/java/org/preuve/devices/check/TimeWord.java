package org.preuve.devices.check;

/** What the server can say of the times that a device claims. */
public enum TimeWord {
  /** Beacons and receipts bear them out. */
  CONFIRMED,
  /** Only the device says them. */
  CLAIMED,
  /** Nobody can check them any more. */
  UNCHECKED,
  /** They cannot be true. */
  CONTRADICTED
}
