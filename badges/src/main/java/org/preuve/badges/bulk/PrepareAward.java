package org.preuve.badges.bulk;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.preuve.badges.achievement.Achievement;
import org.preuve.badges.achievement.Achievements;
import org.preuve.lti.roster.Roster;
import org.preuve.web.Caller;
import org.preuve.web.base.ServerConfig;

/** Keeps who is to get a badge, starts that, or forgets it. */
@Dependent
class PrepareAward {

  /** People of one job. */
  static final int MOST = 1000;

  /** Jobs of one course that nobody has started. */
  private static final int MOST_PREPARED = 50;

  private static final Duration KEPT = Duration.ofDays(1);

  private final JobRepository jobs;
  private final Achievements achievements;
  private final Roster roster;
  private final ServerConfig server;
  private final Clock clock;

  @Inject
  PrepareAward(
      JobRepository jobs,
      Achievements achievements,
      Roster roster,
      ServerConfig server,
      Clock clock) {
    this.jobs = jobs;
    this.achievements = achievements;
    this.roster = roster;
    this.server = server;
    this.clock = clock;
  }

  /** Keeps them, once each; nothing is awarded yet. */
  @Transactional
  Prepared prepare(Caller author, Achievement version, List<Chosen> chosen) {
    var refusal = refusal(author, version, chosen);
    if (refusal.isPresent()) {
      return new Prepared("", refusal);
    }
    jobs.lockCourse(author.registration(), author.course().value());
    if (jobs.prepared(author.course().value()) >= MOST_PREPARED) {
      return new Prepared("", Optional.of(BulkReason.JOB_MANY));
    }
    var job = new AwardJob(author, version.id(), clock.instant());
    jobs.add(job);
    for (int place = 0; place < chosen.size(); place++) {
      jobs.add(new JobLine(job.id(), place, chosen.get(place)));
    }
    return new Prepared(job.id(), Optional.empty());
  }

  private Optional<BulkReason> refusal(Caller author, Achievement version, List<Chosen> chosen) {
    if (chosen.isEmpty()) {
      return Optional.of(BulkReason.JOB_NOBODY);
    }
    if (chosen.size() > MOST) {
      return Optional.of(BulkReason.JOB_TOO_MANY);
    }
    if (chosen.stream().anyMatch(one -> one.narrative().length() > Chosen.LONGEST)) {
      return Optional.of(BulkReason.JOB_NARRATIVE);
    }
    if (version.validity().over(clock.instant(), server.zone())) {
      return Optional.of(BulkReason.JOB_OVER);
    }
    var active =
        roster.known(author.course()).stream()
            .filter(Roster.Member::active)
            .map(Roster.Member::user)
            .collect(Collectors.toSet());
    return chosen.stream().allMatch(one -> active.contains(one.person()))
        ? Optional.empty()
        : Optional.of(BulkReason.JOB_PERSON);
  }

  /** Says go: from now on the version stays as it is. */
  @Transactional
  Optional<BulkReason> start(Caller author, AwardJob job) {
    var design = achievements.find(job.achievement()).orElseThrow().design();
    achievements.lock(author.registration(), design); // nobody saves what nobody looked at
    var version = achievements.find(job.achievement()).orElseThrow();
    if (outdated(author, job, version)) {
      return Optional.of(BulkReason.JOB_OUTDATED);
    }
    if (jobs.start(author.registration(), job.id(), clock.instant()) == 0) {
      return Optional.of(BulkReason.JOB_STARTED);
    }
    achievements.freeze(version);
    return Optional.empty();
  }

  /** Whether what was looked at is not what would be awarded. */
  private boolean outdated(Caller author, AwardJob job, Achievement version) {
    var latest = achievements.versions(author.course(), version.design()).get(0);
    return !latest.id().equals(version.id())
        || version.changedAt().filter(at -> at.isAfter(job.preparedAt())).isPresent();
  }

  /** Forgets it; false if it was started. */
  @Transactional
  boolean cancel(Caller author, AwardJob job) {
    return jobs.cancel(author.registration(), job.id()) > 0;
  }

  /** What nobody started for a day is forgotten, for all tenants. */
  @Transactional
  void forget() {
    jobs.forget(clock.instant().minus(KEPT));
  }

  /**
   * What became of it.
   *
   * @param job its id, empty where it was refused
   */
  record Prepared(String job, Optional<BulkReason> refusal) {

    <R> R fold(Function<String, R> kept, Function<BulkReason, R> refused) {
      return refusal.isPresent() ? refused.apply(refusal.get()) : kept.apply(job);
    }
  }
}
