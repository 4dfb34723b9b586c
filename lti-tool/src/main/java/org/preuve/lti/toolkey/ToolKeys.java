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
import java.util.Optional;
import org.preuve.lti.KeyVault;

/** One RSA key pair for each registration (Security Framework 1.0, section 6). */
@Dependent
public class ToolKeys {

  private final KeyVault vault;

  @Inject
  public ToolKeys(KeyVault vault) {
    this.vault = vault;
  }

  /** Makes the key pair of a registration. */
  public void create(String registration) {
    vault.create(alias(registration), KeyVault.KeyType.RSA_3072);
  }

  /** Forgets the key pair of a registration that came to nothing. */
  public void remove(String registration) {
    vault.remove(alias(registration));
  }

  /** The public key, named by its thumbprint (RFC 7638). */
  public Optional<RSAKey> publicKey(String registration) {
    if (!vault.has(alias(registration))) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new RSAKey.Builder((RSAPublicKey) vault.publicKey(alias(registration)))
              .keyUse(KeyUse.SIGNATURE)
              .algorithm(JWSAlgorithm.RS256)
              .keyIDFromThumbprint()
              .build());
    } catch (JOSEException impossible) {
      throw new IllegalStateException("a key without a thumbprint", impossible);
    }
  }

  /**
   * A JWS in compact serialization (RFC 7515, section 7.1), signed with RS256.
   *
   * @param payload JSON
   */
  public String sign(String registration, String payload) {
    var header =
        new JWSHeader.Builder(JWSAlgorithm.RS256)
            .type(JOSEObjectType.JWT)
            .keyID(publicKey(registration).orElseThrow().getKeyID())
            .build();
    var input = header.toBase64URL() + "." + Base64URL.encode(payload);
    var signature = vault.sign(alias(registration), input.getBytes(StandardCharsets.US_ASCII));
    return input + "." + Base64URL.encode(signature);
  }

  private static String alias(String registration) {
    return "lti-" + registration;
  }
}
