package org.preuve.lti.launch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.preuve.web.base.ReadinessPart;

/** {@code /health/ready}: not before the first launches have been rehearsed. */
@ApplicationScoped
class WarmReadiness implements ReadinessPart {

  private final WarmUp warmUp;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway")
  protected WarmReadiness() {
    this(null);
  }

  @Inject
  WarmReadiness(WarmUp warmUp) {
    this.warmUp = warmUp;
  }

  @Override
  public String partName() {
    return "rehearsal of launches";
  }

  @Override
  public boolean ready() {
    return warmUp.over();
  }
}
