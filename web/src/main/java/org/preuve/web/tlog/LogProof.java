package org.preuve.web.tlog;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * That something stands in a log, to be checked without it (C2SP tlog-proof, version 1).
 *
 * @param extra what the entry is made with besides the record: a salt; nobody vouches for it
 * @param index of the entry, from 0
 * @param path from the leaf's sibling to the root's child, 32 bytes each
 * @param checkpoint signed head of the tree that the path leads to
 */
public record LogProof(byte[] extra, long index, List<byte[]> path, SignedNote checkpoint) {

  private static final String FIRST = "c2sp.org/tlog-proof@v1";
  private static final String EXTRA = "extra ";
  private static final String INDEX = "index ";
  private static final Pattern NUMBER = Pattern.compile("0|[1-9][0-9]{0,17}");
  private static final int HASH = 32;
  private static final int DEEPEST = 63;

  /** Copies the path. */
  public LogProof {
    path = List.copyOf(path);
  }

  /** Reads a proof with extra data; empty for what is none. */
  public static Optional<LogProof> read(String proof) {
    var end = proof.indexOf("\n\n");
    var head = end < 0 ? new String[0] : proof.substring(0, end).split("\n", -1);
    if (head.length < 3
        || head.length > 3 + DEEPEST
        || !head[0].equals(FIRST)
        || !head[1].startsWith(EXTRA)
        || !head[2].startsWith(INDEX)
        || !NUMBER.matcher(head[2].substring(INDEX.length())).matches()) {
      return Optional.empty();
    }
    return SignedNote.read(proof.substring(end + 2)).flatMap(note -> read(head, note));
  }

  private static Optional<LogProof> read(String[] head, SignedNote note) {
    try {
      var extra = Base64.getDecoder().decode(head[1].substring(EXTRA.length()));
      var path = new ArrayList<byte[]>();
      for (int i = 3; i < head.length; i++) {
        path.add(Base64.getDecoder().decode(head[i]));
      }
      var index = Long.parseLong(head[2].substring(INDEX.length()));
      return Optional.of(new LogProof(extra, index, path, note))
          .filter(read -> read.path().stream().allMatch(hash -> hash.length == HASH));
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }

  /** Whether this entry stands in the log of that key at the place that the proof names. */
  public boolean holds(byte[] entry, NoteKey log) {
    return checkpoint.verifiedBy(log)
        && Checkpoint.read(checkpoint.text())
            .filter(head -> head.origin().equals(log.name()))
            .filter(
                head ->
                    MerkleProof.included(
                        index, head.size(), MerkleTree.leaf(entry), path, head.root()))
            .isPresent();
  }

  /** The proof as it is kept in a file. */
  public String text() {
    var lines = new StringBuilder(FIRST).append('\n');
    lines.append(EXTRA).append(Base64.getEncoder().encodeToString(extra)).append('\n');
    lines.append(INDEX).append(index).append('\n');
    path.forEach(hash -> lines.append(Base64.getEncoder().encodeToString(hash)).append('\n'));
    return lines.append('\n').append(checkpoint.note()).toString();
  }
}
