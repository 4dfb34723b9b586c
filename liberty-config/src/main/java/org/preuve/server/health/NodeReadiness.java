package org.preuve.server.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Logger;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.preuve.web.base.ReadinessPart;

/**
 * Whether this node can serve, and nothing else: everybody may ask, and what a node is made of and
 * what of it fails is for those who read its log.
 */
@Readiness
@ApplicationScoped
public class NodeReadiness implements HealthCheck {

  private static final Logger LOG = Logger.getLogger(NodeReadiness.class.getName());

  private final Iterable<ReadinessPart> parts;
  private final Map<String, Boolean> said = new ConcurrentHashMap<>();

  /** For the container's proxy. */
  @SuppressWarnings("NullAway")
  protected NodeReadiness() {
    this.parts = null;
  }

  /** All parts of this node. */
  @Inject
  public NodeReadiness(@Any Instance<ReadinessPart> parts) {
    this((Iterable<ReadinessPart>) parts);
  }

  NodeReadiness(Iterable<ReadinessPart> parts) {
    this.parts = parts;
  }

  /** One check for all, without data: a list of them would say what this node stands on. */
  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("ready").status(ready()).build();
  }

  boolean ready() {
    boolean ready = true;
    for (var part : parts) {
      ready &= noted(part.partName(), part.ready()); // each, so that the log names all that fail
    }
    return ready;
  }

  /** Said when it changes: somebody asks every second. */
  private boolean noted(String part, boolean ready) {
    boolean before = said.getOrDefault(part, true);
    said.put(part, ready);
    if (before && !ready) {
      LOG.warning("not ready: " + part);
    } else if (!before && ready) {
      LOG.info("ready again: " + part);
    }
    return ready;
  }
}
