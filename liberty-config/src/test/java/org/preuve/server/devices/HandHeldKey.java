package org.preuve.server.devices;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.preuve.web.base.Hashes;

/** An Ed25519 key that somebody holds in the hand, and what it signs. */
final class HandHeldKey {

  private static final Base64.Encoder URL = Base64.getUrlEncoder().withoutPadding();

  private final KeyPair pair;

  HandHeldKey() throws GeneralSecurityException {
    pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
  }

  private byte[] point() {
    var encoded = pair.getPublic().getEncoded(); // ends with the point (RFC 8410, section 4)
    return Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length);
  }

  /** The 32 bytes. */
  String hex() {
    return HexFormat.of().formatHex(point());
  }

  /** RFC 8037, members in the order of RFC 7638. */
  String jwk() {
    var x = URL.encodeToString(point());
    return "{\"crv\":\"Ed25519\",\"kty\":\"OKP\",\"x\":\"" + x + "\"}";
  }

  /** RFC 7638. */
  String thumbprint() {
    return URL.encodeToString(Hashes.digest().digest(jwk().getBytes(StandardCharsets.UTF_8)));
  }

  /** Of a text, base64url. */
  String sign(String text) throws GeneralSecurityException {
    var signature = Signature.getInstance("Ed25519");
    signature.initSign(pair.getPrivate());
    signature.update(text.getBytes(StandardCharsets.UTF_8));
    return URL.encodeToString(signature.sign());
  }
}
