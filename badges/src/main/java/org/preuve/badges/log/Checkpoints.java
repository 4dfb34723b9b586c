package org.preuve.badges.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.preuve.web.tlog.Checkpoint;
import org.preuve.web.tlog.TreeHash;

/**
 * Holds the log against what was signed of it: rows that were written anew by hand have another
 * root than the checkpoint, also where their chain is whole.
 */
@Dependent
public class Checkpoints {

  /** Rows that a page looks at. */
  private static final long SHOWN = 100_000;

  /** Rows that are looked at before a checkpoint is signed. */
  private static final long SIGNED = 1_000_000;

  private final CheckpointRepository kept;
  private final CheckpointKeys keys;
  private final AwardLog log;
  private final Clock clock;

  @Inject
  Checkpoints(CheckpointRepository kept, CheckpointKeys keys, AwardLog log, Clock clock) {
    this.kept = kept;
    this.keys = keys;
    this.log = log;
    this.clock = clock;
  }

  /** How the log compares with a checkpoint; each has a text {@code log.witness.<NAME>}. */
  enum Witness {
    /** None was signed yet. */
    NONE,
    /** The rows are those that were signed. */
    GOOD,
    /** The signature is not ours, or the note is none. */
    FORGED,
    /** The log has fewer rows than were signed. */
    TRUNCATED,
    /** Other rows were signed. */
    REWRITTEN,
    /** Not all rows were read. */
    UNREAD;

    /** Whether the log is not what was signed. */
    boolean broken() {
      return this == FORGED || this == TRUNCATED || this == REWRITTEN;
    }
  }

  /**
   * What a check found.
   *
   * @param chain of the chained rows
   * @param size rows of the checkpoint, 0 where it has none
   * @param at when the checkpoint was signed; empty for one that somebody brings
   */
  record Found(AwardLog.Outcome chain, Witness witness, long size, Optional<Instant> at) {

    /** Chain and checkpoint both hold. */
    boolean good() {
      return chain.all() && chain.broken().isEmpty() && witness == Witness.GOOD;
    }

    boolean broken() {
      return chain.broken().isPresent() || witness.broken();
    }
  }

  /** Whether the log is not what was written, or not what was signed of it. */
  public boolean broken(long registration) {
    return check(registration, SIGNED, new TreeHash()).broken();
  }

  /** With the newest checkpoint, which is read before the rows. */
  Found check(long registration) {
    return check(registration, SHOWN, new TreeHash());
  }

  private Found check(long registration, long most, TreeHash tree) {
    var newest = kept.newest(registration).stream().findFirst();
    if (newest.isEmpty()) {
      var chain = log.check(registration, most, row -> tree.add(entry(row)));
      return new Found(chain, Witness.NONE, 0, Optional.empty());
    }
    var note = (String) newest.get()[0];
    var at = newest.get()[2];
    var found = compare(registration, note, most, tree);
    return new Found(
        found.chain(),
        found.witness(),
        ((Number) newest.get()[1]).longValue(),
        Optional.of(at instanceof java.sql.Timestamp time ? time.toInstant() : (Instant) at));
  }

  /** With a checkpoint that somebody kept elsewhere. */
  Found compare(long registration, String note) {
    return compare(registration, note, SHOWN, new TreeHash());
  }

  private Found compare(long registration, String note, long most, TreeHash tree) {
    var read = origin(registration).flatMap(origin -> keys.verified(note, origin));
    long size = read.map(Checkpoint::size).orElse(0L);
    var root = new byte[][] {new TreeHash().root()};
    var chain =
        log.check(
            registration,
            most,
            row -> {
              tree.add(entry(row));
              if (tree.size() == size) {
                root[0] = tree.root();
              }
            });
    var witness = read.map(one -> witness(one, chain, root[0])).orElse(Witness.FORGED);
    return new Found(chain, witness, size, Optional.empty());
  }

  private static Witness witness(Checkpoint signed, AwardLog.Outcome chain, byte[] root) {
    if (chain.rows() < signed.size()) {
      return chain.all() ? Witness.TRUNCATED : Witness.UNREAD;
    }
    return MessageDigest.isEqual(root, signed.root()) ? Witness.GOOD : Witness.REWRITTEN;
  }

  /** An entry of the tree is what a row says. */
  private static byte[] entry(LogRow row) {
    return row.content().getBytes(UTF_8);
  }

  private Optional<String> origin(long registration) {
    return kept.issuer(registration).map(keys::origin);
  }

  /** The newest note. */
  Optional<String> newest(long registration) {
    return kept.newest(registration).stream().findFirst().map(row -> (String) row[0]);
  }

  /** The key for programs that verify notes. */
  Optional<String> verifier(long registration) {
    return origin(registration).flatMap(keys::verifier);
  }

  /** Logs that have grown since a while, for all tenants. */
  java.util.List<Long> due(Instant before) {
    return kept.due(before);
  }

  /**
   * Signs what the log is now. What is not what was signed before is not signed again: a log that
   * was written anew stays red.
   */
  @Transactional
  Optional<LogReason> sign(long registration) {
    var origin = origin(registration);
    if (origin.isEmpty()) {
      return Optional.of(LogReason.LOG_EMPTY);
    }
    var tree = new TreeHash();
    var found = check(registration, SIGNED, tree);
    if (found.chain().rows() == 0 && !found.broken()) {
      return Optional.of(LogReason.LOG_EMPTY);
    }
    if (found.broken()) {
      return Optional.of(LogReason.LOG_BROKEN);
    }
    if (!found.chain().all()) {
      return Optional.of(LogReason.LOG_LONG);
    }
    if (found.size() < tree.size()) {
      var note = keys.sign(new Checkpoint(origin.get(), tree.size(), tree.root()));
      kept.add(registration, tree.size(), note, clock.instant());
    }
    return Optional.empty();
  }
}
