package org.preuve.demo.tour;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/** Hashes and signatures, computed by the tour itself and not by the product. */
final class Digests {

  private static final HexFormat HEX = HexFormat.of();

  /** DER before a raw Ed25519 key (RFC 8410). */
  private static final byte[] ED25519_PREFIX = HEX.parseHex("302a300506032b6570032100");

  private Digests() {}

  static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("SHA-256 is part of every JDK", e);
    }
  }

  static String hex(byte[] bytes) {
    return HEX.formatHex(sha256(bytes));
  }

  /** Root of the tree of RFC 6962 over the verbatim messages, hex. */
  static String merkleRoot(List<String> messages) {
    var leaves = new ArrayList<byte[]>();
    for (String message : messages) {
      leaves.add(sha256(join(new byte[] {0}, message.getBytes(StandardCharsets.UTF_8))));
    }
    return HEX.formatHex(root(leaves));
  }

  private static byte[] root(List<byte[]> leaves) {
    if (leaves.size() == 1) {
      return leaves.get(0);
    }
    int split = Integer.highestOneBit(leaves.size() - 1);
    byte[] left = root(leaves.subList(0, split));
    byte[] right = root(leaves.subList(split, leaves.size()));
    return sha256(join(new byte[] {1}, left, right));
  }

  static byte[] join(byte[]... parts) {
    byte[] joined = new byte[0];
    for (byte[] part : parts) {
      int before = joined.length;
      joined = Arrays.copyOf(joined, before + part.length);
      System.arraycopy(part, 0, joined, before, part.length);
    }
    return joined;
  }

  /**
   * Whether the signature is that of the key.
   *
   * @param pem Ed25519 public key (RFC 7468)
   */
  static boolean ed25519(String pem, byte[] data, byte[] signature) {
    String base64 = pem.replaceAll("-----[A-Z ]+-----", "").replaceAll("\\s", "");
    try {
      return verified(Base64.getDecoder().decode(base64), data, signature);
    } catch (IllegalArgumentException noBase64) {
      return false;
    }
  }

  /**
   * Whether the signature is that of the key.
   *
   * @param key raw Ed25519 public key, 32 bytes
   */
  static boolean ed25519(byte[] key, byte[] data, byte[] signature) {
    return verified(join(ED25519_PREFIX, key), data, signature);
  }

  private static boolean verified(byte[] der, byte[] data, byte[] signature) {
    try {
      PublicKey publicKey =
          KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(der));
      var verifier = Signature.getInstance("Ed25519");
      verifier.initVerify(publicKey);
      verifier.update(data);
      return verifier.verify(signature);
    } catch (GeneralSecurityException e) {
      return false;
    }
  }
}
