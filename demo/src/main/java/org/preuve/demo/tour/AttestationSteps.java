package org.preuve.demo.tour;

import java.net.URI;

/** A company's tutor, who has no account, answers what a student asks. */
final class AttestationSteps {

  private static final String WORDS = "Il a tout monté lui-même ; les relevés sont les siens.";

  private final Course student;
  private final Findings findings;
  private final Steps steps;
  private URI link = URI.create("/");

  AttestationSteps(Course student, Findings findings, Steps steps) {
    this.student = student;
    this.findings = findings;
    this.steps = steps;
  }

  void walk() {
    steps.step("ask a company for an attestation", this::asked);
    steps.step("the tutor answers without an account", this::answered);
    steps.step("the link answers only once", this::onlyOnce);
  }

  private Steps.Seen asked() {
    Answer page = student.open("/attestations/new");
    Form form =
        Browser.form(page, "form[action$=/attestations/new]")
            .set("tutor", "Claire Dubois")
            .set("company", "Serres du Val")
            .set("subject", "Mise en service des capteurs de la serre, en mars.")
            .set("code", findings.code);
    Answer made = student.browser().send(form).expect(200);
    var shown = made.html().selectFirst("input#address");
    if (shown == null) {
      throw new Broken(made.address() + " shows no link");
    }
    link = URI.create(shown.attr("value"));
    return new Steps.Seen(made.page().toString(), "a link for Claire Dubois, shown once");
  }

  private Steps.Seen answered() {
    var tutor = new Browser();
    Answer page = tutor.get(link).expect(200).expectText(findings.studentName);
    Form form =
        Browser.form(page, "form[action*=/attest/]")
            .set("verdict", "CONFIRMED")
            .set("words", WORDS)
            .set("name", "Claire Dubois")
            .set("role", "Responsable technique")
            .set("sure", "yes");
    Answer done = tutor.send(form).expect(200);
    Answer list = student.open("/attestations");
    var piece = list.html().selectFirst(".pv-files a[href*=/evidence/]");
    if (piece == null) {
      throw new Broken(list.address() + " shows no attestation");
    }
    Answer kept = student.browser().get(list.address().resolve(piece.attr("href"))).expect(200);
    kept.expectText("Claire Dubois").expectText("Il a tout mont");
    return new Steps.Seen(kept.page().toString(), done.heading() + " → " + kept.heading());
  }

  private Steps.Seen onlyOnce() {
    Answer again = new Browser().get(link);
    Broken.unless(
        again.status() >= 400 && again.html().select("textarea[name=words]").isEmpty(),
        "the link of an attestation answers once more: " + again.status());
    return new Steps.Seen("/attest/…", again.status() + ": " + again.heading());
  }
}
