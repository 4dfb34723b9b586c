package org.preuve.devices.proof;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.function.BiFunction;
import org.preuve.lti.course.People;
import org.preuve.portfolio.anonymity.HideNames;
import org.preuve.web.Caller;
import org.preuve.web.UserId;
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
        rows(page, found, caller.assessor() ? listed(caller) : (u, name) -> name));
  }

  /** As assessors may know them. */
  private BiFunction<UserId, String, String> listed(Caller caller) {
    return hideNames.of(caller)::listed;
  }

  private List<ProofListView.Row> rows(
      Page page, List<Proof> found, BiFunction<UserId, String, String> called) {
    var names = people.names(found.stream().map(Proof::owner).toList());
    return found.stream()
        .map(
            proof ->
                new ProofListView.Row(
                    proof.id(),
                    proof.title(),
                    called.apply(proof.owner(), names.getOrDefault(proof.owner(), "")),
                    page.dateTime(proof.createdAt()),
                    proof.document().level()))
        .toList();
  }
}
