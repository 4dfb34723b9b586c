package org.preuve.lti.platform;

import com.nimbusds.jose.jwk.RSAKey;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Instant;
import org.preuve.web.base.Ids;

/** A platform that there is in one transaction only, which is taken back. */
@Dependent
public class RehearsedPlatform {

  private final RegistrationRepository registrations;
  private final KnownPlatforms known;
  private final PlatformKeys keys;

  @Inject
  RehearsedPlatform(RegistrationRepository registrations, KnownPlatforms known, PlatformKeys keys) {
    this.registrations = registrations;
    this.known = known;
    this.keys = keys;
  }

  /**
   * Registers it in this transaction.
   *
   * @param issuer a name that nobody else knows
   * @param key that signs its tokens
   */
  public void open(String issuer, String client, RSAKey key, Instant now) {
    var at = URI.create(issuer);
    keys.lend(at, key.toPublicJWK());
    var addresses = new PlatformAddresses(issuer, "", at, at, issuer, at, at);
    registrations.add(
        new Registration(Ids.random(), client, addresses, RegistrationState.ACTIVE, now));
  }

  /** Nothing of it is remembered. */
  public void close(String issuer) {
    keys.takeBack(URI.create(issuer));
    known.forget();
  }
}
