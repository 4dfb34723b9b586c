package org.preuve.server.lti;

import static org.assertj.core.api.Assertions.assertThat;
import static org.preuve.server.lti.CourseVisits.custom;
import static org.preuve.server.lti.CourseVisits.newCourse;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preuve.server.harness.ServerIT;

/** A course that was copied at the platform finds its configuration. */
class CourseCopyIT extends ServerIT {

  private static final String OTHER = "ido-iot";
  private static final String DEFAULT = "concepteur-integrateur-iot";

  private TestPlatform platform;
  private TestBrowser browser;
  private CourseVisits visits;

  @BeforeEach
  void start() {
    platform = TestPlatform.start(installation.lmsPort());
    browser = new TestBrowser(installation.base(), platform);
    visits = new CourseVisits(browser, platform, browser.client(installation));
  }

  @AfterEach
  void stop() {
    platform.close();
  }

  @Test
  void takes_over_the_framework_of_the_course_in_its_history() {
    var original = working(OTHER);
    var copy = newCourse();

    visits.learner(copy, history("unknown," + original, ""));

    assertThat(framework(copy)).isEqualTo(OTHER);
    assertThat(state(copy)).isEqualTo("COPIED");
  }

  @Test
  void takes_over_the_framework_of_the_course_of_a_copied_link() {
    var original = working(OTHER);
    var copy = newCourse();

    visits.teacher(copy, history("$Context.id.history", "r-" + original));

    assertThat(framework(copy)).isEqualTo(OTHER);
  }

  @Test
  void leaves_the_work_of_students_where_it_is() {
    var original = working(OTHER);
    visits.learner(original, Map.of()).get("/portfolio");
    var copy = newCourse();

    visits.teacher(copy, history(original, ""));

    assertThat(
            installation.count(
                "select count(*) from lti_membership m join lti_course c on c.id = m.course_id"
                    + " join lti_user u on u.id = m.user_id where m.launched_as is not null"
                    + " and u.subject = 'u-1' and c.context_key = 'context/"
                    + copy
                    + "'"))
        .isZero();
  }

  @Test
  void does_not_look_at_courses_of_another_registration() {
    var original = working(OTHER);
    browser.register(installation.invite(), platform.base() + "/configuration");
    var elsewhere = new CourseVisits(browser, platform, platform.lastClient());
    var copy = newCourse();

    elsewhere.teacher(copy, history(original, "r-" + original));

    assertThat(chosen(copy)).isZero();
  }

  @Test
  void takes_variables_that_the_platform_does_not_know_as_absent() {
    var copy = newCourse();

    var teacher = visits.teacher(copy, history("$Context.id.history", "$ResourceLink.id.history"));

    assertThat(teacher.open("/portfolio").uri().getPath()).endsWith("/class");
    assertThat(chosen(copy)).isZero();
  }

  @Test
  void keeps_what_was_chosen_in_the_copy() {
    var original = working(OTHER);
    var copy = working(DEFAULT);

    visits.teacher(copy, history(original, ""));

    assertThat(framework(copy)).isEqualTo(DEFAULT);
  }

  @Test
  void asks_the_teacher_when_the_originals_disagree() {
    var one = working(OTHER);
    var other = working(DEFAULT);
    var copy = newCourse();

    var learner = visits.learner(copy, history(one + "," + other, ""));
    var teacher = visits.teacher(copy, history(one + "," + other, ""));

    var waiting = learner.open("/portfolio");
    assertThat(waiting.statusCode()).isEqualTo(409);
    assertThat(waiting.body()).contains("COPY_WAITING").contains("L’enseignant doit");
    assertThat(learner.post("/submission", Map.of("csrf", "x")).statusCode()).isEqualTo(403);
    var question = teacher.open("/competencies/C.12");
    assertThat(question.statusCode()).isEqualTo(200);
    assertThat(question.uri().toString()).contains("/copy?to=%2Fcompetencies%2FC.12");
    assertThat(question.body()).contains("Cours " + one, "Cours " + other);
    assertThat(chosen(copy)).isZero();
  }

  @Test
  void does_as_the_teacher_says_and_goes_on() {
    var one = working(OTHER);
    var other = working(DEFAULT);
    var copy = newCourse();
    var teacher = visits.teacher(copy, history(one + "," + other, ""));

    assertThat(teacher.post("/copy", Map.of("to", "/badges")).statusCode()).isEqualTo(422);
    var foreign = teacher.post("/copy", Map.of("from", String.valueOf(id(copy))));
    assertThat(foreign.statusCode()).isEqualTo(400);
    assertThat(foreign.body()).contains("COPY_UNKNOWN");
    assertThat(teacher.post("/copy", Map.of("from", "1x")).statusCode()).isEqualTo(400);
    assertThat(chosen(copy)).isZero();
    var done = teacher.post("/copy", Map.of("from", String.valueOf(id(one)), "to", "/badges"));

    assertThat(TestBrowser.location(done).toString()).contains("/badges?note=copy.chosen");
    assertThat(framework(copy)).isEqualTo(OTHER);
    assertThat(state(copy)).isEqualTo("CHOSEN");
    assertThat(teacher.open("/copy").uri().getPath()).endsWith("/class");
  }

  @Test
  void begins_anew_when_the_teacher_wants_none_of_them() {
    var one = working(OTHER);
    var other = working(DEFAULT);
    var copy = newCourse();
    var teacher = visits.teacher(copy, history(one + "," + other, ""));

    var done = teacher.post("/copy", Map.of("from", "none", "to", "//evil.example/x"));

    assertThat(TestBrowser.location(done).getPath()).endsWith("/frameworks");
    assertThat(chosen(copy)).isZero();
    assertThat(teacher.open("/portfolio").uri().getPath()).endsWith("/class");
  }

  @Test
  void only_a_teacher_answers() {
    var one = working(OTHER);
    var other = working(DEFAULT);
    var copy = newCourse();
    var learner = visits.learner(copy, history(one + "," + other, ""));

    var answer = learner.post("/copy", Map.of("csrf", "x", "from", String.valueOf(id(one))));

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(chosen(copy)).isZero();
  }

  @Test
  void asks_for_the_framework_that_has_what_a_link_names() {
    var course = working(OTHER);
    var learner = visits.learner(course, Map.of());
    var teacher = visits.teacher(course, Map.of());

    var waiting = learner.open("/competencies/C.12");
    var question = teacher.open("/competencies/C.12");

    assertThat(waiting.statusCode()).isEqualTo(409);
    assertThat(waiting.body()).contains("LINK_OTHER_FRAMEWORK");
    assertThat(question.statusCode()).isEqualTo(200);
    assertThat(question.body()).contains("C.12", "value=\"competencies/C.12\"");
    var done =
        teacher.post("/frameworks", Map.of("framework", DEFAULT, "missing", "competencies/C.12"));
    assertThat(TestBrowser.location(done).getPath()).endsWith("/competencies/C.12");
    assertThat(learner.open("/competencies/C.12").statusCode()).isEqualTo(200);
  }

  @Test
  void opens_what_a_link_names_when_the_platform_has_lost_its_target() {
    var learner = visits.learner(newCourse(), custom(Map.of("preuve_item", "/competencies/C.12")));

    assertThat(learner.landingPath()).isEqualTo("/competencies/C.12");
  }

  /** A course in which a teacher has chosen that framework. */
  private String working(String framework) {
    var course = newCourse();
    var teacher = visits.teacher(course, Map.of());
    assertThat(teacher.post("/frameworks", Map.of("framework", framework)).statusCode())
        .isEqualTo(303);
    return course;
  }

  private static Map<String, Object> history(String contexts, String links) {
    return custom(Map.of("context_history", contexts, "resource_link_history", links));
  }

  private long id(String course) {
    return installation.count(
        "select max(id) from lti_course where context_key = 'context/" + course + "'");
  }

  private long chosen(String course) {
    return installation.count(
        "select count(*) from portfolio_course_framework where course_id = " + id(course));
  }

  private String framework(String course) {
    return installation.text(
        "select framework from portfolio_course_framework where course_id = " + id(course));
  }

  private String state(String course) {
    return installation.text("select state from lti_course_copy where course_id = " + id(course));
  }
}
