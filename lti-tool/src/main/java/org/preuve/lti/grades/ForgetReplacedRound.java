package org.preuve.lti.grades;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import org.preuve.web.base.Round;

/** Keeps the outbox as long as a month of changes, however often a decision changes. */
@Dependent
class ForgetReplacedRound implements Round {

  private final ScoreOutbox outbox;

  @Inject
  ForgetReplacedRound(ScoreOutbox outbox) {
    this.outbox = outbox;
  }

  @Override
  public Duration pause() {
    return Duration.ofSeconds(30);
  }

  @Override
  public String what() {
    return "scores that were replaced";
  }

  @Override
  public void run() {
    outbox.forgetReplaced();
  }
}
