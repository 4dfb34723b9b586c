package org.preuve.lti.launch;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import org.preuve.lti.launch.AcceptOutcome.Entered;
import org.preuve.lti.launch.AcceptOutcome.Refused;
import org.preuve.lti.launch.TakeLogin.Taken;
import org.preuve.lti.platform.Deployments;
import org.preuve.lti.platform.KnownPlatforms;
import org.preuve.lti.platform.PlatformKeys;
import org.preuve.lti.platform.Registration;
import org.preuve.lti.refusal.LaunchReason;

/**
 * Takes a platform's answer to a login: state, form, key, signature, claims, deployment; then opens
 * a session. A refusal stores nothing but that the login is used.
 */
@Dependent
class AcceptLaunch {

  private final TakeLogin logins;
  private final KnownPlatforms platforms;
  private final PlatformKeys keys;
  private final Deployments deployments;
  private final EnterCourse enter;
  private final Clock clock;

  @Inject
  AcceptLaunch(
      TakeLogin logins,
      KnownPlatforms platforms,
      PlatformKeys keys,
      Deployments deployments,
      EnterCourse enter,
      Clock clock) {
    this.logins = logins;
    this.platforms = platforms;
    this.keys = keys;
    this.deployments = deployments;
    this.enter = enter;
    this.clock = clock;
  }

  /**
   * Accepts or refuses.
   *
   * @param secret the browser's login cookie, empty without one
   */
  AcceptOutcome accept(LaunchForm form, String secret) {
    var taken = logins.take(form.state(), secret, clock.instant());
    if (taken.isEmpty()) {
      return Refused.of(LaunchReason.LTI_STATE, null);
    }
    var login = taken.get();
    var registration = platforms.byId(login.registration()).orElseThrow();
    var closed = LaunchReason.of(registration.state());
    if (closed.isPresent()) {
      return Refused.of(closed.get(), registration);
    }
    if (!form.error().isEmpty()) {
      return Refused.of(LaunchReason.LTI_PLATFORM, registration, form.error());
    }
    return TokenCheck.check(form.idToken(), registration.alg())
        .fold(
            readable -> withToken(readable.token(), login, registration),
            refused -> Refused.of(refused.reason(), registration));
  }

  private AcceptOutcome withToken(IdToken token, Taken login, Registration registration) {
    var key = keys.find(registration.jwksUri(), token.kid());
    if (key.isEmpty()) {
      return Refused.of(LaunchReason.LTI_KEY, registration);
    }
    if (!SignatureCheck.holds(token, key.get())) {
      return Refused.of(LaunchReason.LTI_SIGNATURE, registration);
    }
    var expected =
        new ExpectedLaunch(
            registration.issuer(),
            registration.clientId(),
            login.nonce(),
            login.target(),
            registration.hosts());
    return LaunchCheck.check(token.claims(), expected, clock.instant())
        .fold(
            accepted -> enter(accepted.launch(), registration),
            refused -> Refused.of(refused, registration, clock.instant()));
  }

  /** The state of platform and deployment is read anew: it may have changed since the login. */
  private AcceptOutcome enter(Launch launch, Registration registration) {
    var now = clock.instant();
    var known = enter.known(launch, registration);
    if (known.isEmpty()) {
      return Refused.of(LaunchReason.LTI_ISSUER, registration);
    }
    var closed = LaunchReason.of(known.get().registrationState());
    if (closed.isPresent()) {
      return Refused.of(closed.get(), registration);
    }
    if (!known.get().deploymentAllowed()
        && !deployments.allowed(registration.id(), launch.deployment(), now)) {
      return Refused.of(
          LaunchReason.UnknownDeployment.LTI_DEPLOYMENT, registration, launch.deployment());
    }
    return new Entered(enter.enter(launch, registration, known.get(), now), registration, launch);
  }
}
