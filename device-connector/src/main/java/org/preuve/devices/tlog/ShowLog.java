package org.preuve.devices.tlog;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.preuve.devices.cosign.Cosignatures;
import org.preuve.web.tlog.Checkpoint;
import org.preuve.web.tlog.NoteKey;
import org.preuve.web.tlog.SignedNote;
import org.preuve.web.tlog.TileTree;

/** What the log publishes. */
@Dependent
class ShowLog {

  private final LogRepository log;
  private final LogKey keys;
  private final Cosignatures cosignatures;

  @Inject
  ShowLog(LogRepository log, LogKey keys, Cosignatures cosignatures) {
    this.log = log;
    this.keys = keys;
    this.cosignatures = cosignatures;
  }

  /** The signed head as text, with what witnesses signed; empty before the first entry. */
  Optional<String> checkpoint() {
    return SignedNote.read(log.head().note()).map(cosignatures::under).map(SignedNote::note);
  }

  /** Whom the installation shows its heads. */
  Optional<String> policy() {
    return cosignatures.policyText();
  }

  /** The key as verifiers take it. */
  Optional<String> key() {
    return keys.of(log.head().origin()).map(NoteKey::verifierKey);
  }

  LogView view() {
    var head = log.head();
    var key = keys.of(head.origin());
    var checkpoint = key.flatMap(head::checkpoint);
    var note = SignedNote.read(head.note());
    return new LogView(
        head.origin(),
        key.map(NoteKey::verifierKey).orElse(""),
        head.size(),
        checkpoint.map(signed -> Base64.getEncoder().encodeToString(signed.root())).orElse(""),
        head.signedAt(),
        head.size() == 0 && keys.used(),
        checkpoint.filter(this::sound).isPresent(),
        checkpoint.isPresent() && note.filter(cosignatures::reached).isPresent(),
        witnesses(note));
  }

  private List<LogView.Witness> witnesses(Optional<SignedNote> head) {
    var states = cosignatures.states();
    return cosignatures.policy().witnesses().entrySet().stream()
        .map(
            one ->
                LogView.Witness.of(
                    one.getValue().key(),
                    Optional.ofNullable(states.get(one.getKey())),
                    head.filter(note -> cosignatures.has(one.getValue(), note)).isPresent()))
        .toList();
  }

  /** Hashes of a tile; empty if the log has none there, or not all of them any more. */
  Optional<List<byte[]>> tile(int level, TilePath path) {
    try {
      return path.within(level, log.head().size())
          ? Optional.of(new LogTiles(log).hashes(level, path.from(), path.width()))
          : Optional.empty();
    } catch (LogTiles.Missing gone) {
      return Optional.empty();
    }
  }

  /** Entries of a bundle; empty if the log has none there, or not all of them any more. */
  Optional<List<byte[]>> entries(TilePath path) {
    return path.within(0, log.head().size())
        ? Optional.of(log.entries(path.from(), path.width()))
            .filter(entries -> entries.size() == path.width())
        : Optional.empty();
  }

  private boolean sound(Checkpoint signed) {
    try {
      var root = new TileTree(new LogTiles(log), signed.size()).root();
      return MessageDigest.isEqual(root, signed.root());
    } catch (LogTiles.Missing gone) {
      return false;
    }
  }
}
