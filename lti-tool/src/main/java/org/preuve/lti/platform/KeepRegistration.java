package org.preuve.lti.platform;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;

/** Stores a registration and its first deployment. */
@Dependent
class KeepRegistration {

  private final RegistrationRepository registrations;
  private final DeploymentRepository deployments;
  private final Event<RegistrationsChanged> changed;

  @Inject
  KeepRegistration(
      RegistrationRepository registrations,
      DeploymentRepository deployments,
      Event<RegistrationsChanged> changed) {
    this.registrations = registrations;
    this.deployments = deployments;
    this.changed = changed;
  }

  /**
   * What is registered.
   *
   * @param left name of a key set that nobody uses any more, empty for none
   */
  record Kept(Registration registration, String left) {}

  /** The registration of this client, if there is one. */
  @Transactional
  Optional<Registration> known(String issuer, String clientId) {
    return registrations.byIssuerAndClientId(issuer, clientId);
  }

  /**
   * Whether the key set of this name, or this client, belongs to somebody else: of an issuer with
   * many schools, one must not take over another's client.
   */
  @Transactional
  boolean ofAnother(PlatformAddresses platform, String ref, String clientId) {
    var client = registrations.byIssuerAndClientId(platform.issuer(), clientId);
    var keySet = registrations.byRef(ref);
    return client.filter(r -> !r.registeredAt(platform.registration())).isPresent()
        || keySet.filter(r -> !r.is(platform.issuer(), clientId)).isPresent();
  }

  /**
   * Keeps a new registration, or updates the one that the client has: same row, same courses.
   *
   * @param ref name of the key set that the platform was told
   * @param confirmed whether the platform may launch at once
   */
  @Transactional
  Kept keep(
      PlatformAddresses platform,
      String ref,
      RegistrationMessage.Answer answer,
      boolean confirmed,
      Instant now) {
    var known = registrations.byIssuerAndClientId(platform.issuer(), answer.clientId());
    var registration =
        known.orElseGet(
            () -> new Registration(ref, answer.clientId(), platform, state(confirmed), now));
    var before = registration.ref();
    if (known.isPresent()) {
      registration.again(platform, ref, confirmed);
      registrations.change(registration);
    } else {
      registrations.add(registration);
    }
    changed.fire(new RegistrationsChanged());
    if (!answer.deployment().isEmpty()) {
      deployments.keep(registration.id(), answer.deployment(), true, now);
    }
    return new Kept(registration, before.equals(ref) ? "" : before);
  }

  private static RegistrationState state(boolean confirmed) {
    return confirmed ? RegistrationState.ACTIVE : RegistrationState.PENDING;
  }
}
