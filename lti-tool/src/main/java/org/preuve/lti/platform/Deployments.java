package org.preuve.lti.platform;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Which deployments may launch. The one that the registration named, else the first that launches;
 * any other is recorded, so that the administrator can allow it, and refused.
 */
@Dependent
public class Deployments {

  private final DeploymentRepository deployments;

  @Inject
  Deployments(DeploymentRepository deployments) {
    this.deployments = deployments;
  }

  /** Whether this deployment may launch; keeps one that is new. */
  @Transactional
  public boolean allowed(long registration, String deploymentId, Instant now) {
    var known = deployments.byRegistration(registration);
    var found = known.stream().filter(d -> d.is(deploymentId)).findFirst();
    if (found.isPresent()) {
      return found.get().allowed();
    }
    boolean first = known.isEmpty();
    deployments.keep(registration, deploymentId, first, now);
    return first;
  }

  /** Every deployment of a platform. */
  @Transactional
  public List<Deployment> of(long registration) {
    return deployments.byRegistration(registration);
  }

  /** Those of all platforms that may not launch. */
  @Transactional
  public List<Deployment> refused() {
    return deployments.refused();
  }

  /** Lets a deployment launch, or no longer; empty when the platform has no such one. */
  @Transactional
  public Optional<Deployment> allow(long registration, long id, boolean may) {
    var found = deployments.byIdAndRegistration(id, registration);
    found.ifPresent(
        deployment -> {
          deployment.allow(may);
          deployments.change(deployment);
        });
    return found;
  }
}
