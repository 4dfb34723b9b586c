package org.preuve.devices.tlog;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.preuve.web.tlog.Checkpoint;
import org.preuve.web.tlog.NoteKey;
import org.preuve.web.tlog.TileTree;

/** What the log publishes. */
@Dependent
class ShowLog {

  private final LogRepository log;
  private final LogKey keys;

  @Inject
  ShowLog(LogRepository log, LogKey keys) {
    this.log = log;
    this.keys = keys;
  }

  /** The signed head as text; empty before the first entry. */
  Optional<String> checkpoint() {
    return Optional.of(log.head().note()).filter(note -> !note.isEmpty());
  }

  /** The key as verifiers take it. */
  Optional<String> key() {
    return keys.of(log.head().origin()).map(NoteKey::verifierKey);
  }

  LogView view() {
    var head = log.head();
    var key = keys.of(head.origin());
    var checkpoint = key.flatMap(head::checkpoint);
    return new LogView(
        head.origin(),
        key.map(NoteKey::verifierKey).orElse(""),
        head.size(),
        checkpoint.map(signed -> Base64.getEncoder().encodeToString(signed.root())).orElse(""),
        head.signedAt(),
        head.size() == 0 && keys.used(),
        checkpoint.filter(this::sound).isPresent());
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
