package org.preuve.badges.award;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.preuve.badges.approval.Approvable;
import org.preuve.lti.course.People;
import org.preuve.portfolio.assessment.Decisions;
import org.preuve.portfolio.framework.Frameworks;
import org.preuve.web.Caller;
import org.preuve.web.CourseId;
import org.preuve.web.Reason;
import org.preuve.web.Role;
import org.preuve.web.UserId;
import org.preuve.web.page.Page;

/** The badge of a competency for one person that waits for a second teacher. */
@Dependent
class BadgeApproval implements Approvable {

  static final String KIND = "BADGE";

  private final AwardBadge awarding;
  private final Frameworks frameworks;
  private final Decisions decisions;
  private final People people;

  @Inject
  BadgeApproval(AwardBadge awarding, Frameworks frameworks, Decisions decisions, People people) {
    this.awarding = awarding;
    this.frameworks = frameworks;
    this.decisions = decisions;
    this.people = people;
  }

  /** Person and code of the competency, {@code 17/C.7}. */
  static String subject(UserId student, String code) {
    return student.value() + "/" + code;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Optional<Prepared> prepared(Page page, CourseId course, String subject) {
    var code = code(subject);
    return frameworks
        .of(course)
        .competency(code)
        .map(
            one ->
                new Prepared(
                    page.t("approval.competency", code, one.label(page.locale())),
                    List.of(people.name(student(subject))),
                    1,
                    why(page, course, subject),
                    "/award/" + subject));
  }

  private List<String> why(Page page, CourseId course, String subject) {
    return decisions
        .released(student(subject), course, code(subject))
        .map(
            one ->
                page.t(
                    "award.decided." + one.outcome(),
                    people.name(one.assessor()),
                    page.date(one.decidedAt())))
        .stream()
        .toList();
  }

  @Override
  public Optional<Reason> give(Caller approver, UserId preparer, String subject) {
    return awarding
        .award(as(approver, preparer), approver.user(), student(subject), code(subject))
        .fold(
            awarded -> Optional.empty(),
            asked -> Optional.empty(),
            refused -> Optional.of(refused.reason()));
  }

  /** Nothing is kept of it but the request itself. */
  @Override
  public void drop(Caller by, String subject) {}

  /** In the name of who prepared it. */
  private Caller as(Caller approver, UserId preparer) {
    return new Caller(
        approver.registration(),
        preparer,
        people.name(preparer),
        approver.course(),
        approver.courseTitle(),
        "",
        Set.of(Role.INSTRUCTOR),
        approver.locale(),
        "",
        "");
  }

  private static UserId student(String subject) {
    return new UserId(Long.parseLong(subject.substring(0, subject.indexOf('/'))));
  }

  private static String code(String subject) {
    return subject.substring(subject.indexOf('/') + 1);
  }
}
