package org.preuve.server.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import org.junit.jupiter.api.Test;
import org.preuve.server.harness.Routes;

class RouteSlotsTest {

  /** Fails for a route that is added later until somebody says whose thing its address names. */
  @Test
  void say_of_every_parameter_of_every_route_what_it_names() {
    var slots = new LinkedHashSet<String>();
    Routes.all().forEach(route -> slots.addAll(route.slots()));

    assertThat(slots)
        .as("a thing of ForeignThings, or nobody's, in RouteSlots")
        .hasSizeGreaterThan(60)
        .allMatch(s -> RouteSlots.thing(s).or(() -> RouteSlots.word(s)).isPresent());
    assertThat(slots).as("nothing that is no more").containsAll(RouteSlots.known());
  }
}
