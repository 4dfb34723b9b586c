package org.preuve.demo.tour;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.jsoup.nodes.Element;

/** The student publishes; somebody without an account looks at it and checks everything. */
final class EmployerSteps {

  private static final String CREDENTIAL = "application/vc+ld+json, application/json;q=0.9";

  private final URI server;
  private final Findings findings;
  private final Steps steps;
  private final Browser browser = new Browser();

  EmployerSteps(URI server, Findings findings, Steps steps) {
    this.server = server;
    this.findings = findings;
    this.steps = steps;
  }

  void walk(Course student) {
    steps.step("the student publishes the badge", () -> publish(student));
    steps.step("an employer opens the badge's page", this::page);
    steps.step("download the badge, its issuer and its key", this::download);
    steps.step("verify the badge's signature from outside", this::signature);
    steps.step("take the badge as a token, as Open Badges 2.0 and offline", this::otherForms);
    var carried = new CarriedSteps(server, findings, browser);
    steps.step("the verify page reads the badge in its picture", carried::pictures);
    steps.step(
        "the student takes a transcript, and the verify page reads it",
        () -> carried.transcript(student));
    steps.step("the status list does not revoke it", this::status);
    steps.step("the manifest is the one that the badge names", this::manifest);
    steps.step("the telemetry is the one that the badge names", this::telemetry);
    steps.step("the verify page finds the badge valid", this::valid);
    steps.step("the verify page refuses an altered badge", this::altered);
    steps.step("the verify page reads a badge of a school unknown here", this::foreign);
  }

  private Steps.Seen publish(Course student) {
    Answer mine = student.open("/badges");
    for (Element panel : mine.html().select("section:has(form[action$=/publish])")) {
      if (panel.selectFirst("form[action$=/unpublish]") == null) {
        return publish(student, mine, panel);
      }
    }
    throw new Broken(mine.address() + " shows no badge to publish");
  }

  private Steps.Seen publish(Course student, Answer mine, Element panel) {
    String action = panel.select("form[action$=/publish]").attr("action");
    Form form = Browser.form(mine, "form[action=" + action + "]");
    panel
        .select("input[type=checkbox][name=evidence]:not([checked])")
        .forEach(box -> form.add("evidence", box.attr("value")));
    Answer done = student.browser().send(form).expect(200);
    String id = action.replaceFirst(".*/badges/", "").replace("/publish", "");
    findings.badge = server.resolve("/b/" + id).toString();
    done.expectText(findings.badge);
    return new Steps.Seen(done.page().toString(), findings.badge);
  }

  private URI badge() {
    return URI.create(findings.badge);
  }

  private Steps.Seen page() {
    Answer page = browser.get(badge()).expect(200).expectText(findings.studentName);
    return new Steps.Seen(
        page.page().toString(),
        page.html().select(".pv-verdict .title, .pv-verdict h2").text() + " · " + page.heading());
  }

  private Steps.Seen download() {
    Answer badge = browser.get(badge(), CREDENTIAL).expect(200);
    findings.credential = badge.json();
    findings.keep("badge.json", badge.body());
    URI issuer = issuer();
    Answer profile = browser.get(issuer, "application/json").expect(200);
    findings.keep("issuer.json", profile.body());
    Answer did = browser.get(URI.create(issuer + "/did.json"), "application/json").expect(200);
    findings.keep("did.json", did.body());
    return new Steps.Seen(
        badge.address() + ", " + profile.address() + ", " + did.address(),
        badge.type() + ", " + badge.body().length + " bytes");
  }

  private Steps.Seen otherForms() {
    Answer token = browser.get(URI.create(findings.badge + ".jwt"), "*/*").expect(200);
    Answer hosted = browser.get(URI.create(findings.badge + "/ob2.json"), "*/*").expect(200);
    Answer bundle = browser.get(URI.create(findings.badge + "/bundle.zip"), "*/*").expect(200);
    findings.keep("badge.jwt", token.body());
    findings.keep("badge-ob2.json", hosted.body());
    findings.keep("bundle.zip", bundle.body());
    Broken.unless(
        hosted.json().path("id").asText().equals(findings.badge + "/ob2.json"),
        "the hosted assertion stands elsewhere");
    Answer page = browser.get(server.resolve("/verify")).expect(200);
    Answer read =
        browser
            .send(Browser.form(page, "form[action=/verify]").set("json", token.text().strip()))
            .expect(200);
    Broken.unless(
        read.html().selectFirst(".pv-verdict.ok") != null,
        "the verify page does not read the token");
    return new Steps.Seen(
        token.address() + ", " + hosted.address() + ", " + bundle.address(),
        "token valid, " + bundle.body().length + " bytes offline");
  }

  /** {@code did:web:localhost%3A9080:issuers:id} stands at {@code /issuers/id/did.json}. */
  private URI issuer() {
    String did = findings.credential.path("issuer").path("id").asText();
    Broken.unless(did.startsWith("did:web:"), "the issuer is no did:web: " + did);
    List<String> parts = List.of(did.substring("did:web:".length()).split(":", -1));
    String host = URLDecoder.decode(parts.get(0), StandardCharsets.UTF_8);
    Broken.unless(host.equals(server.getAuthority()), "the issuer is at another host: " + host);
    return server.resolve("/" + String.join("/", parts.subList(1, parts.size())));
  }

  private Steps.Seen signature() {
    Answer did = browser.get(URI.create(issuer() + "/did.json"), "application/json").expect(200);
    BadgeProof.verify(findings.credential, did.json());
    return new Steps.Seen(did.page().toString(), "eddsa-rdfc-2022, good");
  }

  private Steps.Seen status() {
    JsonNode entry = findings.credential.path("credentialStatus");
    URI address = URI.create(entry.path("statusListCredential").asText());
    Answer list = browser.get(address, CREDENTIAL).expect(200);
    findings.keep("status.json", list.body());
    Answer did = browser.get(URI.create(issuer() + "/did.json"), "application/json").expect(200);
    BadgeProof.verify(list.json(), did.json());
    int index = entry.path("statusListIndex").asInt(-1);
    Broken.unless(!StatusList.set(list.json(), index), "the badge is revoked");
    return new Steps.Seen(address.toString(), "entry " + index + ": not revoked");
  }

  private Steps.Seen manifest() {
    Answer manifest =
        browser.get(URI.create(findings.badge + "/manifest.json"), "application/json").expect(200);
    findings.keep("manifest.json", manifest.body());
    String digest = "sha256:" + Digests.hex(manifest.body());
    Broken.unless(
        digest.equals("sha256:" + findings.manifestDigest), "the manifest is not the frozen one");
    JsonNode evidence = findings.credential.path("evidence");
    Broken.unless(!evidence.isEmpty(), "the badge names no evidence");
    for (JsonNode item : evidence) {
      Broken.unless(
          item.path("manifestDigest").asText().equals(digest), "the badge names another manifest");
    }
    return new Steps.Seen(manifest.page().toString(), digest);
  }

  private Steps.Seen telemetry() {
    boolean named = false;
    for (JsonNode item : findings.credential.path("evidence")) {
      named |= item.path("telemetryRoot").asText().equals(findings.telemetryRoot);
    }
    Broken.unless(named, "the badge does not name the telemetry's root");
    URI proof = server.resolve("/p/" + findings.proof);
    browser.get(proof).expect(200);
    namesDocument(browser.get(URI.create(proof + "/proof.json"), "*/*").expect(200).body());
    Answer messages = browser.get(URI.create(proof + "/telemetry.jsonl"), "*/*").expect(200);
    Answer key = browser.get(URI.create(proof + "/device.jwk"), "*/*").expect(200);
    findings.keep("telemetry.jsonl", messages.body());
    findings.keep("device.jwk", key.body());
    List<String> lines = messages.text().lines().toList();
    Signatures.check(lines, key.text());
    Broken.unless(Digests.merkleRoot(lines).equals(findings.telemetryRoot), "the root is another");
    return new Steps.Seen(
        proof.toString(), lines.size() + " messages, root " + findings.telemetryRoot);
  }

  /** The badge names the frozen document by its digest (digestSRI). */
  private void namesDocument(byte[] document) {
    String digest =
        Base64.getEncoder().encodeToString(HexFormat.of().parseHex(Digests.hex(document)));
    boolean named = false;
    for (JsonNode item : findings.credential.path("evidence")) {
      named |= item.path("digestSRI").asText().equals("sha256-" + digest);
    }
    Broken.unless(named, "the badge does not name the document of the proof");
  }

  private Steps.Seen valid() {
    Answer answer = verify(findings.credential);
    answer.expect(200);
    Broken.unless(
        answer.html().selectFirst(".pv-verdict.ok") != null, "the verify page does not say valid");
    return new Steps.Seen(answer.page().toString(), answer.html().select(".pv-verdict h2").text());
  }

  private Steps.Seen altered() {
    ObjectNode other = findings.credential.deepCopy();
    other.put("name", other.path("name").asText() + " et plus");
    Answer answer = verify(other);
    Broken.unless(
        answer.status() >= 400 && answer.status() < 500,
        answer.address() + " answered " + answer.status() + " to an altered badge");
    Broken.unless(
        answer.html().selectFirst(".pv-verdict.no") != null, "the verify page does not refuse");
    return new Steps.Seen(
        answer.page().toString(),
        answer.status() + ": " + answer.html().select(".pv-verdict h2").text());
  }

  /** A school that is nothing but a key: the signature is good, the rest is the reader's. */
  private Steps.Seen foreign() {
    Answer answer = verify(unknownSchool()).expect(200);
    Broken.unless(
        answer.html().selectFirst(".pv-verdict.wip") != null,
        "the verify page does not leave an unknown school to the reader");
    answer.expectText("did:key:");
    return new Steps.Seen(answer.page().toString(), answer.html().select(".pv-verdict h2").text());
  }

  private static JsonNode unknownSchool() {
    try (var in = EmployerSteps.class.getResourceAsStream("unknown-school.json")) {
      return new ObjectMapper().readTree(Objects.requireNonNull(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Answer verify(JsonNode credential) {
    Answer page = browser.get(server.resolve("/verify")).expect(200);
    return browser.send(
        Browser.form(page, "form[action=/verify]").set("json", credential.toString()));
  }
}
