package org.preuve.badges.credential;

import com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider;
import java.security.GeneralSecurityException;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.EdECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Optional;

/** The kinds of keys that sign badges, and how a signature of each is verified. */
public enum KeyKind {
  /** RFC 8032; 64 bytes. */
  ED25519("Ed25519", "Ed25519", "EdDSA", 64),
  /** FIPS 186-5 with SHA-256; r and s in a row, 64 bytes. */
  P256("ECDSA P-256", "SHA256withECDSAinP1363Format", "SHA256withECDSAinP1363Format", 64),
  /** FIPS 186-5 with SHA-384; 96 bytes. */
  P384("ECDSA P-384", "SHA384withECDSAinP1363Format", "SHA384withECDSAinP1363Format", 96),
  /** RFC 8017, section 8.2, with SHA-256; as long as the modulus. */
  RSA("RSA", "SHA256withRSA", "SHA256withRSA", 0);

  private static final int MIN_RSA_BITS = 2048;
  private static final int MAX_RSA_BITS = 8192;

  private final String word;
  private final String algorithm;
  private final String correttos;
  private final int length;

  /**
   * @param algorithm as the JDK calls it
   * @param correttos as Amazon Corretto Crypto Provider calls it
   * @param length of a signature in bytes, 0 for any
   */
  KeyKind(String word, String algorithm, String correttos, int length) {
    this.word = word;
    this.algorithm = algorithm;
    this.correttos = correttos;
    this.length = length;
  }

  /** Its name, as people who know it write it. */
  public String word() {
    return word;
  }

  /** The kind of a key; empty for one that signs no badge here. */
  public static Optional<KeyKind> of(PublicKey key) {
    if (key instanceof EdECPublicKey || key.getAlgorithm().startsWith("Ed")) {
      return Optional.of(ED25519);
    }
    if (key instanceof RSAPublicKey rsa) {
      int bits = rsa.getModulus().bitLength();
      return bits >= MIN_RSA_BITS && bits <= MAX_RSA_BITS ? Optional.of(RSA) : Optional.empty();
    }
    if (key instanceof ECPublicKey ec) {
      return switch (ec.getParams().getCurve().getField().getFieldSize()) {
        case 256 -> Optional.of(P256);
        case 384 -> Optional.of(P384);
        default -> Optional.empty();
      };
    }
    return Optional.empty();
  }

  /** The JDK's own takes up to seventeen times as long. */
  private Signature verifier() throws NoSuchAlgorithmException {
    var corretto = AmazonCorrettoCryptoProvider.INSTANCE;
    if (corretto.getLoadingError() == null) {
      try {
        return Signature.getInstance(correttos, corretto);
      } catch (NoSuchAlgorithmException missing) {
        return Signature.getInstance(algorithm);
      }
    }
    return Signature.getInstance(algorithm);
  }

  /** Whether these bytes, and no more, are the key's signature over the data. */
  public boolean verify(PublicKey key, byte[] data, byte[] signature) {
    if (length > 0 && signature.length != length) {
      return false;
    }
    try {
      var verifier = verifier();
      verifier.initVerify(key);
      verifier.update(data);
      return verifier.verify(signature);
    } catch (GeneralSecurityException refused) {
      return false;
    }
  }
}
