package org.preuve.demo.tour;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;

/** The badge as a picture that holds it and in a transcript, and what a reader makes of these. */
final class CarriedSteps {

  private final URI server;
  private final Findings findings;
  private final Browser browser;

  CarriedSteps(URI server, Findings findings, Browser browser) {
    this.server = server;
    this.findings = findings;
    this.browser = browser;
  }

  Steps.Seen pictures() {
    Answer png = picture("badge.png");
    Answer svg = picture("badge.svg");
    return new Steps.Seen(
        png.address() + ", " + svg.address(),
        "PNG of " + png.body().length + " bytes valid, SVG valid");
  }

  private Answer picture(String name) {
    Answer picture = browser.get(URI.create(findings.badge + "/" + name), "*/*").expect(200);
    findings.keep(name, picture.body());
    verify(name, picture);
    return picture;
  }

  Steps.Seen transcript(Course student) {
    Answer page = student.open("/transcript").expect(200);
    Answer record =
        student.browser().send(Browser.form(page, "form[action$=clr.json]")).expect(200);
    findings.keep("clr.json", record.body());
    JsonNode badges = record.json().at("/credentialSubject/verifiableCredential");
    Broken.unless(badges.size() > 0, "the transcript holds no badge");
    verify("clr.json", record);
    return new Steps.Seen(
        record.page().toString(), badges.size() + " in it, valid as a whole and each by itself");
  }

  private void verify(String name, Answer file) {
    Answer page = browser.get(server.resolve("/verify")).expect(200);
    Form form = Browser.form(page, "form[action=/verify]").file("file", name, file.body());
    Broken.unless(
        browser.send(form).expect(200).html().selectFirst(".pv-verdict.ok") != null,
        "the verify page does not find " + name + " valid");
  }
}
