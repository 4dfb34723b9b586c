package org.preuve.lti.grades;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import org.preuve.web.base.Round;

/** Scores whose time has come, or that another node left behind. */
@Dependent
class ScoreRound implements Round {

  private final ScoreSchedule schedule;

  @Inject
  ScoreRound(ScoreSchedule schedule) {
    this.schedule = schedule;
  }

  @Override
  public Duration pause() {
    return Duration.ofSeconds(2);
  }

  @Override
  public String what() {
    return "scores";
  }

  @Override
  public void run() {
    schedule.call();
  }
}
