package org.preuve.badges.bulk;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Set;
import java.util.logging.Logger;
import org.preuve.badges.achievement.Achievement;
import org.preuve.web.UserId;
import org.preuve.web.base.LoggedFault;
import org.preuve.web.base.Round;
import org.preuve.web.tenant.Tenant;

/** Goes on with the awards to many, also with those that a node left behind when it stopped. */
@Dependent
class JobRound implements Round {

  private static final Logger LOG = Logger.getLogger(JobRound.class.getName());

  private final JobRepository jobs;
  private final Instance<AwardLine> lines;
  private final PrepareAward prepared;

  @Inject
  JobRound(JobRepository jobs, Instance<AwardLine> lines, PrepareAward prepared) {
    this.jobs = jobs;
    this.lines = lines;
    this.prepared = prepared;
  }

  @Override
  public Duration pause() {
    return Duration.ofSeconds(2);
  }

  @Override
  public String what() {
    return "awards to many";
  }

  @Override
  public void run() {
    prepared.forget();
    for (var row : jobs.running()) {
      work((String) row[0], ((Number) row[1]).longValue());
    }
  }

  /**
   * Some of a job, then of the next; one that fails waits for the next round and keeps no other.
   */
  private void work(String job, long registration) {
    Tenant.call(
        registration,
        () -> {
          try (var use = lines.getHandle()) {
            work(use.get(), job, registration);
          } catch (RuntimeException failed) {
            LoggedFault.warn(LOG, "award to many " + job + " waits", failed);
          }
          return true;
        });
  }

  /** Some of one job. */
  static void work(AwardLine lines, String id, long registration) {
    lines.tried(registration, id);
    var job = lines.find(id);
    var version = lines.achievement(job);
    var active = lines.active(job);
    for (var line : lines.next(job)) {
      award(lines, job, line, version, active);
    }
    lines.end(job);
  }

  /** One that fails is tried again, a few times, and keeps no other. */
  private static void award(
      AwardLine lines, AwardJob job, JobLine line, Achievement version, Set<UserId> active) {
    try {
      lines.award(job, line, version, active);
    } catch (RuntimeException failed) {
      LoggedFault.warn(LOG, "line " + line.position() + " of award to many " + job.id(), failed);
      lines.failed(job, line);
    }
  }
}
