package org.preuve.portfolio;

import java.time.Instant;
import java.util.List;

/**
 * A frozen submission, seen from one competency.
 *
 * @param submission id of the submission
 * @param attempt from 1
 * @param frozenAt server time
 * @param manifest canonical JSON (RFC 8785), hashes and codes only
 * @param sha256 of the manifest, hex
 * @param items the evidence for the competency
 */
@SuppressWarnings("ArrayRecordComponent") // handed over once, never compared
public record Frozen(
    String submission,
    int attempt,
    Instant frozenAt,
    byte[] manifest,
    String sha256,
    List<FrozenItem> items) {

  public Frozen {
    items = List.copyOf(items);
  }
}
