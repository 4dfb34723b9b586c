package org.preuve.devices.registry;

import org.preuve.web.base.ForOtherModules;

/** Whether a broker lets an account in. */
@ForOtherModules
public enum BrokerLogin {
  /** It does. */
  TAKEN,
  /** It answers, and refuses the name or the password. */
  REFUSED,
  /** Nobody answers, or nobody who speaks MQTT 5. */
  AWAY
}
