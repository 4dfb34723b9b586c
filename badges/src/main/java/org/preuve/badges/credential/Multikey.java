package org.preuve.badges.credential;

import com.apicatalog.multibase.Multibase;
import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.ECFieldFp;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;

/**
 * A public key as text: base58btc of a code for its kind and its bytes (Controlled Identifiers 1.0,
 * section 2.2.2).
 */
public final class Multikey {

  private static final byte[] ED25519 = {(byte) 0xed, 0x01};
  private static final byte[] P256 = {(byte) 0x80, 0x24};
  private static final byte[] P384 = {(byte) 0x81, 0x24};
  private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");
  private static final int RAW = 32;
  private static final int TEXT = 80;

  /**
   * Points of small order, whose signatures anybody can make: y in the order of RFC 8032, without
   * the sign bit, in each of its encodings.
   */
  private static final Set<String> SMALL_ORDER =
      Set.of(
          "0000000000000000000000000000000000000000000000000000000000000000",
          "0100000000000000000000000000000000000000000000000000000000000000",
          "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
          "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
          "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
          "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
          "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f");

  private Multikey() {}

  /**
   * Text that starts with {@code z6Mk}.
   *
   * @throws IllegalArgumentException for a key that is not Ed25519
   */
  public static String encode(PublicKey key) {
    var encoded = key.getEncoded();
    if (encoded.length != X509.length + RAW
        || !Arrays.equals(X509, Arrays.copyOf(encoded, X509.length))) {
      throw new IllegalArgumentException("not an Ed25519 key: " + key.getAlgorithm());
    }
    return Multibase.BASE_58_BTC.encode(
        join(ED25519, Arrays.copyOfRange(encoded, X509.length, encoded.length)));
  }

  /** The key, or empty where the text is no Multikey of Ed25519, P-256 or P-384. */
  public static Optional<PublicKey> decode(String multikey) {
    if (multikey.length() > TEXT || !Multibase.BASE_58_BTC.isEncoded(multikey)) {
      return Optional.empty();
    }
    try {
      return decode(Multibase.BASE_58_BTC.decode(multikey));
    } catch (IllegalArgumentException noBase58) {
      return Optional.empty();
    }
  }

  /** The same from its bytes. */
  static Optional<PublicKey> decode(byte[] bytes) {
    if (bytes.length <= ED25519.length) {
      return Optional.empty();
    }
    var code = Arrays.copyOf(bytes, ED25519.length);
    var key = Arrays.copyOfRange(bytes, ED25519.length, bytes.length);
    if (Arrays.equals(code, ED25519)) {
      return ed25519(key);
    }
    if (Arrays.equals(code, P256)) {
      return point("secp256r1", key);
    }
    return Arrays.equals(code, P384) ? point("secp384r1", key) : Optional.empty();
  }

  /** An Ed25519 key of 32 bytes; empty for another length and for a point of small order. */
  static Optional<PublicKey> ed25519(byte[] raw) {
    if (raw.length != RAW || smallOrder(raw)) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          KeyFactory.getInstance("Ed25519")
              .generatePublic(new X509EncodedKeySpec(join(X509, raw))));
    } catch (GeneralSecurityException noPoint) {
      return Optional.empty();
    }
  }

  private static boolean smallOrder(byte[] raw) {
    var y = raw.clone();
    y[RAW - 1] &= 0x7f;
    return SMALL_ORDER.contains(HexFormat.of().formatHex(y));
  }

  /** SEC 1, section 2.3.4: a compressed point. Both primes are 3 modulo 4. */
  private static Optional<PublicKey> point(String name, byte[] compressed) {
    try {
      var parameters = AlgorithmParameters.getInstance("EC");
      parameters.init(new ECGenParameterSpec(name));
      var curve = parameters.getParameterSpec(ECParameterSpec.class);
      var p = ((ECFieldFp) curve.getCurve().getField()).getP();
      var x = new BigInteger(1, Arrays.copyOfRange(compressed, 1, compressed.length));
      if (compressed.length != 1 + (p.bitLength() + 7) / 8
          || (compressed[0] != 2 && compressed[0] != 3)
          || x.compareTo(p) >= 0) {
        return Optional.empty();
      }
      var square =
          x.modPow(BigInteger.valueOf(3), p)
              .add(curve.getCurve().getA().multiply(x))
              .add(curve.getCurve().getB())
              .mod(p);
      var root = square.modPow(p.add(BigInteger.ONE).shiftRight(2), p);
      if (!root.multiply(root).mod(p).equals(square)) {
        return Optional.empty();
      }
      var y = root.testBit(0) == (compressed[0] == 3) ? root : p.subtract(root);
      return Optional.of(
          KeyFactory.getInstance("EC")
              .generatePublic(new ECPublicKeySpec(new ECPoint(x, y), curve)));
    } catch (GeneralSecurityException noPoint) {
      return Optional.empty();
    }
  }

  private static byte[] join(byte[] head, byte[] tail) {
    var joined = Arrays.copyOf(head, head.length + tail.length);
    System.arraycopy(tail, 0, joined, head.length, tail.length);
    return joined;
  }
}
