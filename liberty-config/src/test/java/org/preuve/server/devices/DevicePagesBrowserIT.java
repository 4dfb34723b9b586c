package org.preuve.server.devices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.preuve.server.devices.Lab.PATIENCE;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Path;
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
  void can_be_walked_without_a_complaint(String language) throws InterruptedException {
    var student = School.open(installation).visitor("Inès Benali", "LEARNER", language);
    var complaints = new ArrayList<String>();
    try (var browser = chromium.person(language);
        var device = SimulatedDevice.open(folder)) {
      enter(browser, student);
      var page = browser.newPage();
      page.onConsoleMessage(message -> complaints.add(message.text()));
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
      page.click("#pause");
      chromium.look(page, "device-live-" + language);
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
    }

    assertThat(complaints).isEmpty();
    assertThat(chromium.findings()).isEmpty();
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
