package org.preuve.badges.bulk;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.preuve.badges.achievement.Achievement;
import org.preuve.badges.achievement.Achievements;
import org.preuve.badges.approval.Approvable;
import org.preuve.lti.course.People;
import org.preuve.web.Caller;
import org.preuve.web.CourseId;
import org.preuve.web.Reason;
import org.preuve.web.UserId;
import org.preuve.web.page.Page;

/** Awards to many, chosen or proposed by a rule, that wait for a second teacher. */
@Dependent
class JobApproval implements Approvable {

  static final String KIND = "JOB";

  private final JobRepository jobs;
  private final PrepareAward preparing;
  private final Achievements achievements;
  private final People people;
  private final Instance<Grounds> grounds;

  @Inject
  JobApproval(
      JobRepository jobs,
      PrepareAward preparing,
      Achievements achievements,
      People people,
      @Any Instance<Grounds> grounds) {
    this.jobs = jobs;
    this.preparing = preparing;
    this.achievements = achievements;
    this.people = people;
    this.grounds = grounds;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Optional<Prepared> prepared(Page page, CourseId course, String subject) {
    return jobs.inCourse(subject, course.value()).map(job -> prepared(page, job));
  }

  private Prepared prepared(Page page, AwardJob job) {
    var first = jobs.first(job.id()).stream().map(JobLine::recipient).toList();
    var names = people.names(first);
    return new Prepared(
        achievements.find(job.achievement()).map(one -> name(page, one)).orElse(""),
        first.stream().map(one -> names.getOrDefault(one, "")).toList(),
        (int) jobs.size(job.id()),
        why(page, job),
        "/awards/" + job.id());
  }

  private static String name(Page page, Achievement version) {
    return version.name().in(page.locale());
  }

  private List<String> why(Page page, AwardJob job) {
    return job.rule()
        .flatMap(rule -> grounds.stream().flatMap(one -> one.words(page, rule).stream()).findAny())
        .orElse(List.of());
  }

  @Override
  public Optional<Reason> give(Caller approver, UserId preparer, String subject) {
    return preparing.approved(approver, jobs.find(subject).orElseThrow());
  }

  @Override
  public void drop(Caller by, String subject) {
    preparing.drop(by, jobs.find(subject).orElseThrow());
  }
}
