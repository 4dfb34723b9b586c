package org.preuve.devices.telemetry;

import java.io.ByteArrayOutputStream;
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

  /** The header as CBOR with the key's own algorithm. */
  public byte[] coseHeader() {
    var kid = (ID + "-1").getBytes(StandardCharsets.US_ASCII);
    var header = new ByteArrayOutputStream();
    header.writeBytes(
        new byte[] {(byte) 0xa2, 1, (byte) (algorithm.equals("ES256") ? 0x26 : 0x32)});
    header.writeBytes(new byte[] {4, (byte) (0x40 + kid.length)});
    header.writeBytes(kid);
    return header.toByteArray();
  }

  /** A COSE_Sign1 of these bytes. */
  public byte[] cose(byte[] header, byte[] payload) {
    var signature = signature(new CoseSign1(header, payload, new byte[0]).signingInput());
    var out = new ByteArrayOutputStream();
    out.writeBytes(new byte[] {(byte) 0xd2, (byte) 0x84});
    out.writeBytes(byteString(header));
    out.write(0xa0);
    out.writeBytes(byteString(payload));
    out.writeBytes(byteString(signature));
    return out.toByteArray();
  }

  private static byte[] byteString(byte[] bytes) {
    var out = new ByteArrayOutputStream();
    out.writeBytes(
        bytes.length < 24
            ? new byte[] {(byte) (0x40 + bytes.length)}
            : new byte[] {0x59, (byte) (bytes.length >> 8), (byte) bytes.length});
    out.writeBytes(bytes);
    return out.toByteArray();
  }

  public String signText(String text) {
    return Base64Url.encode(signature(text));
  }

  private byte[] signature(String input) {
    return signature(input.getBytes(StandardCharsets.US_ASCII));
  }

  private byte[] signature(byte[] input) {
    try {
      var name = algorithm.equals("ES256") ? "SHA256withECDSAinP1363Format" : "Ed25519";
      var signer = Signature.getInstance(name);
      signer.initSign(pair.getPrivate());
      signer.update(input);
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
