package org.preuve.lti.roster;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import org.preuve.lti.launch.Launched;

/** A teacher who comes may look at the class next; a learner's launch asks for nothing. */
@Dependent
class WhenLaunched {

  private final Instance<ReadRoster> reading;

  @Inject
  WhenLaunched(Instance<ReadRoster> reading) {
    this.reading = reading;
  }

  void launched(@Observes Launched event) {
    if (!event.caller().assessor()) {
      return;
    }
    try (var use = reading.getHandle()) {
      use.get().refresh(event.caller().course());
    }
  }
}
