package org.preuve.lti.toolkey;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import org.preuve.web.base.Round;

/** Looks for commands about keys and for keys that are due. */
@Dependent
class RotationRound implements Round {

  private final KeyCommands commands;
  private final RotateToolKeys rotating;

  @Inject
  RotationRound(KeyCommands commands, RotateToolKeys rotating) {
    this.commands = commands;
    this.rotating = rotating;
  }

  @Override
  public Duration pause() {
    return Duration.ofSeconds(5);
  }

  @Override
  public String what() {
    return "keys";
  }

  @Override
  public void run() {
    commands.obey();
    rotating.keepUp();
  }
}
