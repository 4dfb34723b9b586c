package org.preuve.badges.credential;

import com.apicatalog.multibase.Multibase;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/**
 * An Ed25519 public key as text: base58btc of {@code 0xed01} and the 32 bytes (Controlled
 * Identifiers 1.0, section 2.2.2).
 */
public final class Multikey {

  private static final byte[] ED25519 = {(byte) 0xed, 0x01};
  private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");
  private static final int RAW = 32;
  private static final int TEXT = 48;

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

  /** The key, or empty where the text is not an Ed25519 Multikey. */
  public static Optional<PublicKey> decode(String multikey) {
    if (multikey.length() > TEXT || !Multibase.BASE_58_BTC.isEncoded(multikey)) {
      return Optional.empty();
    }
    try {
      var bytes = Multibase.BASE_58_BTC.decode(multikey);
      if (bytes.length != ED25519.length + RAW
          || !Arrays.equals(ED25519, Arrays.copyOf(bytes, ED25519.length))) {
        return Optional.empty();
      }
      var spec = join(X509, Arrays.copyOfRange(bytes, ED25519.length, bytes.length));
      return Optional.of(
          KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(spec)));
    } catch (IllegalArgumentException | GeneralSecurityException e) {
      return Optional.empty();
    }
  }

  private static byte[] join(byte[] head, byte[] tail) {
    var joined = Arrays.copyOf(head, head.length + tail.length);
    System.arraycopy(tail, 0, joined, head.length, tail.length);
    return joined;
  }
}
