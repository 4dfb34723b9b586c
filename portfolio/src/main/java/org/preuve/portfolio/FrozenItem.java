package org.preuve.portfolio;

import java.util.Map;
import java.util.Optional;

/**
 * One piece of evidence of a frozen submission.
 *
 * @param evidence which one
 * @param kind what it is
 * @param title what the student called it
 * @param sha256 of its bytes, hex
 * @param digests further digests, {@code merkleRoot} → hex
 * @param page path of its own page inside the course
 */
public record FrozenItem(
    EvidenceId evidence,
    EvidenceKind kind,
    String title,
    String sha256,
    Map<String, String> digests,
    Optional<String> page) {

  public FrozenItem {
    digests = Map.copyOf(digests);
  }
}
