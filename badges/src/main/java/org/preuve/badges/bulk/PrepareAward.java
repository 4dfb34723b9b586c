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
import org.preuve.badges.approval.Approvals;
import org.preuve.badges.award.Given;
import org.preuve.lti.roster.Roster;
import org.preuve.web.Caller;
import org.preuve.web.CourseId;
import org.preuve.web.Reason;
import org.preuve.web.UserId;
import org.preuve.web.base.ServerConfig;

/** Keeps who is to get a badge, starts that, lets it wait for a second teacher, or forgets it. */
@Dependent
public class PrepareAward {

  /** People of one job. */
  public static final int MOST = 1000;

  /** Jobs of one course that nobody has started. */
  private static final int MOST_PREPARED = 50;

  private static final Duration KEPT = Duration.ofDays(1);
  private static final long NOBODY = 0;

  private final JobRepository jobs;
  private final Achievements achievements;
  private final Approvals approvals;
  private final Roster roster;
  private final ServerConfig server;
  private final Clock clock;

  @Inject
  PrepareAward(
      JobRepository jobs,
      Achievements achievements,
      Approvals approvals,
      Roster roster,
      ServerConfig server,
      Clock clock) {
    this.jobs = jobs;
    this.achievements = achievements;
    this.approvals = approvals;
    this.roster = roster;
    this.server = server;
    this.clock = clock;
  }

  /** Keeps them, once each; nothing is awarded yet. */
  @Transactional
  Prepared prepare(Caller author, Achievement version, List<Chosen> chosen) {
    return prepare(author.course(), author.user(), version, Optional.empty(), chosen);
  }

  /** The same for those whom a rule names. */
  @Transactional
  public Prepared propose(
      CourseId course, UserId author, Achievement version, String rule, List<UserId> people) {
    var chosen = people.stream().distinct().map(Chosen::plain).toList();
    return prepare(course, author, version, Optional.of(rule), chosen);
  }

  private Prepared prepare(
      CourseId course,
      UserId author,
      Achievement version,
      Optional<String> rule,
      List<Chosen> chosen) {
    var refusal = refusal(course, version, chosen);
    if (refusal.isPresent()) {
      return new Prepared("", refusal);
    }
    jobs.lockCourse(version.registration(), course.value());
    if (jobs.prepared(course.value()) >= MOST_PREPARED) {
      return new Prepared("", Optional.of(BulkReason.JOB_MANY));
    }
    var job = new AwardJob(course, author, version.id(), rule, clock.instant());
    jobs.add(job);
    for (int place = 0; place < chosen.size(); place++) {
      jobs.add(new JobLine(job.id(), place, chosen.get(place)));
    }
    return new Prepared(job.id(), Optional.empty());
  }

  private Optional<BulkReason> refusal(CourseId course, Achievement version, List<Chosen> chosen) {
    if (chosen.isEmpty()) {
      return Optional.of(BulkReason.JOB_NOBODY);
    }
    if (chosen.size() > MOST) {
      return Optional.of(BulkReason.JOB_TOO_MANY);
    }
    var wrong = chosen.stream().flatMap(one -> wrong(version, one.given()).stream()).findFirst();
    if (wrong.isPresent()) {
      return wrong;
    }
    if (version.validity().over(clock.instant(), server.zone())) {
      return Optional.of(BulkReason.JOB_OVER);
    }
    var active =
        roster.known(course).stream()
            .filter(Roster.Member::active)
            .map(Roster.Member::user)
            .collect(Collectors.toSet());
    return chosen.stream().allMatch(one -> active.contains(one.person()))
        ? Optional.empty()
        : Optional.of(BulkReason.JOB_PERSON);
  }

  private static Optional<BulkReason> wrong(Achievement version, Given given) {
    if (given.narrative().length() > Chosen.LONGEST) {
      return Optional.of(BulkReason.JOB_NARRATIVE);
    }
    if (!given.fits(version)) {
      return Optional.of(BulkReason.JOB_LEVEL);
    }
    return given.link().isEmpty() || Given.linkable(given.link())
        ? Optional.empty()
        : Optional.of(BulkReason.JOB_LINK);
  }

  /**
   * Says go: from now on the version stays as it is. Where the course wants two teachers, it waits
   * for the second.
   */
  @Transactional
  Optional<Reason> start(Caller author, AwardJob job) {
    return go(author.registration(), author.user(), job);
  }

  /** The same in the name of who set a rule. */
  @Transactional
  public Optional<Reason> start(long registration, UserId author, String job) {
    return go(registration, author, jobs.find(job).orElseThrow());
  }

  private Optional<Reason> go(long registration, UserId author, AwardJob job) {
    if (!approvals.needed(registration, job.course())) {
      return begin(registration, job, NOBODY).map(reason -> reason);
    }
    var outdated = outdated(registration, job);
    if (outdated.isPresent()) {
      return outdated.map(reason -> reason);
    }
    var now = jobs.find(job.id()).orElseThrow(); // as it is while the design is held
    if (now.askedAt().isPresent() || now.startedAt().isPresent()) {
      return Optional.of(BulkReason.JOB_STARTED);
    }
    var refused = approvals.ask(registration, job.course(), author, JobApproval.KIND, job.id());
    if (refused.isEmpty()) {
      jobs.ask(registration, job.id(), clock.instant(), author.value());
    }
    return refused;
  }

  /** The second teacher agrees. */
  Optional<Reason> approved(Caller approver, AwardJob job) {
    return begin(approver.registration(), job, approver.user().value()).map(reason -> reason);
  }

  /** The second teacher does not, or the first no longer wants it. */
  void drop(Caller by, AwardJob job) {
    jobs.refuse(by.registration(), job.id());
    jobs.drop(by.registration(), job.id(), clock.instant());
  }

  private Optional<BulkReason> begin(long registration, AwardJob job, long approver) {
    var outdated = outdated(registration, job);
    if (outdated.isPresent()) {
      return outdated;
    }
    if (jobs.start(registration, job.id(), clock.instant(), approver) == 0) {
      return Optional.of(BulkReason.JOB_STARTED);
    }
    achievements.freeze(achievements.find(job.achievement()).orElseThrow());
    return Optional.empty();
  }

  /** Whether what was looked at is not what would be awarded; holds the design from then on. */
  private Optional<BulkReason> outdated(long registration, AwardJob job) {
    var design = achievements.find(job.achievement()).orElseThrow().design();
    achievements.lock(registration, design); // nobody saves what nobody looked at
    var version = achievements.find(job.achievement()).orElseThrow();
    var latest = achievements.versions(job.course(), design).get(0);
    boolean changed =
        !latest.id().equals(version.id())
            || version.changedAt().filter(at -> at.isAfter(job.preparedAt())).isPresent();
    return changed ? Optional.of(BulkReason.JOB_OUTDATED) : Optional.empty();
  }

  /** Forgets it; false if it was started or waits for a second teacher. */
  @Transactional
  boolean cancel(Caller author, AwardJob job) {
    return jobs.cancel(author.registration(), job.id()) > 0;
  }

  /** Forgets what could not be started. */
  public void forget(long registration, String job) {
    jobs.cancel(registration, job);
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
  public record Prepared(String job, Optional<BulkReason> refusal) {

    /** Calls exactly one of the two. */
    public <R> R fold(Function<String, R> kept, Function<BulkReason, R> refused) {
      return refusal.isPresent() ? refused.apply(refusal.get()) : kept.apply(job);
    }
  }
}
