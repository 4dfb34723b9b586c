package org.preuve.devices.tlog;

import java.time.Instant;
import java.util.Optional;
import org.preuve.web.tlog.Checkpoint;
import org.preuve.web.tlog.NoteKey;
import org.preuve.web.tlog.SignedNote;

/**
 * The newest head of the log.
 *
 * @param origin of the log; empty before its first entry
 * @param size entries
 * @param note the signed checkpoint as it is published; empty before the first entry
 * @param signedAt when it was signed
 */
record LogHead(String origin, long size, String note, Optional<Instant> signedAt) {

  /** The checkpoint, if that key signed it for this size and nothing in it is odd. */
  Optional<Checkpoint> checkpoint(NoteKey key) {
    return SignedNote.read(note)
        .filter(read -> read.verifiedBy(key))
        .flatMap(read -> Checkpoint.read(read.text()))
        .filter(head -> head.origin().equals(origin) && head.size() == size);
  }
}
