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

/** Builds the JDK's public keys from the coordinates that stand in a JWK. */
final class CurvePoints {

  private CurvePoints() {}

  /** RFC 8032, section 5.1.2: little-endian y, the top bit is the sign of x. */
  static Optional<PublicKey> ed25519(byte[] encoded) {
    var bigEndian = new byte[32];
    for (int i = 0; i < 32; i++) {
      bigEndian[i] = encoded[31 - i];
    }
    var xIsOdd = (bigEndian[0] & 0x80) != 0;
    bigEndian[0] &= 0x7f;
    var point = new EdECPoint(xIsOdd, new BigInteger(1, bigEndian));
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
