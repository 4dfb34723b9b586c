package org.preuve.devices.telemetry;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.EdECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import org.preuve.devices.key.Base64Url;
import org.preuve.devices.key.DeviceJson;
import org.preuve.devices.key.DeviceJwk;

/** A device with a key of its own, for tests. */
public final class FakeDevice {

  public static final String ID = "d7f3k9q2m";

  private final KeyPair pair;
  private final String algorithm;

  private FakeDevice(KeyPair pair, String algorithm) {
    this.pair = pair;
    this.algorithm = algorithm;
  }

  public static FakeDevice withEd25519() {
    try {
      return new FakeDevice(KeyPairGenerator.getInstance("Ed25519").generateKeyPair(), "Ed25519");
    } catch (GeneralSecurityException broken) {
      throw new IllegalStateException(broken);
    }
  }

  public static FakeDevice withP256() {
    try {
      var generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      return new FakeDevice(generator.generateKeyPair(), "ES256");
    } catch (GeneralSecurityException broken) {
      throw new IllegalStateException(broken);
    }
  }

  public DeviceJwk jwk() {
    return DeviceJwk.read(
            DeviceJson.object(jwkJson().getBytes(StandardCharsets.UTF_8)).orElseThrow())
        .orElseThrow();
  }

  public KnownDevice known() {
    return new KnownDevice(ID + "-1", jwk(), false);
  }

  /** A telemetry message with one temperature. */
  public byte[] telemetry(
      long bootcount, long sequence, long uptime, byte[] previous, String value) {
    return sign(
        "{\"sub\":\""
            + ID
            + "\",\"bootcount\":"
            + bootcount
            + ",\"uptime\":"
            + uptime
            + ",\"seq\":"
            + sequence
            + ",\"prev\":\""
            + Base64Url.encode(previous)
            + "\",\"senml\":[{\"n\":\"temp\",\"u\":\"Cel\",\"v\":"
            + value
            + "}]}");
  }

  /** The same that names a beacon. */
  public byte[] answering(
      long bootcount, long sequence, long uptime, byte[] previous, String nonce) {
    return sign(
        "{\"sub\":\""
            + ID
            + "\",\"bootcount\":"
            + bootcount
            + ",\"uptime\":"
            + uptime
            + ",\"seq\":"
            + sequence
            + ",\"prev\":\""
            + Base64Url.encode(previous)
            + "\",\"eat_nonce\":\""
            + nonce
            + "\",\"senml\":[{\"n\":\"temp\",\"u\":\"Cel\",\"v\":20.5}]}");
  }

  public byte[] sign(String claims) {
    return sign(
        "{\"alg\":\"" + algorithm + "\",\"kid\":\"" + ID + "-1\",\"typ\":\"eat+jwt\"}", claims);
  }

  public byte[] sign(String header, String claims) {
    var input = encode(header) + "." + encode(claims);
    return (input + "." + Base64Url.encode(signature(input))).getBytes(StandardCharsets.US_ASCII);
  }

  public String signText(String text) {
    return Base64Url.encode(signature(text));
  }

  private byte[] signature(String input) {
    try {
      var name = algorithm.equals("ES256") ? "SHA256withECDSAinP1363Format" : "Ed25519";
      var signer = Signature.getInstance(name);
      signer.initSign(pair.getPrivate());
      signer.update(input.getBytes(StandardCharsets.US_ASCII));
      return signer.sign();
    } catch (GeneralSecurityException broken) {
      throw new IllegalStateException(broken);
    }
  }

  private String jwkJson() {
    if (pair.getPublic() instanceof ECPublicKey ec) {
      return "{\"kty\":\"EC\",\"crv\":\"P-256\",\"x\":\""
          + Base64Url.encode(fixed(ec.getW().getAffineX()))
          + "\",\"y\":\""
          + Base64Url.encode(fixed(ec.getW().getAffineY()))
          + "\"}";
    }
    var point = ((EdECPublicKey) pair.getPublic()).getPoint();
    var bytes = fixed(point.getY());
    for (int i = 0; i < 16; i++) {
      var swap = bytes[i];
      bytes[i] = bytes[31 - i];
      bytes[31 - i] = swap;
    }
    bytes[31] |= (byte) (point.isXOdd() ? 0x80 : 0);
    return "{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"x\":\"" + Base64Url.encode(bytes) + "\"}";
  }

  private static byte[] fixed(BigInteger value) {
    var bytes = value.toByteArray();
    var out = new byte[32];
    var from = Math.max(0, bytes.length - 32);
    System.arraycopy(bytes, from, out, 32 - (bytes.length - from), bytes.length - from);
    return Arrays.copyOf(out, 32);
  }

  private static String encode(String text) {
    return Base64Url.encode(text.getBytes(StandardCharsets.UTF_8));
  }
}
