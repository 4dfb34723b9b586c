package org.preuve.lti.platform;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;

/** Stores a registration and its first deployment. */
@Dependent
class KeepRegistration {

  private final RegistrationRepository registrations;
  private final DeploymentRepository deployments;

  @Inject
  KeepRegistration(RegistrationRepository registrations, DeploymentRepository deployments) {
    this.registrations = registrations;
    this.deployments = deployments;
  }

  /** Empty when this client id is registered already. */
  @Transactional
  Optional<Registration> keep(
      PlatformAddresses platform, String ref, RegistrationMessage.Answer answer, Instant now) {
    if (registrations.byIssuerAndClientId(platform.issuer(), answer.clientId()).isPresent()) {
      return Optional.empty();
    }
    var registration = new Registration(ref, answer.clientId(), platform, now);
    registrations.add(registration);
    if (!answer.deployment().isEmpty()) {
      deployments.add(new Deployment(registration.id(), answer.deployment(), true, now));
    }
    return Optional.of(registration);
  }
}
