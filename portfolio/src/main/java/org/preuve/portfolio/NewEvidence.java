package org.preuve.portfolio;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Evidence that another module hands in for its owner.
 *
 * @param kind what it is
 * @param title what the assessor reads in the list, at most 200 characters
 * @param mediaType of the document, {@code application/json}
 * @param document the bytes that are kept and frozen
 * @param digests further digests that a manifest names, {@code merkleRoot} → hex
 * @param page path of its own page inside the course, {@code /proofs/{id}}
 * @param links at least one competency
 */
@SuppressWarnings("ArrayRecordComponent") // handed over once, never compared
public record NewEvidence(
    EvidenceKind kind,
    String title,
    String mediaType,
    byte[] document,
    Map<String, String> digests,
    Optional<String> page,
    List<CompetencyLink> links) {

  public NewEvidence {
    digests = Map.copyOf(digests);
    links = List.copyOf(links);
  }
}
