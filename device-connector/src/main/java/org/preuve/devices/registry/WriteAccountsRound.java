package org.preuve.devices.registry;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import org.preuve.web.base.Round;

/** Writes the broker's accounts once more after a disk that did not take them. */
@Dependent
class WriteAccountsRound implements Round {

  private final BrokerAccounts accounts;

  @Inject
  WriteAccountsRound(BrokerAccounts accounts) {
    this.accounts = accounts;
  }

  @Override
  public Duration pause() {
    return Duration.ofMinutes(1);
  }

  @Override
  public String what() {
    return "accounts of the broker";
  }

  @Override
  public void run() {
    accounts.writeAgain();
  }
}
