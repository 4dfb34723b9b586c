package org.preuve.demo.tour;

import java.net.URI;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The teacher finds the submission in the class, decides, and awards the badge. */
final class TeacherSteps {

  private static final String TEACHER = "201";

  private final URI lms;
  private final Findings findings;
  private final Steps steps;
  private @Nullable Course open;
  private @Nullable URI cell;

  TeacherSteps(URI lms, Findings findings, Steps steps) {
    this.lms = lms;
    this.findings = findings;
    this.steps = steps;
  }

  /** The teacher's session; after the walk. */
  Course course() {
    return Objects.requireNonNull(open);
  }

  /** The cell that was assessed; after the walk. */
  URI cell() {
    return Objects.requireNonNull(cell);
  }

  void walk() {
    var campus = new Campus(lms, TEACHER);
    String before = campus.grades(findings.student);
    steps.step(
        "launch as a teacher: the class matrix",
        () -> {
          Answer matrix = campus.launch();
          open = Course.of(campus.browser(), matrix);
          cell = cell(course().open("/class"));
          return new Steps.Seen(matrix.page().toString(), matrix.heading());
        });
    steps.step("assess and release", () -> assess(course(), cell()));
    steps.step("the score is in the LMS's grade book", () -> score(campus, before));
    steps.step("award the badge", () -> award(course(), cell()));
  }

  private URI cell(Answer matrix) {
    for (Element row : matrix.html().select("tr:has(th[scope=row])")) {
      Element name = row.selectFirst("th");
      Element link =
          row.selectFirst("a[href$=/" + findings.code + "], a[href*=/" + findings.code + "?]");
      if (name != null && link != null && name.text().startsWith(findings.studentName)) {
        return matrix.address().resolve(link.attr("href"));
      }
    }
    throw new Broken(
        matrix.address() + " does not show " + findings.studentName + ", " + findings.code);
  }

  private Steps.Seen assess(Course course, URI cell) {
    Answer page = course.browser().get(cell).expect(200);
    Form form = Browser.form(page, "form:has([name=outcome])");
    page.html()
        .select("input[type=radio][name^=k.][value=ACQUIRED]")
        .forEach(criterion -> form.replace(criterion.attr("name"), "ACQUIRED"));
    form.set("outcome", "ACQUIRED").set("message", "Démarche claire, mesures fiables.");
    Answer saved = course.browser().send(form.set("do", "release")).expect(200);
    return new Steps.Seen(saved.page().toString(), saved.heading() + ": acquis");
  }

  private Steps.Seen score(Campus campus, String before) {
    for (int tries = 0; tries < 120; tries++) {
      String now = campus.grades(findings.student);
      if (!now.equals(before)) {
        return new Steps.Seen(campus.gradeBook().toString(), findings.studentName + ": " + now);
      }
      pause();
    }
    throw new Broken("the grade book still shows «" + before + "» after 30 seconds");
  }

  private Steps.Seen award(Course course, URI cell) {
    String path = cell.getPath().replace("/assess/", "/award/");
    Answer page = course.browser().get(cell.resolve(path)).expect(200);
    Answer done = course.browser().send(Browser.form(page, "form[action*=/award/]")).expect(200);
    return new Steps.Seen(page.page().toString(), page.heading() + " → " + done.heading());
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(250);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Broken("interrupted");
    }
  }
}
