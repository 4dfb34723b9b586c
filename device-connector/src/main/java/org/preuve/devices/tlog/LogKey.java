package org.preuve.devices.tlog;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.preuve.web.keystore.KeyVault;
import org.preuve.web.keystore.KeyVault.KeyType;
import org.preuve.web.tlog.NoteKey;
import org.preuve.web.tlog.SignedNote;

/**
 * The Ed25519 key (RFC 8032) that signs checkpoints and nothing else. A log has one for its whole
 * life: who checks it has written it down.
 */
@Dependent
class LogKey {

  private static final String ALIAS = "tlog";

  /** A node that failed between making the key and signing with it tries again so long. */
  private static final Duration BEGINNING = Duration.ofHours(1);

  private final KeyVault vault;
  private final Clock clock;

  @Inject
  LogKey(KeyVault vault, Clock clock) {
    this.vault = vault;
    this.clock = clock;
  }

  /** The key of the log with that origin; empty when it has none, or not any more. */
  Optional<NoteKey> of(String origin) {
    return origin.isEmpty() || !vault.has(ALIAS)
        ? Optional.empty()
        : Optional.of(new NoteKey(origin, vault.publicKey(ALIAS)));
  }

  /** The key of a log that begins; empty if it has signed one already. */
  Optional<NoteKey> begin(String origin) {
    if (used()) {
      return Optional.empty();
    }
    vault.create(ALIAS, KeyType.ED25519);
    return Optional.of(new NoteKey(origin, vault.publicKey(ALIAS)));
  }

  /** Whether there is a key from before: a log without entries beside it was emptied. */
  boolean used() {
    var since = vault.dates(ALIAS).get(ALIAS);
    return since != null && since.plus(BEGINNING).isBefore(clock.instant());
  }

  SignedNote sign(String text, NoteKey key) {
    return SignedNote.of(text, key, vault.sign(ALIAS, text.getBytes(StandardCharsets.UTF_8)));
  }
}
