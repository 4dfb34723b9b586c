package org.preuve.lti.launch;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import org.preuve.lti.ReviewPage;
import org.preuve.lti.course.CourseRepository;
import org.preuve.lti.course.ResourceLink;
import org.preuve.web.UserId;

/** Decides which page of the course a launch opens. */
@Dependent
class Landing {

  private final CourseRepository courses;
  private final Instance<ReviewPage> reviewPages;

  @Inject
  Landing(CourseRepository courses, @Any Instance<ReviewPage> reviewPages) {
    this.courses = courses;
    this.reviewPages = reviewPages;
  }

  /** Path and query; a review opens the submission to the link that the student sees. */
  String of(AcceptOutcome.Entered entered) {
    var target = LandingPath.of(entered.launch().target());
    var student = entered.session().reviewed();
    if (entered.launch().privacy()) {
      return student == null ? "/privacy/nobody" : "/privacy/" + student.value();
    }
    if (nobody(entered.launch())) {
      return GuestResource.PATH;
    }
    return student == null ? target : review(entered, student, target);
  }

  /** No role that we know gives no right; whoever asks for content is told so there. */
  private static boolean nobody(Launch launch) {
    return launch.roles().isEmpty() && launch.deepLinking() == null;
  }

  private String review(AcceptOutcome.Entered entered, UserId student, String target) {
    var caller = entered.session().caller();
    var link =
        courses
            .link(caller.course().value(), entered.launch().link().id())
            .flatMap(ResourceLink::target)
            .orElse(target);
    return reviewPages.stream()
        .flatMap(page -> page.path(caller, student, link).stream())
        .findFirst()
        .orElse(target);
  }
}
