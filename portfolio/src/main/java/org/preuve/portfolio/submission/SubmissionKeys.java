package org.preuve.portfolio.submission;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.preuve.web.base.Hashes;
import org.preuve.web.base.ServerConfig;
import org.preuve.web.keystore.KeyStoreFile;
import org.preuve.web.keystore.KeyVault;

/**
 * The Ed25519 keys (RFC 8032) that sign manifests of submissions and nothing else. The newest one
 * signs; those before it stay published, so that what they signed can be verified for ever.
 */
@Dependent
public class SubmissionKeys {

  private static final String PREFIX = "submissions-";

  private final KeyVault vault;
  private final SubmissionKeysConfig config;
  private final ServerConfig server;
  private final Clock clock;

  @Inject
  SubmissionKeys(KeyVault vault, SubmissionKeysConfig config, ServerConfig server, Clock clock) {
    this.vault = vault;
    this.config = config;
    this.server = server;
    this.clock = clock;
  }

  /**
   * A key in public.
   *
   * @param id SHA-256 of its SubjectPublicKeyInfo (RFC 8410), hex
   * @param from the moment from which it signs
   * @param pem as {@code openssl} reads it (RFC 7468)
   * @param address where it is published
   */
  public record Published(String id, Instant from, String pem, URI address) {}

  /** The key that signs now; made when there is none, or when the last one is too old. */
  Published signing() {
    return published(current());
  }

  /** Signature over exactly these bytes by the key with that id. */
  byte[] sign(String id, byte[] manifest) {
    return vault.sign(alias(id).orElseThrow(), manifest);
  }

  /** Whether the key with that id, which must be one of ours, has signed exactly these bytes. */
  boolean verifies(String id, byte[] manifest, byte[] signature) {
    return alias(id)
        .filter(alias -> verifies(vault.publicKey(alias), manifest, signature))
        .isPresent();
  }

  /** All of them, the newest first. */
  List<Published> all() {
    return vault.dates(PREFIX).entrySet().stream()
        .sorted(Map.Entry.<String, Instant>comparingByValue().reversed())
        .map(entry -> published(entry.getKey()))
        .toList();
  }

  /** The key with that id. */
  public Optional<Published> find(String id) {
    return alias(id).map(this::published);
  }

  private String current() {
    var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    var newest = newest(vault.dates(PREFIX));
    if (newest.filter(key -> fresh(key, now)).isPresent()) {
      return newest.get().getKey();
    }
    vault.rearrange(PREFIX, KeyVault.KeyType.ED25519, dates -> plan(dates, now));
    return newest(vault.dates(PREFIX)).orElseThrow().getKey();
  }

  /** Nothing when another node was faster, or when it would put a key in the place of another. */
  private KeyStoreFile.Plan plan(Map<String, Instant> dates, Instant now) {
    var alias = PREFIX + now.getEpochSecond();
    return dates.containsKey(alias) || newest(dates).filter(key -> fresh(key, now)).isPresent()
        ? KeyStoreFile.Plan.NOTHING
        : KeyStoreFile.Plan.create(alias, now);
  }

  private boolean fresh(Map.Entry<String, Instant> key, Instant now) {
    return now.isBefore(key.getValue().plus(config.rotateAfter()));
  }

  private static Optional<Map.Entry<String, Instant>> newest(Map<String, Instant> dates) {
    return dates.entrySet().stream().max(Map.Entry.comparingByValue(Comparator.naturalOrder()));
  }

  private Optional<String> alias(String id) {
    return vault.dates(PREFIX).keySet().stream()
        .filter(alias -> id(vault.publicKey(alias)).equals(id))
        .findFirst();
  }

  private Published published(String alias) {
    var key = vault.publicKey(alias);
    var id = id(key);
    var from = vault.dates(PREFIX).getOrDefault(alias, Instant.EPOCH);
    return new Published(id, from, pem(key), server.at("/keys/submissions/" + id + ".pem"));
  }

  private static String id(PublicKey key) {
    return Hashes.sha256(key.getEncoded());
  }

  private static String pem(PublicKey key) {
    var lines = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII));
    return "-----BEGIN PUBLIC KEY-----\n"
        + lines.encodeToString(key.getEncoded())
        + "\n-----END PUBLIC KEY-----\n";
  }

  private static boolean verifies(PublicKey key, byte[] manifest, byte[] signature) {
    try {
      var check = Signature.getInstance("Ed25519");
      check.initVerify(key);
      check.update(manifest);
      return check.verify(signature);
    } catch (GeneralSecurityException malformed) {
      return false;
    }
  }
}
