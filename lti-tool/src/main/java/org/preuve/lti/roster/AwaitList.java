package org.preuve.lti.roster;

import jakarta.enterprise.inject.Instance;
import java.time.Clock;
import java.time.Duration;
import java.util.logging.Logger;
import org.preuve.web.Caller;
import org.preuve.web.base.LoggedFault;
import org.preuve.web.tenant.Tenant;

/** Has the platform's list of a course read, and waits for it where that is asked. */
final class AwaitList {

  private static final Logger LOG = Logger.getLogger(AwaitList.class.getName());
  private static final Duration PAUSE = Duration.ofMillis(200);

  private final Instance<ReadRoster> reading;
  private final Clock clock;

  AwaitList(Instance<ReadRoster> reading, Clock clock) {
    this.reading = reading;
    this.clock = clock;
  }

  /** As the database has it now. */
  Standing standing(LeftRepository left, Caller caller) {
    return Standing.of(left, caller, clock.instant());
  }

  /** After a list, at most seconds later; one that is being read already is waited for. */
  Standing waited(LeftRepository left, Caller caller, Standing before) {
    boolean asked = before.due() && read(caller);
    var standing = standing(left, caller);
    while (!asked && standing.old() && standing.beingRead() && pause()) {
      standing = standing(left, caller);
    }
    return standing;
  }

  /** On a thread that knows no tenant. */
  void inBackground(Caller caller) {
    Tenant.set(caller.registration());
    try {
      read(caller);
    } finally {
      Tenant.clear();
    }
  }

  /** Whether the platform was asked by this call, with or without an answer. */
  private boolean read(Caller caller) {
    try (var use = reading.getHandle()) {
      return use.get().refresh(caller.course());
    } catch (RuntimeException failed) {
      LoggedFault.warn(LOG, "members of course " + caller.course().value() + " not read", failed);
      return true;
    }
  }

  private static boolean pause() {
    try {
      Thread.sleep(PAUSE.toMillis());
      return true;
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
