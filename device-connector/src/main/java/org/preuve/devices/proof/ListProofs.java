package org.preuve.devices.proof;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.preuve.lti.course.People;
import org.preuve.portfolio.EvidenceId;
import org.preuve.portfolio.anonymity.HideNames;
import org.preuve.portfolio.anonymity.Names;
import org.preuve.portfolio.evidence.KeptDigests;
import org.preuve.web.Caller;
import org.preuve.web.page.Page;

/** Lists the lab proofs of a course: a learner's own, or everybody's for assessors. */
@Dependent
class ListProofs {

  private final ProofRepository proofs;
  private final People people;
  private final HideNames hideNames;
  private final KeptDigests digests;

  @Inject
  ListProofs(ProofRepository proofs, People people, HideNames hideNames, KeptDigests digests) {
    this.proofs = proofs;
    this.people = people;
    this.hideNames = hideNames;
    this.digests = digests;
  }

  /** The newest first. */
  @Transactional
  ProofListView of(Page page, Caller caller) {
    long course = caller.course().value();
    var found =
        caller.assessor() ? proofs.inCourse(course) : proofs.ownedBy(caller.user().value(), course);
    return new ProofListView(
        caller.assessor(),
        caller.assessor() ? listed(page, found, hideNames.of(caller)) : own(page, found));
  }

  private List<ProofListView.Row> own(Page page, List<Proof> found) {
    var kept = kept(found);
    return found.stream().map(proof -> row(page, proof, proof.title(), "", kept)).toList();
  }

  private Map<EvidenceId, String> kept(List<Proof> found) {
    return digests.of(found.stream().map(Proof::evidence).toList());
  }

  /** As assessors may know them. */
  private List<ProofListView.Row> listed(Page page, List<Proof> found, Names called) {
    var kept = kept(found);
    var names = people.names(found.stream().map(Proof::owner).toList());
    return found.stream()
        .map(
            proof ->
                row(
                    page,
                    proof,
                    called.listedTitle(proof.owner(), proof.title()),
                    called.listed(proof.owner(), names.getOrDefault(proof.owner(), "")),
                    kept))
        .toList();
  }

  private static ProofListView.Row row(
      Page page, Proof proof, String title, String owner, Map<EvidenceId, String> kept) {
    var level =
        Optional.of(proof)
            .filter(one -> one.intact(kept.getOrDefault(one.evidence(), "")))
            .map(one -> one.document().level());
    return new ProofListView.Row(proof.id(), title, owner, page.dateTime(proof.createdAt()), level);
  }
}
