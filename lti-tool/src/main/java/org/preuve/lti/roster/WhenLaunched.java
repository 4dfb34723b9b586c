package org.preuve.lti.roster;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.preuve.lti.launch.Launched;

/** A teacher who comes wants to see who is in the course. */
@Dependent
class WhenLaunched {

  private final ReadRoster roster;

  @Inject
  WhenLaunched(ReadRoster roster) {
    this.roster = roster;
  }

  void launched(@Observes Launched event) {
    if (event.caller().assessor()) {
      roster.refresh(event.caller().course());
    }
  }
}
