package org.preuve.lti.platform;

import java.util.function.Function;

/** What became of a dynamic registration. */
sealed interface RegistrationOutcome {

  /** The platform is registered. */
  record Registered(Registration registration) implements RegistrationOutcome {}

  /**
   * Nothing was stored.
   *
   * @param detail what exactly, for the administrator; no personal data
   */
  record Refused(RegistrationReason reason, String detail) implements RegistrationOutcome {}

  /** Calls exactly one of the two. */
  default <R> R fold(Function<Registered, R> registered, Function<Refused, R> refused) {
    return this instanceof Registered r ? registered.apply(r) : refused.apply((Refused) this);
  }
}
