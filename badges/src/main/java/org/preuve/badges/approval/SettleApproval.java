package org.preuve.badges.approval;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import org.preuve.badges.Teaching;
import org.preuve.badges.approval.ApprovalRequest.State;
import org.preuve.web.Caller;
import org.preuve.web.Reason;

/** Answers what waits, once. */
@Dependent
class SettleApproval {

  static final int LONGEST = 1000;

  private final ApprovalRepository requests;
  private final Approvals approvals;
  private final Instance<Approvable> kinds;
  private final Clock clock;

  @Inject
  SettleApproval(
      ApprovalRepository requests,
      Approvals approvals,
      @Any Instance<Approvable> kinds,
      Clock clock) {
    this.requests = requests;
    this.approvals = approvals;
    this.kinds = kinds;
    this.clock = clock;
  }

  /** Keeps whether the course wants two teachers, and that it was changed. */
  @Transactional
  Optional<Reason> choose(Caller by, boolean needed) {
    if (!Teaching.by(by)) {
      return Optional.of(ApprovalReason.APPROVAL_ROLE);
    }
    if (approvals.needed(by.registration(), by.course()) != needed) {
      long course = by.course().value();
      var now = clock.instant();
      requests.choose(course, by.registration(), needed, by.user().value(), now);
      requests.changed(by.registration(), course, needed, by.user().value(), now);
    }
    return Optional.empty();
  }

  /** Awards it in the name of who prepared it; the log names who approved. */
  @Transactional
  Optional<Reason> approve(Caller by, String id) {
    var refusal = answers(by, id);
    if (refusal.isPresent()) {
      return refusal;
    }
    var request = request(by, id);
    var problem = of(request).give(by, request.preparedBy(), request.subject());
    if (problem.isEmpty()) {
      settle(by, id, State.APPROVED, "");
    }
    return problem;
  }

  /** Nothing is awarded, and who prepared it reads why. */
  @Transactional
  Optional<Reason> refuse(Caller by, String id, String words) {
    var refusal = answers(by, id);
    if (refusal.isPresent()) {
      return refusal;
    }
    if (words.isEmpty() || words.length() > LONGEST) {
      return Optional.of(ApprovalReason.APPROVAL_WORDS);
    }
    var request = request(by, id);
    of(request).drop(by, request.subject());
    settle(by, id, State.REFUSED, words);
    return Optional.empty();
  }

  /** Nothing is awarded, because who prepared it says so. */
  @Transactional
  Optional<Reason> withdraw(Caller by, String id) {
    var gone = open(by, id);
    if (gone.isPresent()) {
      return gone;
    }
    var request = request(by, id);
    if (!request.preparedBy().equals(by.user())) {
      return Optional.of(ApprovalReason.APPROVAL_NOT_OWN);
    }
    of(request).drop(by, request.subject());
    settle(by, id, State.WITHDRAWN, "");
    return Optional.empty();
  }

  /** Why this person does not answer it; holds it from then on. */
  private Optional<Reason> answers(Caller by, String id) {
    if (!Teaching.by(by)) {
      return Optional.of(ApprovalReason.APPROVAL_ROLE);
    }
    return open(by, id)
        .or(
            () ->
                request(by, id).preparedBy().equals(by.user())
                    ? Optional.of(ApprovalReason.APPROVAL_SAME)
                    : Optional.empty());
  }

  private Optional<Reason> open(Caller by, String id) {
    if (requests.lock(by.registration(), by.course().value(), id).isPresent()) {
      return Optional.empty();
    }
    return Optional.of(
        requests.inCourse(id, by.course().value()).isPresent()
            ? ApprovalReason.APPROVAL_SETTLED
            : ApprovalReason.APPROVAL_UNKNOWN);
  }

  private ApprovalRequest request(Caller by, String id) {
    return requests.inCourse(id, by.course().value()).orElseThrow();
  }

  private Approvable of(ApprovalRequest request) {
    return kinds.stream()
        .filter(one -> one.kind().equals(request.kind()))
        .findFirst()
        .orElseThrow();
  }

  private void settle(Caller by, String id, State state, String words) {
    requests.settle(by.registration(), id, state.name(), by.user().value(), clock.instant(), words);
  }
}
