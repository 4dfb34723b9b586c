package org.preuve.web.keystore;

import com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Keys that sign on behalf of this installation, in a PKCS#12 file of the data folder. Each purpose
 * has its own alias; no method returns a private key.
 */
@ApplicationScoped
public class KeyVault {

  /** What a key can do. */
  public enum KeyType {
    /** RSA with a modulus of 3072 bits; signs with RS256 (RFC 7518, section 3.3). */
    RSA_3072("SHA256withRSA", "SHA256withRSA"),
    /** Ed25519 (RFC 8032). */
    ED25519("Ed25519", "EdDSA"),
    /** ECDSA on P-256 with SHA-256; r and s in a row, as ES256 (RFC 7518, section 3.4). */
    EC_P256("SHA256withECDSAinP1363Format", "SHA256withECDSAinP1363Format");

    private final String signature;
    private final String correttos;

    /**
     * @param signature as the JDK calls it
     * @param correttos as Amazon Corretto Crypto Provider calls it
     */
    KeyType(String signature, String correttos) {
      this.signature = signature;
      this.correttos = correttos;
    }

    /** The JDK's own takes up to seventy times as long; it signs where the other does not work. */
    private Signature signer(PrivateKey key) throws GeneralSecurityException {
      var corretto = AmazonCorrettoCryptoProvider.INSTANCE;
      if (corretto.getLoadingError() == null) {
        try {
          return ready(Signature.getInstance(correttos, corretto), key);
        } catch (NoSuchAlgorithmException | InvalidKeyException notThere) {
          return ready(Signature.getInstance(signature), key);
        }
      }
      return ready(Signature.getInstance(signature), key);
    }

    private static Signature ready(Signature signer, PrivateKey key) throws InvalidKeyException {
      signer.initSign(key);
      return signer;
    }

    static KeyType of(PublicKey key) {
      return switch (key.getAlgorithm()) {
        case "RSA" -> RSA_3072;
        case "EC" -> EC_P256;
        default -> ED25519;
      };
    }
  }

  /**
   * What everybody may know of a key.
   *
   * @param from the moment from which it is good
   */
  public record PublicHalf(PublicKey key, Instant from) {

    private static PublicHalf of(X509Certificate certificate) {
      return new PublicHalf(certificate.getPublicKey(), certificate.getNotBefore().toInstant());
    }
  }

  private final KeyStoreFile file;
  private final Clock clock;
  private final Map<PublicKey, PrivateKey> open = new ConcurrentHashMap<>();

  /** For the container's proxy. */
  @SuppressWarnings("NullAway")
  protected KeyVault() {
    this(null, null);
  }

  /** The vault in {@code file}. */
  @Inject
  public KeyVault(KeyStoreFile file, Clock clock) {
    this.file = file;
    this.clock = clock;
  }

  /** Makes a new key pair under {@code alias}; an alias in use keeps its key. */
  public void create(String alias, KeyType type) {
    file.create(alias, type, clock.instant());
  }

  /** Forgets the key under {@code alias}, if there is one. */
  public void remove(String alias) {
    file.remove(alias);
    open.clear();
  }

  /**
   * Changes keys as {@code decision} says, all or nothing, while no other node changes any.
   *
   * @param prefix beginning of the aliases that {@code decision} sees, each with the moment from
   *     which its key is good
   * @return what was done
   */
  public KeyStoreFile.Plan rearrange(
      String prefix, KeyType type, Function<Map<String, Instant>, KeyStoreFile.Plan> decision) {
    var done = file.rearrange(prefix, type, decision);
    open.clear();
    return done;
  }

  /**
   * Changes several keys as {@code decision} says, all or nothing, while no other node changes any.
   *
   * @param prefix beginning of the aliases that {@code decision} sees
   * @return what was done
   */
  public KeyStoreFile.Changes change(
      String prefix, Function<Map<String, PublicHalf>, KeyStoreFile.Changes> decision) {
    var done = file.change(prefix, certificates -> decision.apply(halves(certificates)));
    open.clear();
    return done;
  }

  /** The moment from which each key is good whose alias begins so, by alias. */
  public Map<String, Instant> dates(String prefix) {
    return file.dates(prefix);
  }

  /** The public half of each key whose alias begins so, by alias, all of one moment. */
  public Map<String, PublicHalf> publicHalves(String prefix) {
    return halves(file.certificates(prefix));
  }

  private static Map<String, PublicHalf> halves(Map<String, X509Certificate> certificates) {
    return certificates.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> PublicHalf.of(entry.getValue())));
  }

  /** Whether there is a key under {@code alias}. */
  public boolean has(String alias) {
    return file.has(alias);
  }

  /** The public half. */
  public PublicKey publicKey(String alias) {
    return file.certificate(alias).getPublicKey();
  }

  /**
   * Signature over {@code data}: RS256, Ed25519 or ES256, by the type of the key.
   *
   * @throws KeyGoneException if the private half is not there any more
   */
  public byte[] sign(String alias, byte[] data) {
    try {
      var key = publicKey(alias);
      var pair = open.computeIfAbsent(key, k -> file.privateKey(alias));
      var signature = KeyType.of(key).signer(pair);
      signature.update(data);
      return signature.sign();
    } catch (GeneralSecurityException broken) {
      throw new IllegalStateException("key " + alias + " cannot sign", broken);
    }
  }
}
