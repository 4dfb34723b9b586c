package org.preuve.badges.bulk;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
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

  /** Other rounds wait for a thread too. */
  private static final Duration MOST = Duration.ofSeconds(30);

  private final JobRepository jobs;
  private final Instance<AwardLine> lines;
  private final PrepareAward prepared;
  private final Clock clock;

  @Inject
  JobRound(JobRepository jobs, Instance<AwardLine> lines, PrepareAward prepared, Clock clock) {
    this.jobs = jobs;
    this.lines = lines;
    this.prepared = prepared;
    this.clock = clock;
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
    var end = clock.instant().plus(MOST);
    var over = new HashSet<String>();
    while (turn(over) && clock.instant().isBefore(end)) {
      // jobs that began meanwhile have their turn too
    }
  }

  /**
   * Some of each.
   *
   * @param over jobs that wait for the next round, since something failed in them or they are done
   */
  private boolean turn(Set<String> over) {
    boolean more = false;
    for (var row : jobs.running()) {
      var job = (String) row[0];
      if (!over.contains(job)) {
        boolean good = work(job, ((Number) row[1]).longValue());
        more |= good || !over.add(job);
      }
    }
    return more;
  }

  /**
   * Some of a job, then of the next; one that fails waits for the next round and keeps no other.
   *
   * @return whether there was something, and nothing failed
   */
  private boolean work(String job, long registration) {
    return Tenant.call(
        registration,
        () -> {
          try (var use = lines.getHandle()) {
            return work(use.get(), job, registration);
          } catch (RuntimeException failed) {
            LoggedFault.warn(LOG, "award to many " + job + " waits", failed);
            return false;
          }
        });
  }

  /** Some of one job. */
  static boolean work(AwardLine lines, String id, long registration) {
    lines.tried(registration, id);
    var job = lines.find(id);
    var version = lines.achievement(job);
    var active = lines.active(job);
    var next = lines.next(job);
    boolean good = !next.isEmpty();
    for (var line : next) {
      good &= award(lines, job, line, version, active);
    }
    lines.end(job);
    return good;
  }

  /** One that fails is tried again in later rounds, a few times, and keeps no other. */
  private static boolean award(
      AwardLine lines, AwardJob job, JobLine line, Achievement version, Set<UserId> active) {
    try {
      lines.award(job, line, version, active);
      return true;
    } catch (RuntimeException failed) {
      LoggedFault.warn(LOG, "line " + line.position() + " of award to many " + job.id(), failed);
      lines.failed(job, line);
      return false;
    }
  }
}
