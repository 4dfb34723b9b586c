package org.preuve.portfolio.attestation;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.preuve.web.Caller;
import org.preuve.web.base.Ids;

/** A student asks somebody of a company, and may take it back. */
@Dependent
class AskCompany {

  private static final int MOST_OPEN = 20;

  private final AttestationRepository attestations;
  private final Clock clock;

  @Inject
  AskCompany(AttestationRepository attestations, Clock clock) {
    this.attestations = attestations;
    this.clock = clock;
  }

  /** Secret of the link, shown once; empty when too many are open. */
  @Transactional
  Optional<String> ask(Caller student, RequestForm form) {
    var now = clock.instant();
    attestations.lock(student.user().value());
    long open = of(student).stream().filter(one -> one.over(now).isEmpty()).count();
    if (open >= MOST_OPEN) {
      return Optional.empty();
    }
    var token = Ids.random();
    attestations.add(new Attestation(student, form, token, now));
    return Optional.of(token);
  }

  /** All requests of a student in this course, newest first. */
  List<Attestation> of(Caller student) {
    return attestations.of(student.user().value(), student.course().value());
  }

  /** From then on its link leads nowhere; false when it is no open request of the student. */
  @Transactional
  boolean withdraw(Caller student, String id) {
    return attestations.withdraw(id, student.user().value()) == 1;
  }
}
