package org.preuve.badges.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.preuve.web.base.Hashes;
import org.preuve.web.base.ServerConfig;
import org.preuve.web.keystore.KeyStoreFile;
import org.preuve.web.keystore.KeyVault;

/** The Ed25519 key (RFC 8032) that signs checkpoints of award logs and nothing else. */
@Dependent
class CheckpointKeys {

  private static final String PREFIX = "award-log-";

  /** Type of a signature: Ed25519 (C2SP, signed-note). */
  private static final byte ED25519 = 1;

  private static final int KEY_ID = 4;
  private static final int RAW = 32;

  private final KeyVault vault;
  private final ServerConfig server;
  private final Clock clock;

  @Inject
  CheckpointKeys(KeyVault vault, ServerConfig server, Clock clock) {
    this.vault = vault;
    this.server = server;
    this.clock = clock;
  }

  /**
   * A key in public.
   *
   * @param id SHA-256 of its SubjectPublicKeyInfo (RFC 8410), hex
   * @param pem as {@code openssl} reads it (RFC 7468)
   * @param address where it is published
   */
  record Published(String id, String pem, URI address) {}

  /** How the log of an issuer is called: host and path, without a scheme. */
  String origin(String issuer) {
    var base = server.baseUrl();
    return base.getRawAuthority() + base.getRawPath() + "/award-log/" + issuer;
  }

  /** The checkpoint as a note, signed. */
  String sign(Checkpoint checkpoint) {
    var alias = current();
    var signature = vault.sign(alias, checkpoint.text().getBytes(UTF_8));
    return checkpoint.signed(keyId(checkpoint.origin(), vault.publicKey(alias)), signature);
  }

  /** Whether a key of ours has signed exactly that, under the name of that log. */
  boolean verifies(Checkpoint.Signed note, String origin) {
    return note.checkpoint().origin().equals(origin)
        && note.name().equals(origin)
        && vault.dates(PREFIX).keySet().stream()
            .map(vault::publicKey)
            .filter(key -> Arrays.equals(keyId(origin, key), note.keyId()))
            .anyMatch(key -> verifies(key, note.signed(), note.signature()));
  }

  /** All of them, the newest first. */
  List<Published> all() {
    return vault.dates(PREFIX).entrySet().stream()
        .sorted(Map.Entry.<String, java.time.Instant>comparingByValue().reversed())
        .map(entry -> published(vault.publicKey(entry.getKey())))
        .toList();
  }

  /** The key with that id. */
  Optional<Published> find(String id) {
    return all().stream().filter(key -> key.id().equals(id)).findFirst();
  }

  /** The key under which a program verifies notes (C2SP, signed-note), empty without a key. */
  Optional<String> verifier(String origin) {
    return vault.dates(PREFIX).entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(entry -> verifier(origin, vault.publicKey(entry.getKey())));
  }

  static String verifier(String origin, PublicKey key) {
    var typed = new byte[1 + RAW];
    typed[0] = ED25519;
    System.arraycopy(raw(key), 0, typed, 1, RAW);
    return origin
        + "+"
        + HexFormat.of().formatHex(keyId(origin, key))
        + "+"
        + Base64.getEncoder().encodeToString(typed);
  }

  private String current() {
    if (vault.dates(PREFIX).isEmpty()) {
      var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
      vault.rearrange(
          PREFIX,
          KeyVault.KeyType.ED25519,
          dates ->
              dates.isEmpty()
                  ? KeyStoreFile.Plan.create(PREFIX + now.getEpochSecond(), now)
                  : KeyStoreFile.Plan.NOTHING); // another node was faster
    }
    return vault.dates(PREFIX).entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .orElseThrow()
        .getKey();
  }

  /** First bytes of the digest of name, line feed, type and key (C2SP, signed-note). */
  static byte[] keyId(String name, PublicKey key) {
    var digest = Hashes.digest();
    digest.update(name.getBytes(UTF_8));
    digest.update((byte) '\n');
    digest.update(ED25519);
    return Arrays.copyOf(digest.digest(raw(key)), KEY_ID);
  }

  /** The key stands at the end of its SubjectPublicKeyInfo (RFC 8410, section 4). */
  private static byte[] raw(PublicKey key) {
    var encoded = key.getEncoded();
    return Arrays.copyOfRange(encoded, encoded.length - RAW, encoded.length);
  }

  private Published published(PublicKey key) {
    var id = Hashes.sha256(key.getEncoded());
    return new Published(id, pem(key), server.at("/keys/award-log/" + id + ".pem"));
  }

  private static String pem(PublicKey key) {
    var lines = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII));
    return "-----BEGIN PUBLIC KEY-----\n"
        + lines.encodeToString(key.getEncoded())
        + "\n-----END PUBLIC KEY-----\n";
  }

  static boolean verifies(PublicKey key, byte[] text, byte[] signature) {
    try {
      var check = Signature.getInstance("Ed25519");
      check.initVerify(key);
      check.update(text);
      return check.verify(signature);
    } catch (GeneralSecurityException malformed) {
      return false;
    }
  }
}
