package org.preuve.demo.tour;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jsoup.nodes.Element;
import org.preuve.demo.device.Greenhouse;
import org.preuve.demo.device.SentMessage;
import org.preuve.demo.device.SimulatedDevice;

/** The student pairs a device, it measures, and a window of its telemetry becomes evidence. */
final class DeviceSteps {

  private static final int MEASUREMENTS = 30;
  private static final int HURRIED = 360;
  private static final Duration PERIOD = Duration.ofMillis(250);
  private static final Duration RECEIPT = Duration.ofSeconds(30);

  private final URI server;
  private final Course course;
  private final Findings findings;
  private final Steps steps;
  private final SimulatedDevice device;
  private final Greenhouse greenhouse = new Greenhouse();

  /**
   * With a device that was never paired.
   *
   * @param folder empty folder for its key and account
   */
  DeviceSteps(URI server, Path folder, Course course, Findings findings, Steps steps) {
    this.server = server;
    this.course = course;
    this.findings = findings;
    this.steps = steps;
    this.device = SimulatedDevice.open(folder);
  }

  void walk() {
    try (device) {
      steps.step("pair a device", this::pair);
      steps.step("receive signed telemetry and give receipts", this::measure);
      steps.step("refuse and show a forged message", this::forge);
      steps.step("attach a window of telemetry as evidence", this::prove);
      steps.step("recompute the Merkle root and every signature", this::recompute);
      steps.step("put a poisoned message aside, and go on", this::poison);
      steps.step("show in red a time that cannot be true", this::hurry);
      steps.step("receipt nothing that was not stored", this::forget);
    }
  }

  private Steps.Seen pair() {
    Answer form = course.open("/devices/new");
    Answer steps =
        course
            .browser()
            .send(Browser.form(form, "form[action$=/devices/new]").set("name", "Sonde de serre"))
            .expect(200);
    Element code = steps.html().selectFirst("[data-code]");
    if (code == null) {
      throw new Broken(steps.address() + " shows no code");
    }
    String fingerprint = device.pair(server.resolve("/pair/" + code.attr("data-code")));
    Broken.unless(!device.collectCredential(), "the device got its account unconfirmed");
    Answer compared = course.browser().get(steps.address()).expect(200).expectText(fingerprint);
    course.browser().send(Browser.form(compared, "form[action$=/confirm]")).expect(200);
    Broken.unless(device.collectCredential(), "the device got no account");
    return new Steps.Seen(
        steps.page().toString(),
        "fingerprint " + fingerprint + ", device " + device.id().orElse(""));
  }

  private Steps.Seen measure() {
    device.boot();
    for (int i = 0; i < MEASUREMENTS; i++) {
      device.send(greenhouse.measure());
      pause(PERIOD);
    }
    Broken.unless(receipted(), device.unreceipted().size() + " messages have no receipt");
    List<SentMessage> sent = device.sent();
    return new Steps.Seen(
        course.at("/devices/" + device.id().orElse("")).toString(),
        sent.size() + " messages signed, all receipted");
  }

  private boolean receipted() {
    try {
      return device.awaitReceipts(RECEIPT);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private Steps.Seen forge() {
    device.sendForged(greenhouse.measure());
    String path = "/devices/" + device.id().orElse("");
    for (int tries = 0; tries < 40; tries++) {
      Answer page = course.open(path);
      if (page.text().contains("TELEMETRY_SIGNATURE")) {
        return new Steps.Seen(page.page().toString(), "TELEMETRY_SIGNATURE, not stored");
      }
      pause(PERIOD);
    }
    throw new Broken("the page does not show TELEMETRY_SIGNATURE");
  }

  private Steps.Seen prove() {
    String path = "/devices/" + device.id().orElse("") + "/proofs";
    Answer preview = course.open(path + "?last=PT5M");
    Form form =
        Browser.form(preview, "form[action$=/proofs]")
            .set("title", "Mesures de la sonde de serre")
            .set("competency", findings.code)
            .set("justification", "La sonde a mesuré pendant l’essai, sans interruption.");
    Answer proof = course.browser().send(form).expect(200);
    findings.proof = proof.address().getPath().replaceFirst(".*/proofs/", "");
    return new Steps.Seen(proof.page().toString(), proof.heading());
  }

  private Steps.Seen recompute() {
    URI file = course.at("/proofs/" + findings.proof + "/telemetry.jsonl");
    List<String> messages = course.browser().get(file).expect(200).text().lines().toList();
    Broken.unless(
        messages.equals(device.sent().stream().map(SentMessage::jws).toList()),
        "the messages kept are not those that were sent");
    Signatures.check(messages, device.publicJwk());
    findings.messages = messages;
    findings.telemetryRoot = Digests.merkleRoot(messages);
    course.open("/proofs/" + findings.proof).expectText(findings.telemetryRoot);
    return new Steps.Seen(
        file.toString(), messages.size() + " signatures good, root " + findings.telemetryRoot);
  }

  private Steps.Seen poison() {
    device.sendUnreadable(greenhouse.measure());
    device.send(greenhouse.measure());
    Broken.unless(receipted(), "the message after the poisoned one has no receipt");
    return new Steps.Seen(
        course.at("/devices/" + device.id().orElse("")).toString(), "the next one is receipted");
  }

  private Steps.Seen hurry() {
    device.boot();
    device.hurry(greenhouse.measure(), HURRIED, Duration.ofSeconds(5));
    Broken.unless(receipted(), device.unreceipted().size() + " messages have no receipt");
    Answer preview = course.open("/devices/" + device.id().orElse("") + "/proofs?last=PT5M");
    Element verdict = preview.html().selectFirst(".pv-verdict.no h2");
    if (verdict == null) {
      throw new Broken(preview.address() + " believes half an hour that took a second");
    }
    return new Steps.Seen(preview.page().toString(), verdict.text());
  }

  private Steps.Seen forget() {
    device.forgetBoots();
    device.boot(); // numbers as in its first boot
    device.send(greenhouse.measure());
    Broken.unless(receipted(), "the device hears nothing of " + device.unreceipted().size());
    Broken.unless(
        device.refused().stream()
            .anyMatch(refused -> refused.code().equals("TELEMETRY_EQUIVOCATION")),
        "new bytes under old numbers were receipted");
    return new Steps.Seen(
        course.at("/devices/" + device.id().orElse("")).toString(),
        device.refused().size() + " messages refused by dn/nack, none receipted");
  }

  private static void pause(Duration time) {
    try {
      TimeUnit.MILLISECONDS.sleep(time.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Broken("interrupted");
    }
  }
}
