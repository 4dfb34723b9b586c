package org.preuve.badges.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.preuve.web.base.Hashes;
import org.preuve.web.base.ServerConfig;
import org.preuve.web.keystore.KeyStoreFile;
import org.preuve.web.keystore.KeyVault;
import org.preuve.web.tlog.Checkpoint;
import org.preuve.web.tlog.NoteKey;
import org.preuve.web.tlog.SignedNote;

/** The Ed25519 key (RFC 8032) that signs checkpoints of award logs and nothing else. */
@Dependent
class CheckpointKeys {

  private static final String PREFIX = "award-log-";

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
    var key = new NoteKey(checkpoint.origin(), vault.publicKey(alias));
    var signature = vault.sign(alias, checkpoint.text().getBytes(UTF_8));
    return SignedNote.of(checkpoint.text(), key, signature).note();
  }

  /** The checkpoint of that log, if a key of ours has signed exactly that under its name. */
  Optional<Checkpoint> verified(String note, String origin) {
    return SignedNote.read(note)
        .filter(read -> verified(read, origin))
        .flatMap(read -> Checkpoint.read(read.text()))
        .filter(read -> read.origin().equals(origin));
  }

  private boolean verified(SignedNote note, String origin) {
    return vault.dates(PREFIX).keySet().stream()
        .map(alias -> new NoteKey(origin, vault.publicKey(alias)))
        .anyMatch(note::verifiedBy);
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
        .map(entry -> new NoteKey(origin, vault.publicKey(entry.getKey())).verifierKey());
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
}
