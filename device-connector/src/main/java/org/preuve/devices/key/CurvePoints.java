package org.preuve.devices.key;

import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.security.spec.EdECPoint;
import java.security.spec.EdECPublicKeySpec;
import java.security.spec.NamedParameterSpec;
import java.util.Optional;
import java.util.Set;

/** Builds the JDK's public keys from the coordinates that stand in a JWK. */
final class CurvePoints {

  /** RFC 8032, section 5.1: p = 2^255 − 19 and d = −121665/121666. */
  private static final BigInteger P =
      BigInteger.ONE.shiftLeft(255).subtract(BigInteger.valueOf(19));

  private static final BigInteger D =
      BigInteger.valueOf(-121_665).multiply(BigInteger.valueOf(121_666).modInverse(P)).mod(P);

  /** The y of a point of order 8; the other one is its negative. */
  private static final BigInteger ORDER_8 =
      new BigInteger("05fc536d880238b13933c6d305acdfd5f098eff289f4c345b027b2c28f95e826", 16);

  /** The y of all points whose order divides 8; for each there are signatures without a key. */
  private static final Set<BigInteger> SMALL_ORDER =
      Set.of(
          BigInteger.ZERO,
          BigInteger.ONE,
          P.subtract(BigInteger.ONE),
          ORDER_8,
          P.subtract(ORDER_8));

  private CurvePoints() {}

  /**
   * Whether an encoded Ed25519 key is no proper one: a point of small order, or written with a
   * coordinate beyond the field, so that one key has two names.
   */
  static boolean weakEd25519(byte[] encoded) {
    var y = new BigInteger(1, y(encoded));
    return y.compareTo(P) >= 0 || SMALL_ORDER.contains(y);
  }

  /** Big-endian, without the sign of x. */
  private static byte[] y(byte[] encoded) {
    var bigEndian = new byte[32];
    for (int i = 0; i < 32; i++) {
      bigEndian[i] = encoded[31 - i];
    }
    bigEndian[0] &= 0x7f;
    return bigEndian;
  }

  /** x² = (y² − 1) / (dy² + 1) must have a root: Euler's criterion. */
  private static boolean liesOnEd25519(BigInteger y) {
    var square = y.multiply(y).mod(P);
    var product =
        square.subtract(BigInteger.ONE).multiply(D.multiply(square).add(BigInteger.ONE)).mod(P);
    var symbol = product.modPow(P.shiftRight(1), P);
    return symbol.compareTo(BigInteger.ONE) <= 0;
  }

  /** RFC 8032, section 5.1.2: little-endian y, the top bit is the sign of x. */
  static Optional<PublicKey> ed25519(byte[] encoded) {
    var xIsOdd = (encoded[31] & 0x80) != 0;
    var y = new BigInteger(1, y(encoded));
    if (!liesOnEd25519(y)) {
      return Optional.empty();
    }
    var point = new EdECPoint(xIsOdd, y);
    try {
      var key =
          KeyFactory.getInstance("Ed25519")
              .generatePublic(new EdECPublicKeySpec(NamedParameterSpec.ED25519, point));
      return Optional.of(key);
    } catch (GeneralSecurityException noPoint) {
      return Optional.empty();
    }
  }

  /** SEC 1, section 2.3.4: the point must lie on the curve. */
  static Optional<PublicKey> p256(byte[] x, byte[] y) {
    try {
      var parameters = AlgorithmParameters.getInstance("EC");
      parameters.init(new ECGenParameterSpec("secp256r1"));
      var curve = parameters.getParameterSpec(ECParameterSpec.class);
      var point = new ECPoint(new BigInteger(1, x), new BigInteger(1, y));
      if (!liesOn(curve, point)) {
        return Optional.empty();
      }
      return Optional.of(
          KeyFactory.getInstance("EC").generatePublic(new ECPublicKeySpec(point, curve)));
    } catch (GeneralSecurityException noPoint) {
      return Optional.empty();
    }
  }

  private static boolean liesOn(ECParameterSpec spec, ECPoint point) {
    var p = ((java.security.spec.ECFieldFp) spec.getCurve().getField()).getP();
    var x = point.getAffineX();
    var y = point.getAffineY();
    if (x.compareTo(p) >= 0 || y.compareTo(p) >= 0) {
      return false;
    }
    var right = x.pow(3).add(spec.getCurve().getA().multiply(x)).add(spec.getCurve().getB()).mod(p);
    return y.multiply(y).mod(p).equals(right);
  }
}
