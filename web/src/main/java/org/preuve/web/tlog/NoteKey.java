package org.preuve.web.tlog;

import java.security.PublicKey;
import java.util.Optional;

/**
 * A key that signs notes (C2SP signed-note): Ed25519, signature type 0x01.
 *
 * @param name a host and path, without spaces and plus signs
 * @param key Ed25519
 */
public record NoteKey(String name, PublicKey key) {

  private static final byte ED25519 = 1;

  /** Refuses what cannot stand in a note. */
  public NoteKey {
    new VerifierKey(name, ED25519, key);
  }

  /** Reads {@code name+hash+key} as Go's {@code sumdb/note} writes it. */
  public static Optional<NoteKey> read(String verifierKey) {
    return VerifierKey.read(verifierKey, ED25519).map(read -> new NoteKey(read.name(), read.key()));
  }

  /** {@code name+hash+key}, as verifiers take it. */
  public String verifierKey() {
    return typed().text();
  }

  VerifierKey typed() {
    return new VerifierKey(name, ED25519, key);
  }
}
