package org.preuve.demo.device;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;

/**
 * An Ed25519 key pair (RFC 8032) in the form of RFC 8037.
 *
 * @param x public key, base64url
 * @param d private key, base64url
 */
record DeviceKey(String x, String d) {

  private static final int RAW_BYTES = 32;

  static DeviceKey generate() {
    try {
      var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
      byte[] encoded = pair.getPublic().getEncoded(); // the raw key ends the X.509 form
      byte[] x = Arrays.copyOfRange(encoded, encoded.length - RAW_BYTES, encoded.length);
      byte[] d = ((EdECPrivateKey) pair.getPrivate()).getBytes().orElseThrow();
      return new DeviceKey(base64(x), base64(d));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Ed25519 is part of every JDK", e);
    }
  }

  /** The public half with its members in the order of RFC 7638. */
  String publicJwk() {
    return "{\"crv\":\"Ed25519\",\"kty\":\"OKP\",\"x\":\"" + x + "\"}";
  }

  /** Six digits that the page shows too. */
  String fingerprint() {
    long digits = Long.remainderUnsigned(ByteBuffer.wrap(sha256(publicJwk())).getLong(), 1_000_000);
    return String.format(Locale.ROOT, "%03d %03d", digits / 1000, digits % 1000);
  }

  /** Signature over the UTF-8 bytes, base64url. */
  String sign(String text) {
    try {
      var signature = Signature.getInstance("Ed25519");
      signature.initSign(privateKey());
      signature.update(text.getBytes(StandardCharsets.UTF_8));
      return base64(signature.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private PrivateKey privateKey() throws GeneralSecurityException {
    byte[] raw = Base64.getUrlDecoder().decode(d);
    return KeyFactory.getInstance("Ed25519")
        .generatePrivate(new EdECPrivateKeySpec(NamedParameterSpec.ED25519, raw));
  }

  static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("SHA-256 is part of every JDK", e);
    }
  }

  static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
