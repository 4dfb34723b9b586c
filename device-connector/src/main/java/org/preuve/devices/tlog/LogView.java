package org.preuve.devices.tlog;

import java.time.Instant;
import java.util.Optional;

/**
 * What the page of the log shows.
 *
 * @param key as verifiers take it; empty before the first entry
 * @param root of the signed head, Base64
 * @param emptied whether it has no entry though its key has signed some
 * @param sound whether the signature of the head, and its root out of the stored tiles, were found
 *     good just now
 */
public record LogView(
    String origin,
    String key,
    long size,
    String root,
    Optional<Instant> signedAt,
    boolean emptied,
    boolean sound) {

  /** Nothing was ever entered. */
  public boolean empty() {
    return size == 0 && !emptied;
  }
}
