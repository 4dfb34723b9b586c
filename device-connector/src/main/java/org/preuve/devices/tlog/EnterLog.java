package org.preuve.devices.tlog;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.preuve.web.base.ServerConfig;
import org.preuve.web.tlog.Checkpoint;
import org.preuve.web.tlog.MerkleTree;
import org.preuve.web.tlog.NoteKey;
import org.preuve.web.tlog.TileTree;

/** Enters what waits, and signs the new head: all of it in one transaction, one node at a time. */
@Dependent
class EnterLog {

  private static final int AT_ONCE = 256;

  private final LogRepository log;
  private final LogKey keys;
  private final ServerConfig server;
  private final Clock clock;

  @Inject
  EnterLog(LogRepository log, LogKey keys, ServerConfig server, Clock clock) {
    this.log = log;
    this.keys = keys;
    this.server = server;
    this.clock = clock;
  }

  /** What became of one try. */
  enum Outcome {
    NOTHING_WAITS,
    ENTERED,
    /**
     * The rows do not fit the last signed head, its key is gone, or the rows are gone while the key
     * is there: nothing is signed.
     */
    ALTERED
  }

  /** Enters the oldest of what waits. */
  @Transactional
  Outcome enter() {
    if (log.waiting(1).isEmpty()) {
      return Outcome.NOTHING_WAITS;
    }
    var head = log.lockedHead();
    var waiting = log.waiting(AT_ONCE); // another node may have been faster
    if (waiting.isEmpty()) {
      return Outcome.NOTHING_WAITS;
    }
    var key = head.size() == 0 ? keys.begin(origin()) : keys.of(head.origin());
    if (key.filter(k -> head.size() == 0 || unaltered(head, k)).isEmpty()) {
      return Outcome.ALTERED;
    }
    var now = clock.instant();
    log.enter(waiting, head.size(), now);
    sign(key.get(), head.size(), head.size() + waiting.size(), now);
    return Outcome.ENTERED;
  }

  /** A log never signs a head that does not follow from the one before. */
  private boolean unaltered(LogHead head, NoteKey key) {
    try {
      return head.checkpoint(key)
          .filter(signed -> MessageDigest.isEqual(signed.root(), tree(head.size()).root()))
          .isPresent();
    } catch (LogTiles.Missing gone) {
      return false;
    }
  }

  private void sign(NoteKey key, long before, long size, Instant now) {
    fillTiles(before, size);
    var text = new Checkpoint(key.name(), size, tree(size).root()).text();
    var note = keys.sign(text, key).note();
    log.replaceHead(new LogHead(key.name(), size, note, Optional.of(now)));
  }

  /** Each tile that became full gives one hash to the level above. */
  private void fillTiles(long before, long size) {
    var tiles = new LogTiles(log);
    for (int level = 0; ; level++) {
      var shift = TileTree.HEIGHT * (level + 1);
      if (before >> shift == size >> shift) {
        return;
      }
      for (long tile = before >> shift; tile < size >> shift; tile++) {
        var hashes = tiles.hashes(level, tile * TileTree.WIDTH, TileTree.WIDTH);
        log.addHash(level + 1, tile, MerkleTree.root(hashes));
      }
    }
  }

  private TileTree tree(long size) {
    return new TileTree(new LogTiles(log), size);
  }

  /** The log's address without the scheme, as C2SP tlog-tiles recommends. */
  private String origin() {
    return server.at("/tlog").toString().replaceFirst("^[a-z]+://", "");
  }
}
