package org.preuve.devices.tlog;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
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

  private final KeyVault vault;

  @Inject
  LogKey(KeyVault vault) {
    this.vault = vault;
  }

  /** The key of the log with that origin; empty when it has none, or not any more. */
  Optional<NoteKey> of(String origin) {
    return origin.isEmpty() || !vault.has(ALIAS)
        ? Optional.empty()
        : Optional.of(new NoteKey(origin, vault.publicKey(ALIAS)));
  }

  /** The key of a log that begins. */
  NoteKey begin(String origin) {
    vault.create(ALIAS, KeyType.ED25519);
    return new NoteKey(origin, vault.publicKey(ALIAS));
  }

  SignedNote sign(String text, NoteKey key) {
    return SignedNote.of(text, key, vault.sign(ALIAS, text.getBytes(StandardCharsets.UTF_8)));
  }
}
