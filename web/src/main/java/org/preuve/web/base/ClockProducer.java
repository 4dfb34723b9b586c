package org.preuve.web.base;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;

/** The server's clock, UTC. */
@Dependent
class ClockProducer {

  @Produces
  @Dependent
  Clock clock() {
    return Clock.systemUTC();
  }
}
