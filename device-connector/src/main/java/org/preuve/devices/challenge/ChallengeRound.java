package org.preuve.devices.challenge;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import org.preuve.web.base.Round;

/** Sends challenges when their instants come. */
@Dependent
class ChallengeRound implements Round {

  private final SendChallenges sending;

  @Inject
  ChallengeRound(SendChallenges sending) {
    this.sending = sending;
  }

  @Override
  public Duration pause() {
    return Duration.ofMillis(500);
  }

  @Override
  public String what() {
    return "challenges to devices";
  }

  @Override
  public void run() {
    sending.send();
  }
}
