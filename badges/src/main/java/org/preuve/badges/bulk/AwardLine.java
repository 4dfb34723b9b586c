package org.preuve.badges.bulk;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.preuve.badges.achievement.Achievement;
import org.preuve.badges.achievement.Achievements;
import org.preuve.badges.award.AwardDesigned;
import org.preuve.badges.bulk.JobLine.State;
import org.preuve.lti.roster.Roster;
import org.preuve.portfolio.FrameworkCode;
import org.preuve.web.UserId;
import org.preuve.web.base.ServerConfig;

/**
 * Works off a job, one transaction for each person: what is cut off goes on where it was, and
 * nobody gets it twice.
 */
@Dependent
class AwardLine {

  /** How often a line is tried. */
  private static final int MOST_FAILURES = 5;

  private final JobRepository jobs;
  private final Achievements achievements;
  private final AwardDesigned awarding;
  private final Roster roster;
  private final Instance<Grounds> grounds;
  private final ServerConfig server;
  private final Clock clock;

  @Inject
  AwardLine(
      JobRepository jobs,
      Achievements achievements,
      AwardDesigned awarding,
      Roster roster,
      @Any Instance<Grounds> grounds,
      ServerConfig server,
      Clock clock) {
    this.jobs = jobs;
    this.achievements = achievements;
    this.awarding = awarding;
    this.roster = roster;
    this.grounds = grounds;
    this.server = server;
    this.clock = clock;
  }

  /** Others come first the next time. */
  @Transactional
  void tried(long registration, String job) {
    jobs.tried(registration, job, clock.instant());
  }

  /** Counts that a line failed; in the end it is given up. */
  @Transactional
  void failed(AwardJob job, JobLine line) {
    if (jobs.lock(job.registration(), job.id(), line.position()).isEmpty()) {
      return;
    }
    if (line.failures() + 1 < MOST_FAILURES) {
      jobs.failed(job.registration(), job.id(), line.position());
    } else {
      jobs.settle(job.registration(), job.id(), line.position(), State.FAILED.name());
    }
  }

  /** The job. */
  AwardJob find(String id) {
    return jobs.find(id).orElseThrow();
  }

  /** The next ones of a job. */
  List<JobLine> next(AwardJob job) {
    return jobs.waiting(job.id());
  }

  /** Who is in the course now. */
  Set<UserId> active(AwardJob job) {
    return roster.known(job.course()).stream()
        .filter(Roster.Member::active)
        .map(Roster.Member::user)
        .collect(Collectors.toSet());
  }

  /** What it awards. */
  Achievement achievement(AwardJob job) {
    return achievements.find(job.achievement()).orElseThrow();
  }

  /** One of them; nothing if another node has it. */
  @Transactional
  void award(AwardJob job, JobLine line, Achievement version, Set<UserId> active) {
    if (jobs.lock(job.registration(), job.id(), line.position()).isPresent()) {
      var state = award(job, line, version, active.contains(line.recipient()));
      jobs.settle(job.registration(), job.id(), line.position(), state.name());
    }
  }

  private State award(AwardJob job, JobLine line, Achievement version, boolean there) {
    if (!there) {
      return State.LEFT;
    }
    if (version.validity().over(clock.instant(), server.zone())) {
      return State.OVER;
    }
    var rests = rests(job, line, version);
    if (rests.isEmpty()) {
      return State.LOWERED;
    }
    var why =
        new AwardDesigned.Why(
            line.given(), job.rule().map(this::named).orElse(""), rests.get(), job.approvedBy());
    return awarding.award(version, job.course(), job.author(), line.recipient(), why)
        ? State.AWARDED
        : State.HELD;
  }

  /** What a rule asked for when it was prepared may have been taken back since; then empty. */
  private Optional<List<FrameworkCode>> rests(AwardJob job, JobLine line, Achievement version) {
    return job.rule().isEmpty()
        ? Optional.of(List.of())
        : grounds.stream()
            .flatMap(
                one -> one.hold(job.rule().get(), version, job.course(), line.recipient()).stream())
            .findFirst();
  }

  private String named(String rule) {
    return grounds.stream().map(one -> one.named(rule)).findFirst().orElse("");
  }

  /** Says that nobody waits any more, if that is so. */
  @Transactional
  void end(AwardJob job) {
    jobs.end(job.registration(), job.id(), clock.instant());
  }
}
