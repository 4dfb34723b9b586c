package org.preuve.devices.proof;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.preuve.lti.course.People;
import org.preuve.portfolio.anonymity.HideNames;
import org.preuve.portfolio.anonymity.Names;
import org.preuve.web.Caller;
import org.preuve.web.page.Page;

/** Lists the lab proofs of a course: a learner's own, or everybody's for assessors. */
@Dependent
class ListProofs {

  private final ProofRepository proofs;
  private final People people;
  private final HideNames hideNames;

  @Inject
  ListProofs(ProofRepository proofs, People people, HideNames hideNames) {
    this.proofs = proofs;
    this.people = people;
    this.hideNames = hideNames;
  }

  /** The newest first. */
  @Transactional
  ProofListView of(Page page, Caller caller) {
    long course = caller.course().value();
    var found =
        caller.assessor() ? proofs.inCourse(course) : proofs.ownedBy(caller.user().value(), course);
    return new ProofListView(
        caller.assessor(),
        rows(
            page, found, caller.assessor() ? Optional.of(hideNames.of(caller)) : Optional.empty()));
  }

  private List<ProofListView.Row> rows(Page page, List<Proof> found, Optional<Names> called) {
    var names = people.names(found.stream().map(Proof::owner).toList());
    return found.stream()
        .map(proof -> row(page, proof, names.getOrDefault(proof.owner(), ""), called))
        .toList();
  }

  /** As assessors may know its owner: by a pseudonym, and without the name in the title. */
  private static ProofListView.Row row(
      Page page, Proof proof, String name, Optional<Names> called) {
    return new ProofListView.Row(
        proof.id(),
        called
            .map(names -> names.listVeil(proof.owner()).over(proof.title()))
            .orElse(proof.title()),
        called.map(names -> names.listed(proof.owner(), name)).orElse(name),
        page.dateTime(proof.createdAt()),
        proof.document().level());
  }
}
