package org.preuve.portfolio.evidence;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import org.preuve.portfolio.EvidenceId;
import org.preuve.web.Caller;

/** Evidence that a person may see: the own, and for assessors what was submitted in the course. */
@Dependent
public class FindEvidence {

  private final EvidenceRepository evidence;

  @Inject
  FindEvidence(EvidenceRepository evidence) {
    this.evidence = evidence;
  }

  /** Own or submitted to the caller. */
  public Optional<Evidence> visible(Caller caller, String id) {
    return evidence
        .find(id, caller.course().value())
        .filter(e -> owns(caller, e) || (caller.assessor() && e.frozenAt().isPresent()));
  }

  /** Own. */
  public Optional<Evidence> own(Caller caller, EvidenceId id) {
    return evidence.find(id.value(), caller.course().value()).filter(e -> owns(caller, e));
  }

  static boolean owns(Caller caller, Evidence e) {
    return e.owner().equals(caller.user());
  }
}
