package org.preuve.portfolio.submission;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import org.preuve.portfolio.evidence.EvidenceRepository;
import org.preuve.web.Caller;
import org.preuve.web.tenant.Tenant;

/**
 * Takes the newest submission back as long as nobody has judged it. It keeps its number, its
 * manifest and the reason; what it brought can be submitted again.
 */
@Dependent
class WithdrawSubmission {

  /** Characters of a reason. */
  static final int LONGEST = 500;

  private final SubmissionRepository submissions;
  private final EvidenceRepository evidence;
  private final Event<Withdrawn> withdrawn;
  private final Clock clock;

  @Inject
  WithdrawSubmission(
      SubmissionRepository submissions,
      EvidenceRepository evidence,
      Event<Withdrawn> withdrawn,
      Clock clock) {
    this.submissions = submissions;
    this.evidence = evidence;
    this.withdrawn = withdrawn;
    this.clock = clock;
  }

  /** Whether it is the newest in force and nobody has judged it. */
  boolean possible(Submission s) {
    long student = s.student().value();
    long course = s.course().value();
    return s.withdrawnAt().isEmpty()
        && submissions.latest(student, course) == s.attempt()
        && submissions.judged(Tenant.current(), student, course, s.attempt()) == 0;
  }

  /** Why it was not taken back; empty when it was. Nobody decides about it meanwhile. */
  @Transactional
  Optional<SubmissionReason> withdraw(Caller student, int attempt, String why) {
    long user = student.user().value();
    long course = student.course().value();
    if (why.length() > LONGEST) {
      return Optional.of(SubmissionReason.WITHDRAWAL_LONG);
    }
    submissions.lock(user, course); // in the order in which a decision takes both
    evidence.lock(user);
    var found = submissions.attempt(user, course, attempt);
    if (found.isEmpty()) {
      return Optional.of(SubmissionReason.SUBMISSION_NOT_FOUND);
    }
    if (!possible(found.get())) {
      return Optional.of(SubmissionReason.WITHDRAWAL_REFUSED);
    }
    submissions.withdraw(user, course, attempt, clock.instant(), why);
    submissions.end(found.get().id(), submissions.newest(user, course) + 1);
    withdrawn.fire(new Withdrawn(student.course(), student.user(), attempt));
    return Optional.empty();
  }
}
