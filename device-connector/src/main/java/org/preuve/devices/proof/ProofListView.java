package org.preuve.devices.proof;

import java.util.List;
import java.util.Optional;
import org.preuve.devices.registry.AssuranceLevel;

/**
 * The lab proofs that a person may see in a course.
 *
 * @param assessor whether they are those of the whole course
 */
public record ProofListView(boolean assessor, List<Row> proofs) {

  /**
   * One proof.
   *
   * @param owner whose it is
   * @param at when it was frozen
   * @param level of its device; empty if its document is not the one that was frozen
   */
  public record Row(
      String id, String title, String owner, String at, Optional<AssuranceLevel> level) {}
}
