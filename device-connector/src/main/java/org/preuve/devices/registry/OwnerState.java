package org.preuve.devices.registry;

/** How somebody stands who was asked to own a device with others. */
public enum OwnerState {
  /** Has not answered. */
  INVITED,
  /** Said yes. */
  CONFIRMED,
  /** Said no: nobody asks again. */
  DECLINED
}
