package org.preuve.demo.tour;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.preuve.demo.lms.Person;

/** The student comes in through the LMS; launches that were tampered with do not. */
final class LaunchSteps {

  private final URI lms;
  private final Findings findings;
  private final Steps steps;

  LaunchSteps(URI lms, Findings findings, Steps steps) {
    this.lms = lms;
    this.findings = findings;
    this.steps = steps;
  }

  /** The student's session, at the first student with two competencies not assessed yet. */
  Course student() {
    var open = new Course[1];
    steps.step(
        "launch as a student from the LMS",
        () -> {
          open[0] = firstWithSomethingLeft();
          return new Steps.Seen(
              open[0].at("/portfolio").toString(),
              findings.studentName + ", competency " + findings.code);
        });
    steps.step("refuse an altered launch", this::altered);
    steps.step("refuse an unsigned launch", this::unsigned);
    steps.step("refuse a replayed launch", this::replayed);
    return open[0];
  }

  private Course firstWithSomethingLeft() {
    for (Person person : Person.ALL.stream().filter(Person::student).toList()) {
      var campus = new Campus(lms, person.id());
      Answer home = campus.launch();
      List<String> codes = unassessed(home);
      if (codes.size() > 1) {
        findings.student = person.id();
        findings.studentName = person.name();
        findings.code = codes.get(0);
        findings.otherCode = codes.get(1);
        return Course.of(campus.browser(), home);
      }
    }
    throw new Broken("no student has two competencies left to assess; start with --fresh");
  }

  /** Codes without a decision, and so without a badge. */
  static List<String> unassessed(Answer home) {
    return home.html()
        .select(".pv-bloc tbody tr:not(:has(.pv-mark.eval:is(.ok,.wip,.no,.ex))) .pv-code")
        .eachText();
  }

  private Steps.Seen altered() {
    var campus = new Campus(lms, findings.student);
    Form form = campus.launchForm();
    String[] parts = form.value("id_token").split("\\.", -1);
    String claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
    String promoted = claims.replace("membership#Learner", "membership#Instructor");
    Broken.unless(!promoted.equals(claims), "the launch carries no student's role");
    form.replace("id_token", parts[0] + "." + coded(promoted) + "." + parts[2]);
    return refused(campus.browser().send(form), "LTI_SIGNATURE");
  }

  private Steps.Seen unsigned() {
    var campus = new Campus(lms, findings.student);
    Form form = campus.launchForm();
    String claims = form.value("id_token").split("\\.", -1)[1];
    form.replace("id_token", coded("{\"alg\":\"none\",\"typ\":\"JWT\"}") + "." + claims + ".");
    return refused(campus.browser().send(form), "LTI_");
  }

  private Steps.Seen replayed() {
    var campus = new Campus(lms, findings.student);
    Form form = campus.launchForm();
    campus.browser().send(form).expect(200);
    return refused(campus.browser().send(form), "LTI_");
  }

  private static String coded(String text) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private static Steps.Seen refused(Answer answer, String code) {
    Broken.unless(
        answer.status() >= 400 && answer.status() < 500,
        answer.address() + " answered " + answer.status() + " instead of refusing");
    answer.expectText(code);
    return new Steps.Seen(answer.page().toString(), answer.status() + ": " + answer.heading());
  }
}
