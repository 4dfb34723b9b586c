package org.preuve.badges.bulk;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;
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
            work(use.get(), job);
          } catch (RuntimeException failed) {
            LOG.log(Level.WARNING, "award to many " + job + " waits", failed);
          }
          return true;
        });
  }

  private static void work(AwardLine lines, String id) {
    var job = lines.find(id);
    var version = lines.achievement(job);
    var active = lines.active(job);
    for (var line : lines.next(job)) {
      lines.award(job, line, version, active);
    }
    lines.end(job);
  }
}
