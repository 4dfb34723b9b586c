package org.preuve.devices.proof;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import org.preuve.web.base.Round;

/** Looks for proofs of before the log: those since wait for their entry from the beginning. */
@Dependent
class FindUnloggedRound implements Round {

  private final FindUnlogged find;

  @Inject
  FindUnloggedRound(FindUnlogged find) {
    this.find = find;
  }

  @Override
  public Duration pause() {
    return Duration.ofMinutes(10);
  }

  @Override
  public String what() {
    return "proofs for the log";
  }

  @Override
  public void run() {
    boolean more;
    do { // some at once, so that no transaction is long
      more = find.find();
    } while (more);
  }
}
