package org.preuve.lti.toolkey;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.util.Base64URL;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.interfaces.RSAPublicKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.preuve.web.keystore.KeyVault;

/**
 * The RSA key pairs of each registration (Security Framework 1.0, section 6): one signs, the next
 * one is published before, the last one stays a while.
 */
@Dependent
public class ToolKeys {

  private final KeyVault vault;
  private final Rotation rotation;
  private final Clock clock;

  @Inject
  public ToolKeys(KeyVault vault, Rotation rotation, Clock clock) {
    this.vault = vault;
    this.rotation = rotation;
    this.clock = clock;
  }

  /** What a key is for now. */
  public enum Use {
    /** Published, signs later. */
    NEXT,
    /** Signs. */
    SIGNING,
    /** Replaced; what it signed is still good. */
    REPLACED
  }

  /**
   * One published key, for those who look after the installation.
   *
   * @param from the moment from which it signs
   * @param goneAt when it is taken out; {@link Instant#MAX} while nothing replaces it
   */
  public record Published(String kid, Use use, Instant from, Instant goneAt) {}

  /** Makes the first key pair of a registration. */
  public void create(String registration) {
    vault.create(Aliases.first(registration), KeyVault.KeyType.RSA_3072);
  }

  /** Forgets the key pairs of a registration that came to nothing. */
  public void remove(String registration) {
    ring(registration).keys().forEach(key -> vault.remove(key.alias()));
  }

  /** The key set (RFC 7517, section 5): none for a registration that is not there. */
  public List<RSAKey> published(String registration) {
    return ring(registration).published(clock.instant(), rotation.keepAfter()).stream()
        .map(key -> publicKey(key.alias()))
        .toList();
  }

  /** The same keys with what each one is for, the oldest in front. */
  public List<Published> states(String registration) {
    var now = clock.instant();
    var ring = ring(registration);
    return ring.published(now, rotation.keepAfter()).stream()
        .map(
            key ->
                new Published(
                    publicKey(key.alias()).getKeyID(),
                    use(ring, key, now),
                    key.from(),
                    ring.goneAt(key, rotation.keepAfter())))
        .toList();
  }

  /** How long platforms may keep the key set. */
  Duration cacheFor() {
    return rotation.cacheFor();
  }

  /**
   * A JWS in compact serialization (RFC 7515, section 7.1), signed with RS256.
   *
   * @param payload JSON
   */
  public String sign(String registration, String payload) {
    var alias = ring(registration).signing(clock.instant()).orElseThrow().alias();
    var header =
        new JWSHeader.Builder(JWSAlgorithm.RS256)
            .type(JOSEObjectType.JWT)
            .keyID(publicKey(alias).getKeyID())
            .build();
    var input = header.toBase64URL() + "." + Base64URL.encode(payload);
    var signature = vault.sign(alias, input.getBytes(StandardCharsets.US_ASCII));
    return input + "." + Base64URL.encode(signature);
  }

  private KeyRing ring(String registration) {
    return Aliases.ring(registration, vault.dates(Aliases.first(registration)));
  }

  private static Use use(KeyRing ring, KeyRing.Entry key, Instant now) {
    var signs = ring.signing(now).orElseThrow();
    if (key.equals(signs)) {
      return Use.SIGNING;
    }
    return key.from().isAfter(signs.from()) ? Use.NEXT : Use.REPLACED;
  }

  /** Named by its thumbprint (RFC 7638). */
  private RSAKey publicKey(String alias) {
    try {
      return new RSAKey.Builder((RSAPublicKey) vault.publicKey(alias))
          .keyUse(KeyUse.SIGNATURE)
          .algorithm(JWSAlgorithm.RS256)
          .keyIDFromThumbprint()
          .build();
    } catch (JOSEException impossible) {
      throw new IllegalStateException("a key without a thumbprint", impossible);
    }
  }
}
