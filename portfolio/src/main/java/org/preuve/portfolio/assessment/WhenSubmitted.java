package org.preuve.portfolio.assessment;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.preuve.portfolio.submission.Submitted;
import org.preuve.portfolio.submission.Withdrawn;

/** Puts what was submitted into the queue, and takes back what was, in the same transaction. */
@Dependent
class WhenSubmitted {

  private final WaitingRepository waiting;

  @Inject
  WhenSubmitted(WaitingRepository waiting) {
    this.waiting = waiting;
  }

  void submitted(@Observes Submitted event) {
    waiting.add(event.submission());
  }

  void withdrawn(@Observes Withdrawn event) {
    waiting.withdraw(event.course().value(), event.student().value(), event.attempt());
  }
}
