package org.preuve.devices.tlog;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import org.preuve.devices.cosign.Cosignatures;
import org.preuve.devices.key.Sha256;
import org.preuve.devices.tlog.Standing.State;
import org.preuve.web.tlog.Checkpoint;
import org.preuve.web.tlog.LogProof;
import org.preuve.web.tlog.NoteKey;
import org.preuve.web.tlog.SignedNote;
import org.preuve.web.tlog.TileTree;

/**
 * The log as proofs see it. An entry is SHA-256(salt ‖ record), 32 bytes; the record is the frozen
 * document, byte for byte. Without the salt, which is kept beside the proof and forgotten with it,
 * an entry says nothing about anybody.
 */
@Dependent
public class ProofLog {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int SALT = 32;

  private final LogRepository log;
  private final LogKey keys;
  private final Cosignatures cosignatures;

  @Inject
  ProofLog(LogRepository log, LogKey keys, Cosignatures cosignatures) {
    this.log = log;
    this.keys = keys;
    this.cosignatures = cosignatures;
  }

  /** Lets a proof wait for its entry; one that has waited before keeps its place. */
  public void await(long registration, String proof, byte[] record) {
    var salt = new byte[SALT];
    RANDOM.nextBytes(salt);
    var commitment = HexFormat.of().formatHex(Sha256.of(salt, record));
    log.add(registration, proof, HexFormat.of().formatHex(salt), commitment);
  }

  /** Whether it has a record: what was of before the log has none. */
  public boolean knows(String subject) {
    return log.of(subject).isPresent();
  }

  /**
   * Where a proof, or what happened to or came from a device, stands; computed anew from the log's
   * rows.
   */
  public Standing standing(String proof, byte[] record) {
    var found = log.of(proof);
    if (found.flatMap(LogRecord::index).isEmpty()) {
      boolean other = found.filter(kept -> !kept.of(record)).isPresent();
      return Standing.of(other ? State.ALTERED : State.WAITING);
    }
    return proof(proof, record).map(this::entered).orElse(Standing.of(State.ALTERED));
  }

  /** What shows without us that a record stands in the log; empty if it does not. */
  public Optional<LogProof> proof(String proof, byte[] record) {
    var found = log.of(proof).filter(kept -> kept.index().isPresent());
    var head = log.head();
    var key = keys.of(head.origin());
    if (found.isEmpty() || key.isEmpty() || head.checkpoint(key.get()).isEmpty()) {
      return Optional.empty();
    }
    var salt = HexFormat.of().parseHex(found.get().salt());
    var entry = Sha256.of(salt, record);
    return path(head, found.get().index().orElseThrow(), salt)
        .filter(made -> MessageDigest.isEqual(entry, hex(found.get().commitment())))
        .filter(made -> made.holds(entry, key.get()));
  }

  /** The name of the log; empty before its first entry. */
  public String origin() {
    return log.head().origin();
  }

  /** Whom the installation shows its heads (C2SP tlog-policy); empty for nobody. */
  public Optional<String> policy() {
    return cosignatures.policyText();
  }

  /** The key of the log, as verifiers take it. */
  public Optional<String> key() {
    return keys.of(log.head().origin()).map(NoteKey::verifierKey);
  }

  private Optional<LogProof> path(LogHead head, long index, byte[] salt) {
    if (index >= head.size()) {
      return Optional.empty();
    }
    try {
      var path = new TileTree(new LogTiles(log), head.size()).inclusion(index);
      return SignedNote.read(head.note())
          .map(note -> new LogProof(salt, index, path, cosignatures.under(note)));
    } catch (LogTiles.Missing gone) {
      return Optional.empty();
    }
  }

  /** The path holds without the entry's own row: that row may be gone. */
  private Standing entered(LogProof checked) {
    var size = Checkpoint.read(checked.checkpoint().text()).orElseThrow().size();
    return log.enteredAt(checked.index())
        .map(at -> new Standing(State.ENTERED, checked.index(), size, Optional.of(at)))
        .orElse(Standing.of(State.ALTERED));
  }

  private static byte[] hex(String text) {
    return HexFormat.of().parseHex(text);
  }
}
