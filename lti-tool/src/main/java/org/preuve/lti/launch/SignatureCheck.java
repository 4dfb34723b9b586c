package org.preuve.lti.launch;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.RSAKey;
import java.text.ParseException;

/** Decides whether a token was signed by a platform's key. */
final class SignatureCheck {

  /** Fewest bits of an RSA modulus (NIST SP 800-131A; Security Framework 1.0, section 6.3). */
  private static final int MODULUS_BITS = 2048;

  private SignatureCheck() {}

  /** Whether {@code key} is strong enough and signed {@code token}. */
  static boolean holds(IdToken token, RSAKey key) {
    try {
      return key.size() >= MODULUS_BITS
          && JWSObject.parse(token.raw()).verify(new RSASSAVerifier(key.toRSAPublicKey()));
    } catch (ParseException | JOSEException unusable) {
      return false;
    }
  }
}
