package org.preuve.portfolio.attestation;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.preuve.web.Caller;
import org.preuve.web.base.Hashes;
import org.preuve.web.base.Ids;

/** A student asks somebody of a company, and may take it back. */
@Dependent
class AskCompany {

  private static final int MOST_OPEN = 20;

  /** Of one student, the answered ones too. */
  private static final int MOST = 100;

  private final AttestationRepository attestations;
  private final Clock clock;

  @Inject
  AskCompany(AttestationRepository attestations, Clock clock) {
    this.attestations = attestations;
    this.clock = clock;
  }

  /** A link that was made: its secret, and until when it leads somewhere. */
  record Link(String token, Instant until) {}

  /** A link, or why there is none. */
  record Asked(Optional<Link> link, Optional<AttestationReason> refusal) {

    static Asked of(String token, Attestation request) {
      return new Asked(Optional.of(new Link(token, request.expiresAt())), Optional.empty());
    }

    static Asked no(AttestationReason reason) {
      return new Asked(Optional.empty(), Optional.of(reason));
    }
  }

  /**
   * Makes a request, one for a form that is sent again with the same words in it.
   *
   * @param draw what the form was given when it was shown; empty without one
   */
  @Transactional
  Asked ask(Caller student, RequestForm form, String draw) {
    var now = clock.instant();
    attestations.lock(student.user().value());
    var token = Ids.isId(draw) ? Ids.of(seed(student, form, draw)) : Ids.random();
    var made = attestations.byToken(Hashes.sha256(token));
    if (made.isPresent()) {
      return made.get().over(now).map(Asked::no).orElseGet(() -> Asked.of(token, made.get()));
    }
    long open = of(student).stream().filter(one -> one.over(now).isEmpty()).count();
    if (open >= MOST_OPEN) {
      return Asked.no(AttestationReason.ATTEST_MANY);
    }
    if (attestations.count(student.user().value()) >= MOST) {
      return Asked.no(AttestationReason.ATTEST_FULL);
    }
    var request = new Attestation(student, form, token, now);
    attestations.add(request);
    return Asked.of(token, request);
  }

  /** A browser that goes back gives the same form with other words: that is another request. */
  private static String seed(Caller student, RequestForm form, String draw) {
    var said = String.join("\n", form.tutor(), form.company(), form.subject());
    var codes = String.join(" ", form.codes());
    return "request of " + student.user().value() + " " + draw + "\n" + said + "\n" + codes;
  }

  /** All requests of a student in this course, newest first. */
  List<Attestation> of(Caller student) {
    return attestations.of(student.user().value(), student.course().value());
  }

  /** Forgets a request; false when it is none of the student, open, or evidence came of it. */
  @Transactional
  boolean delete(Caller student, String id) {
    return attestations.delete(id, student.user().value(), clock.instant()) == 1;
  }

  /** From then on its link leads nowhere; false when it is no open request of the student. */
  @Transactional
  boolean withdraw(Caller student, String id) {
    return attestations.withdraw(id, student.user().value()) == 1;
  }
}
