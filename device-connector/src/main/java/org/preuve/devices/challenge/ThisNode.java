package org.preuve.devices.challenge;

import jakarta.enterprise.context.ApplicationScoped;
import org.preuve.web.base.Ids;

/** A name for this node as long as it lives: after a restart it is another one. */
@ApplicationScoped
class ThisNode {

  private final String id = Ids.random();

  String id() {
    return id;
  }
}
