package org.preuve.demo.tour;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.function.UnaryOperator;

/** The student adds a file, a link and a text, and submits. */
final class EvidenceSteps {

  private static final String ANALYSIS = "Analyse des mesures de la serre.";
  private static final String WHY =
      "J’ai réalisé ce travail moi-même ; le document montre la démarche et le résultat.";

  private final URI lms;
  private final Course course;
  private final Instant now;
  private final Findings findings;
  private final Steps steps;
  private URI added = URI.create("/");

  EvidenceSteps(URI lms, Course course, Instant now, Findings findings, Steps steps) {
    this.lms = lms;
    this.course = course;
    this.now = now;
    this.findings = findings;
    this.steps = steps;
  }

  void add() {
    byte[] report = ("Rapport de mise en service, " + now + "\n").getBytes(StandardCharsets.UTF_8);
    steps.step(
        "add a file as evidence",
        () ->
            added(
                form -> form.set("kind", "file").file("file", "rapport.txt", report),
                "Rapport de mise en service",
                Digests.hex(report)));
    steps.step(
        "add a link as evidence",
        () ->
            added(
                form -> form.set("kind", "link").set("address", "https://example.org/depot"),
                "Dépôt du micrologiciel",
                "https://example.org/depot"));
    steps.step(
        "add a text as evidence",
        () ->
            added(
                form -> alsoForAnother(form.set("kind", "text").set("text", ANALYSIS)),
                "Analyse des mesures",
                ANALYSIS));
    steps.step("another student does not find it", this::othersMayNotSee);
    steps.step("refuse an empty file", this::empty);
  }

  /** One piece for two competencies: the second gets a badge that does not last. */
  private Form alsoForAnother(Form form) {
    return form.add("link", findings.otherCode).replace("why." + findings.otherCode, WHY);
  }

  private Steps.Seen added(UnaryOperator<Form> fill, String title, String expected) {
    Answer page = course.open("/evidence/new?code=" + findings.code);
    Form form = Browser.form(page, "form[action$=/evidence/new]").set("title", title);
    form.replace("link", findings.code).set("why." + findings.code, WHY);
    Answer answer = course.browser().send(fill.apply(form)).expect(200).expectText(expected);
    added = answer.page();
    return new Steps.Seen(answer.page().toString(), answer.heading() + ", " + expected);
  }

  private Steps.Seen othersMayNotSee() {
    String other = findings.student.equals("102") ? "103" : "102";
    var campus = new Campus(lms, other);
    var session = Course.of(campus.browser(), campus.launch());
    String path = added.getPath().replaceFirst("/s/[^/]+", "");
    Answer answer = session.browser().get(session.at(path)).expect(404);
    return new Steps.Seen(answer.page().toString(), "404: " + answer.heading());
  }

  private Steps.Seen empty() {
    Answer page = course.open("/evidence/new?code=" + findings.code);
    Form form =
        Browser.form(page, "form[action$=/evidence/new]")
            .set("title", "Fichier vide")
            .set("kind", "file")
            .file("file", "vide.txt", new byte[0])
            .replace("link", findings.code)
            .set("why." + findings.code, WHY);
    Answer answer = course.browser().send(form);
    Broken.unless(
        answer.status() >= 400 && answer.status() < 500,
        answer.address() + " answered " + answer.status() + " to an empty file");
    return new Steps.Seen(
        answer.page().toString(),
        answer.status() + ": " + answer.html().select("[role=alert]").text());
  }

  void submit() {
    steps.step(
        "freeze a submission",
        () -> {
          Answer preview = course.open("/submission");
          Answer frozen =
              course.browser().send(Browser.form(preview, "form[action$=/submission]")).expect(200);
          Answer manifest =
              course.browser().get(URI.create(frozen.page() + "/manifest.json")).expect(200);
          findings.submission = frozen.page().toString();
          findings.manifestDigest = Digests.hex(manifest.body());
          frozen.expectText(findings.manifestDigest);
          Broken.unless(
              findings.proof.isEmpty() || manifest.text().contains(findings.telemetryRoot),
              "the manifest does not hold the telemetry's Merkle root");
          return new Steps.Seen(
              frozen.page().toString(), "manifest sha256 " + findings.manifestDigest);
        });
  }
}
