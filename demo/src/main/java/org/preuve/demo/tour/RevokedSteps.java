package org.preuve.demo.tour;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import org.jsoup.nodes.Element;

/** A decision is lowered after its badge was awarded: nobody may take that badge for valid. */
final class RevokedSteps {

  private static final String CREDENTIAL = "application/vc+ld+json, application/json;q=0.9";
  private static final String STATUS = "credentialStatus";

  private final URI server;
  private final Findings findings;
  private final Steps steps;
  private final Browser employer = new Browser();
  private URI badge = URI.create("/");
  private JsonNode credential;

  RevokedSteps(URI server, Findings findings, Steps steps) {
    this.server = server;
    this.findings = findings;
    this.steps = steps;
    this.credential = findings.credential;
  }

  void walk(Course student, Course teacher, URI firstCell) {
    URI cell =
        firstCell.resolve(firstCell.getPath().replaceFirst("/[^/]+$", "/" + findings.otherCode));
    steps.step("award and publish a second badge", () -> award(student, teacher, cell));
    steps.step(
        "a lower decision asks what becomes of its badge", () -> lower(teacher.browser(), cell));
    steps.step("the revoked badge is shown as revoked", this::revoked);
    steps.step("the verify page finds a status that is hidden", this::hidden);
  }

  private Steps.Seen award(Course student, Course teacher, URI cell) {
    judge(teacher.browser(), cell, "ACQUIRED").expect(200);
    URI award = cell.resolve(cell.getPath().replace("/assess/", "/award/"));
    Answer page = teacher.browser().get(award).expect(200);
    teacher.browser().send(Browser.form(page, "form[action*=/award/]")).expect(200);
    publish(student);
    credential = employer.get(badge, CREDENTIAL).expect(200).json();
    Broken.unless(!credential.path(STATUS).isMissingNode(), badge + " has no status");
    return new Steps.Seen(badge.toString(), page.heading());
  }

  private void publish(Course student) {
    Answer mine = student.open("/badges");
    for (Element panel : mine.html().select("section:has(form[action$=/publish])")) {
      String action = panel.select("form[action$=/publish]").attr("action");
      URI address =
          server.resolve("/b/" + action.replaceFirst(".*/badges/", "").replace("/publish", ""));
      if (!address.toString().equals(findings.badge)
          && panel.selectFirst("form[action$=/unpublish]") == null) {
        student.browser().send(Browser.form(mine, "form[action=" + action + "]")).expect(200);
        badge = address;
        return;
      }
    }
    throw new Broken(mine.address() + " shows no second badge to publish");
  }

  private static Answer judge(Browser teacher, URI cell, String outcome) {
    Answer page = teacher.get(cell).expect(200);
    Form form = Browser.form(page, "form:has([name=outcome])");
    form.set("outcome", outcome).set("message", "Vu avec vous le " + outcome + ".");
    return teacher.send(form.set("do", "release"));
  }

  private Steps.Seen lower(Browser teacher, URI cell) {
    Answer asked = judge(teacher, cell, "NOT_ACQUIRED").expect(409);
    Form form =
        Browser.form(asked, "form:has([name=badge])")
            .set("badge", "revoke")
            .set("badge-reason", "La décision a été corrigée.");
    Answer done = teacher.send(form).expect(200);
    return new Steps.Seen(done.page().toString(), asked.heading() + " → revoked");
  }

  private Steps.Seen revoked() {
    Answer page = employer.get(badge);
    Element verdict = page.html().selectFirst(".pv-verdict.no");
    if (verdict == null) {
      throw new Broken(badge + " does not say that it is revoked");
    }
    return new Steps.Seen(page.page().toString(), verdict.select(".title, h2").text());
  }

  /** The same statements under another name: the signature holds, the status seems to be gone. */
  private Steps.Seen hidden() {
    ObjectNode hiding = credential.deepCopy();
    ((ArrayNode) hiding.get("@context"))
        .addObject()
        .put("p", "https://www.w3.org/2018/")
        .put("foo", "p:credentials#credentialStatus");
    hiding.set("foo", hiding.remove(STATUS));
    Answer page = employer.get(server.resolve("/verify")).expect(200);
    Answer answer =
        employer.send(Browser.form(page, "form[action=/verify]").set("json", hiding.toString()));
    Broken.unless(
        answer.html().selectFirst(".pv-verdict.no") != null,
        "the verify page does not call a revoked badge invalid: "
            + (answer.status() + " " + answer.html().select(".pv-verdict h2, h1").text()));
    return new Steps.Seen(
        answer.page().toString(),
        answer.status() + ": " + answer.html().select(".pv-verdict h2").text());
  }
}
