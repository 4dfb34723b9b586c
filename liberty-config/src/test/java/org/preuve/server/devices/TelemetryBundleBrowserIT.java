package org.preuve.server.devices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.preuve.server.devices.Lab.PATIENCE;
import static org.preuve.server.devices.Lab.await;

import com.microsoft.playwright.Page;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.preuve.demo.device.SimulatedDevice;
import org.preuve.server.harness.BrowserIT;
import org.preuve.server.harness.School;
import org.preuve.server.harness.TestWitness;
import org.preuve.server.harness.Visitor;
import org.preuve.web.base.Hashes;

/** What an employer has years later: the files of a proof, a browser, and no network. */
class TelemetryBundleBrowserIT extends BrowserIT {

  private static final List<String> CHECKED =
      List.of("proof.json", "telemetry.jsonl", "device.jwk", "proof.tlog", "tlog-key.txt");

  @TempDir private Path folder;

  private final Lab lab = new Lab(installation);
  private final Visitor student = School.open(installation).visitor("Inès Benali", "LEARNER", "fr");

  private final TestWitness witness = TestWitness.start(installation);

  @AfterEach
  void stop() {
    witness.close();
  }

  @Test
  void checks_itself_from_disk_and_notices_every_change() throws Exception {
    try (var device = lab.paired(student, folder.resolve("device"));
        var english = chromium.person("en")) {
      device.boot();
      var hardware = unpacked(device, "L2");
      var simulated = unpacked(device, "L0");
      var page = english.newPage();
      log(page, "en");
      english.setOffline(true);

      assertThat(verdict(page, hardware)).startsWith("ok: Everything that this page can check");
      assertThat(page.textContent("#checks"))
          .contains("Witnesses have cosigned", "witness.example/w1,");
      chromium.look(page, "telemetry-bundle-en");
      page.setInputFiles("#beside", hardware.resolveSibling("proof.json"));
      page.waitForSelector("td.ok");
      page.setInputFiles("#beside", hardware);
      page.waitForSelector("#beside-said:has-text('verify.html')");
      assertNamesABadge(page, hardware);
      assertThat(verdict(page, simulated)).startsWith("wip: Simulation (L0)");
      for (var name : CHECKED) {
        assertThat(verdict(page, altered(hardware, name))).as(name).startsWith("no: ");
      }
      assertThat(verdict(page, without(hardware, "proof.tlog"))).startsWith("wip: What could be");
      assertThat(verdict(page, without(hardware, "tlog-policy.txt"))).startsWith("ok: ");
      assertThat(page.textContent("#not")).contains("no witness from outside cosigns it");
      page.navigate(damaged(hardware).toUri().toString());
      page.waitForSelector("#verdict.no");
      assertThat(page.textContent("#verdict")).startsWith("This page is damaged");
    }
    try (var french = chromium.person("fr")) {
      var page = french.newPage();
      assertThat(verdict(page, folder.resolve("L2/verify.html"))).startsWith("ok: Tout ce que");
      chromium.look(page, "telemetry-bundle-fr");
      log(page, "fr");
    }
    assertThat(chromium.findings()).isEmpty();
  }

  /** The log with what its witness has said. */
  private void log(Page page, String language) {
    page.navigate(installation.base() + "/tlog");
    page.waitForSelector(".pv-files .pv-pill.ok");
    chromium.look(page, "tlog-" + language);
  }

  /** A badge that names the proof by digest, root and entry; its signature is another matter. */
  private void assertNamesABadge(Page page, Path bundle) throws Exception {
    var proof = Files.readAllBytes(bundle.resolveSibling("proof.json"));
    var root = Files.readString(bundle.resolveSibling("proof.json"));
    var key = Files.readString(bundle.resolveSibling("tlog-key.txt"));
    var index = Files.readAllLines(bundle.resolveSibling("proof.tlog")).get(2).substring(6);
    var badge =
        "{\"evidence\":[{\"digestSRI\":\"sha256-%s\",\"telemetryRoot\":\"%s\",\"log\":\"%s\",\"logIndex\":\"%s\"}]}"
            .formatted(
                Base64.getEncoder().encodeToString(Hashes.digest().digest(proof)),
                root.replaceAll(".*\"merkleRoot\":\"([0-9a-f]{64})\".*", "$1"),
                key.substring(0, key.indexOf('+')),
                index);
    assertThat(named(page, bundle, badge)).startsWith("ok: This badge names this proof");
    assertThat(named(page, bundle, badge.replace("\"log\"", "\"l\""))).startsWith("wip: ");
    assertThat(named(page, bundle, badge.replace("sha256-", "sha256-A"))).startsWith("no: ");
    assertThat(named(page, bundle, badge.replace(":\"" + index + "\"", ":\"9" + index + "\"")))
        .startsWith("no: ");
    assertThat(named(page, bundle, "nonsense")).startsWith("no: ");
  }

  private static String named(Page page, Path bundle, String badge) throws IOException {
    // a browser says nothing of a file that was chosen already
    var name = "badge-" + Hashes.sha256(badge).substring(0, 8) + ".json";
    var file = Files.writeString(bundle.resolveSibling(name), badge);
    page.evaluate("document.querySelector('#badge-said').textContent = ''");
    page.setInputFiles("#badge", file);
    page.waitForSelector("#badge-said:not(:empty)");
    return page.getAttribute("#badge-said", "class") + ": " + page.textContent("#badge-said");
  }

  @Test
  void checks_messages_that_are_cose() throws Exception {
    var home = folder.resolve("cose");
    try (var device = lab.paired(student, home);
        var cose = new CoseDevice(home);
        var english = chromium.person("en")) {
      for (int i = 0; i < 6; i++) {
        cose.send();
      }
      await(() -> lab.stored(device) == 6);
      var id = device.id().orElseThrow();
      assertThat(student.get("/devices/" + id).body()).contains("20,08").contains("intacte");
      installation.update("update device_device set level = 'L2' where id = '" + id + "'");
      var bundle = bundle(id, "cose-L2");
      assertThat(Files.readString(bundle.resolveSibling("telemetry.jsonl"))).doesNotContain(".");
      english.setOffline(true);
      var page = english.newPage();

      assertThat(verdict(page, bundle)).startsWith("ok: Everything that this page can check");
      assertThat(verdict(page, altered(bundle, "telemetry.jsonl"))).startsWith("no: ");
    }
  }

  @Test
  void shows_that_messages_stood_in_the_root_of_their_hour_before_they_were_frozen()
      throws Exception {
    var home = folder.resolve("hour");
    try (var device = lab.paired(student, home);
        var english = chromium.person("en")) {
      device.boot();
      lab.send(device, 5);
      assertThat(device.awaitReceipts(PATIENCE)).isTrue();
      var id = device.id().orElseThrow();
      installation.update("update device_device set level = 'L2' where id = '" + id + "'");
      // into the middle of the newest hour that can be closed
      installation.update(
          "update device_message set received_at = date_format(utc_timestamp() - interval 70 minute,"
              + " '%Y-%m-%d %H:30:00') + interval seq second, day = date(received_at)"
              + " where device_id = '"
              + id
              + "'");
      await(
          () ->
              installation.count(
                      "select count(*) from device_log_record r join device_hour h on h.id ="
                          + " r.hour_id where r.entry_index is not null and h.device_id = '"
                          + id
                          + "'")
                  == 1);
      var bundle = bundle(id, "hour-L2", "PT3H");
      english.setOffline(true);
      var page = english.newPage();

      assertThat(verdict(page, bundle)).doesNotStartWith("no: ");
      assertThat(page.textContent("#checks"))
          .contains("6 messages of 6, in 1 hours; 6 of them before");
      assertThat(verdict(page, altered(bundle, "hours.json"))).startsWith("no: ");
      assertThat(verdict(page, without(bundle, "hours.json"))).doesNotStartWith("no: ");
      assertThat(page.textContent("#not")).contains("holds no hourly root");
    }
  }

  private static String verdict(Page page, Path file) {
    page.navigate(file.toUri().toString());
    page.waitForSelector("#list tr");
    page.waitForSelector("#checks li:nth-of-type(4)"); // the policy of the file allows no functions
    var style = page.getAttribute("#verdict", "class").replace("verdict ", "");
    return style + ": " + page.textContent("#verdict");
  }

  private Path unpacked(SimulatedDevice device, String level)
      throws IOException, InterruptedException {
    var id = device.id().orElseThrow();
    installation.update("update device_device set level = '" + level + "' where id = '" + id + "'");
    lab.send(device, 5);
    assertThat(device.awaitReceipts(PATIENCE)).isTrue();
    return bundle(id, level);
  }

  private Path bundle(String id, String level) throws IOException, InterruptedException {
    return bundle(id, level, "PT5M");
  }

  private Path bundle(String id, String level, String last)
      throws IOException, InterruptedException {
    var proofs = "/devices/" + id + "/proofs";
    var answer = student.post(proofs, lab.form(student.get(proofs + "?last=" + last)));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    var proof = Lab.location(student, answer);
    await(
        () ->
            student.get(proof + "/proof.tlog").body().contains("\n— " + TestWitness.key().name()));
    return unpack(student.bytes(proof + "/bundle.zip"), folder.resolve(level));
  }

  private static Path unpack(byte[] zip, Path folder) throws IOException {
    Files.createDirectories(folder);
    try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        Files.write(folder.resolve(Path.of(entry.getName()).getFileName()), in.readAllBytes());
      }
    }
    return folder.resolve("verify.html");
  }

  /** One byte in the middle of a file is another one. */
  private Path altered(Path page, String name) throws IOException {
    var file = Files.readString(page);
    var start = file.indexOf("\"" + name + "\":\"") + name.length() + 4;
    var middle = start + (file.indexOf('"', start) - start) / 2;
    var other = file.charAt(middle) == 'A' ? 'B' : 'A';
    var changed = page.resolveSibling("altered-" + name + ".html");
    return Files.writeString(
        changed, file.substring(0, middle) + other + file.substring(middle + 1));
  }

  /** What it holds is no JSON any more. */
  private static Path damaged(Path page) throws IOException {
    var file = Files.readString(page).replace("id=\"bundle\">{", "id=\"bundle\">{{");
    return Files.writeString(page.resolveSibling("damaged.html"), file);
  }

  private Path without(Path page, String name) throws IOException {
    var file = Files.readString(page);
    return Files.writeString(
        page.resolveSibling("without.html"),
        file.replaceFirst("\"%1$s\":\"[^\"]*\",|,\"%1$s\":\"[^\"]*\"".formatted(name), ""));
  }
}
