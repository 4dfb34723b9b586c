package org.preuve.server.devices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.preuve.server.devices.Lab.PATIENCE;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.preuve.demo.device.Measurement;
import org.preuve.demo.device.SimulatedDevice;
import org.preuve.server.harness.BrowserIT;
import org.preuve.server.harness.School;
import org.preuve.server.harness.Visitor;

/** Walks through the pages of devices as a student does: pair, watch, freeze, share, revoke. */
class DevicePagesBrowserIT extends BrowserIT {

  @TempDir private Path folder;

  private final Lab lab = new Lab(installation);

  @ParameterizedTest
  @ValueSource(strings = {"fr", "en"})
  void can_be_walked_without_a_complaint(String language) throws Exception {
    var school = School.open(installation);
    var student = school.visitor("Inès Benali", "LEARNER", language);
    var teacher = school.visitor("Marc Lefèvre", "INSTRUCTOR", language);
    var complaints = new ArrayList<String>();
    try (var browser = chromium.person(language);
        var device = SimulatedDevice.open(folder)) {
      enter(browser, student);
      var page = browser.newPage();
      page.onConsoleMessage(
          message -> {
            if (!message.location().contains("/by-hand/key")) { // refused there on purpose
              complaints.add(message.text());
            }
          });
      page.navigate(student.at("/devices").toString());
      chromium.look(page, "devices-empty-" + language);
      page.click(".pv-empty a");
      page.fill("#name", "Sonde serre 2");
      chromium.look(page, "device-new-" + language);
      page.click("main button.btn-primary");
      chromium.look(page, "pairing-code-" + language);

      var code = page.getAttribute(".pv-bigcode", "data-code");
      var fingerprint = device.pair(installation.base().resolve("/pair/" + code));
      page.waitForSelector(".pv-finger"); // the page moves on by itself
      assertThat(page.textContent(".pv-finger")).isEqualTo(fingerprint);
      chromium.look(page, "pairing-fingerprint-" + language);
      page.click("form[action$='/confirm'] button");
      device.collectCredential();
      page.waitForSelector(".pv-panel a.btn-primary");
      chromium.look(page, "pairing-done-" + language);

      device.boot();
      lab.send(device, 20);
      device.sendForged(List.of(new Measurement("temp", "Cel", 21)));
      device.skip(3);
      Lab.await(() -> lab.stored(device) > 20 && lab.refused(device) == 1);
      lab.send(device, 20);
      assertThat(device.awaitReceipts(PATIENCE)).isTrue();
      page.click(".pv-panel a.btn-primary");
      page.waitForSelector(".pv-console .is-refused");
      page.waitForFunction( // the stream is open
          "() => document.querySelector('[data-pv-again]').hidden");
      page.click("#pause");
      chromium.look(page, "device-live-" + language);
      page.click("a[href$='/chart']");
      page.waitForSelector("#chart polyline");
      chromium.look(page, "device-chart-" + language);
      page.focus("#chart");
      page.keyboard().press("+");
      page.waitForURL("**/chart?from=*");
      chromium.look(page, "device-chart-closer-" + language);
      var challenges = "/devices/" + device.id().orElseThrow() + "/challenges";
      page.navigate(student.at(challenges).toString());
      page.fill("#minutes", "1");
      page.fill("#challenges", "2");
      page.click("form[action$='/challenges'] button");
      lab.hasten(device.id().orElseThrow());
      Lab.await(() -> answered(device) == 2);
      page.reload();
      chromium.look(page, "challenges-" + language);
      teach(teacher, device, language);
      share(school.visitor("Hugo Martin", "LEARNER", language), student, page, device, language);
      page.navigate(student.at("/devices/" + device.id().orElseThrow()).toString());
      page.click("a[href$='last=PT5M']");
      chromium.look(page, "proof-preview-" + language);
      page.selectOption(
          "#competency-0", page.getAttribute("#competency-0 option:nth-child(2)", "value"));
      page.fill("#justification-0", "Elle mesure sans s’arrêter.");
      page.click("form.pv-panel button.btn-primary");
      chromium.look(page, "proof-" + language);

      page.navigate(student.at("/portfolio").toString());
      chromium.look(page, "home-with-device-" + language);
      page.navigate(student.at("/evidence/" + evidence(device)).toString());
      chromium.look(page, "evidence-telemetry-" + language);
      page.click("form[action$='/sharing'] button");
      page.navigate(installation.base() + "/p/" + proof(device));
      chromium.look(page, "proof-public-" + language);
      page.navigate(student.at("/devices/" + device.id().orElseThrow() + "/revocation").toString());
      chromium.look(page, "device-revocation-" + language);
      page.click("main button.btn-primary");
      page.navigate(student.at("/devices").toString());
      chromium.look(page, "devices-" + language);
      byHand(page, student, language);
      announce(browser, page, teacher, language);
      page.navigate(student.at("/devices").toString());
      chromium.look(page, "devices-announced-" + language);
    }

    assertThat(complaints).isEmpty();
    assertThat(chromium.findings()).isEmpty();
  }

  /** What a teacher requires, tries and witnesses. */
  private void teach(Visitor teacher, SimulatedDevice device, String language) {
    try (var browser = chromium.person(language)) {
      enter(browser, teacher);
      var page = browser.newPage();
      page.navigate(teacher.at("/checks").toString());
      chromium.look(page, "checks-empty-" + language);
      page.navigate(teacher.at("/checks/new").toString());
      page.fill("#title", "La serre tient, avec un nom d’une longueur tout à fait raisonnable");
      page.fill("#uptime-least", "0");
      page.click("form.pv-panel button.btn-primary");
      assertThat(page.textContent(".pv-note.no[role=alert]")).contains("CHECK_NUMBER");
      chromium.look(page, "checks-form-" + language);
      page.fill("#uptime-least", "30");
      page.fill("#range1-series", "temp");
      page.fill("#range1-most", "20");
      page.fill("#challenge-least", "1");
      page.fill("#restart-least", "1");
      page.fill("#restart-most", "60");
      page.click("form.pv-panel button.btn-primary");
      page.selectOption("#device", device.id().orElseThrow());
      page.click("form.pv-panel button.btn-primary");
      chromium.look(page, "checks-tried-" + language);
      page.navigate(teacher.at("/checks").toString());
      chromium.look(page, "checks-" + language);
      page.navigate(teacher.at("/class/devices").toString());
      chromium.look(page, "class-devices-" + language);
      page.click("main table a");
      page.click("form[action$='/witness'] button");
      chromium.look(page, "challenges-witnessed-" + language);
    }
  }

  /** What the device signs goes to and fro by the clipboard. */
  private void byHand(Page page, Visitor student, String language) throws GeneralSecurityException {
    var key = new HandHeldKey();
    page.navigate(student.at("/devices/new").toString());
    page.fill("#name", "Balise du verger, au bout du troisième rang");
    page.click("main button.btn-primary");
    page.click("a[href$='/by-hand']");
    chromium.look(page, "by-hand-" + language);
    page.fill("#key", key.hex());
    page.fill("#model", "Arduino MKR");
    page.fill("#signature", "c2lnbmVk".repeat(11));
    page.click("main button.btn-primary");
    assertThat(page.textContent(".pv-note.no[role=alert]")).contains("PAIR_PROOF");
    chromium.look(page, "by-hand-refused-" + language);
    page.fill("#signature", key.sign(page.textContent("[data-pv-sign]")));
    page.click("main button.btn-primary");
    page.click("form[action$='/confirm'] button");
    page.click("a[href$='/by-hand']");
    page.fill("#signature", key.sign(page.textContent("[data-pv-sign]")));
    page.click("main button.btn-primary");
    page.waitForSelector("[data-pv-password]");
    chromium.look(page, "by-hand-account-" + language);
  }

  /** A table of two lines, of which one names nobody. */
  private void announce(BrowserContext browser, Page page, Visitor teacher, String language)
      throws GeneralSecurityException {
    enter(browser, teacher);
    page.navigate(teacher.at("/class/devices/announce").toString());
    chromium.look(page, "announce-empty-" + language);
    var one = "Sonde du grand bassin, au pied de l’échelle;Inès Benali;%s;ESP32-C3\n";
    var two = "Sonde 8;عبد الرحمن بن محمد آل سعود;%s;ESP32-C3\n";
    page.fill("#text", (one + two).formatted(new HandHeldKey().hex(), new HandHeldKey().hex()));
    page.click("main button.btn-primary");
    assertThat(page.textContent("#t-lines + ul")).contains("UNKNOWN");
    chromium.look(page, "announce-lines-" + language);
    page.click("button[name=keep][value=good]");
    page.waitForSelector("form[action$='/back']");
    chromium.look(page, "announce-waiting-" + language);
  }

  /** Another student says yes to owning it too. */
  private void share(
      Visitor hugo, Visitor student, Page page, SimulatedDevice device, String language) {
    var owners = "/devices/" + device.id().orElseThrow() + "/owners";
    page.navigate(student.at(owners).toString());
    page.check("#person-" + hugo.user());
    page.click("form[action$='/invite'] button");
    chromium.look(page, "owners-" + language);
    try (var browser = chromium.person(language)) {
      enter(browser, hugo);
      var other = browser.newPage();
      other.navigate(hugo.at("/devices").toString());
      chromium.look(other, "devices-asked-" + language);
      other.click("a[href$='/owners']");
      chromium.look(other, "owners-asked-" + language);
      other.click("form[action$='/confirm'] button");
      assertThat(other.textContent("h1")).isEqualTo("Sonde serre 2");
    }
  }

  private long answered(SimulatedDevice device) {
    return installation.count(
        "select count(*) from device_challenge where answered_at is not null and device_id = '"
            + device.id().orElseThrow()
            + "'");
  }

  private String proof(SimulatedDevice device) {
    return installation.text(
        "select id from device_proof where device_id = '" + device.id().orElseThrow() + "'");
  }

  private String evidence(SimulatedDevice device) {
    return installation.text(
        "select evidence_id from device_proof where device_id = '"
            + device.id().orElseThrow()
            + "'");
  }

  private void enter(BrowserContext browser, Visitor visitor) {
    var https = installation.base().toString().replace("http:", "https:");
    browser.addCookies(
        List.of(new Cookie(visitor.cookie(), visitor.secret()).setUrl(https).setSecure(true)));
  }
}
