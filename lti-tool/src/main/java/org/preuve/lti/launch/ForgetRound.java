package org.preuve.lti.launch;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import org.preuve.web.base.Round;

/** Tidies up every half minute, so that no launch has to. */
@Dependent
class ForgetRound implements Round {

  private final ForgetOver forgetting;

  @Inject
  ForgetRound(ForgetOver forgetting) {
    this.forgetting = forgetting;
  }

  @Override
  public Duration pause() {
    return Duration.ofSeconds(30);
  }

  @Override
  public String what() {
    return "logins and sessions that are over";
  }

  @Override
  public void run() {
    forgetting.forget();
  }
}
