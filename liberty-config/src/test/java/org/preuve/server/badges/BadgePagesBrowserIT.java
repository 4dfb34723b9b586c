package org.preuve.server.badges;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.preuve.server.harness.BrowserIT;
import org.preuve.server.harness.Http;

/** Walks through the pages of badges as people do: award, publish, open, verify, revoke. */
class BadgePagesBrowserIT extends BrowserIT {

  @ParameterizedTest
  @ValueSource(strings = {"fr", "en"})
  void can_be_walked_without_a_complaint(String language) {
    var seeded = new SeededCourse(installation, "C.7");
    var teacher = seeded.session(seeded.teacher, "Marc Lefèvre", "INSTRUCTOR", language);
    var student = seeded.session(seeded.student, SeededCourse.STUDENT_NAME, "LEARNER", language);
    var complaints = new ArrayList<String>();
    String link;
    try (var browser = chromium.person(language)) {
      enter(browser, List.of(teacher, student));
      var page = browser.newPage();
      page.onConsoleMessage(message -> complaints.add(message.text()));
      page.navigate(teacher.base() + "/award/" + seeded.student + "/C.7");
      chromium.look(page, "award-" + language);
      page.click(".pv-actions button");
      chromium.look(page, "badges-class-" + language);

      page.navigate(student.base() + "/badges");
      page.check("input[value='" + seeded.telemetry + "']");
      page.click("form[action$='/publish'] button");
      chromium.look(page, "badges-mine-" + language);
      link = page.getAttribute(".pv-result-link a", "href");

      page.navigate(link);
      chromium.look(page, "badge-public-" + language);
      page.click("dl a[href^='/issuers/']");
      chromium.look(page, "issuer-" + language);
      page.goBack();
      page.setViewportSize(390, 844);
      var vouched = page.locator("#t-gar").boundingBox();
      var proofs = page.locator(".is-told dd").last().boundingBox();
      page.setViewportSize(1280, 900);
      page.click(".pv-share a");
      chromium.look(page, "verify-valid-" + language);
      assertThat(page.locator(".pv-verdict.ok").count()).isEqualTo(1);
      assertThat(vouched.y).isLessThan(844);
      assertThat(proofs.y + proofs.height).as("above the fold").isLessThan(844);

      var png = new Http().bytes(URI.create(link + "/badge.png"));
      verified(page, new FilePayload("badge.png", "image/png", png));
      page.navigate(student.base() + "/transcript");
      chromium.look(page, "transcript-" + language);
      var id = link.substring(link.lastIndexOf('/') + 1);
      var clr = student.post("/transcript/clr.json", "badge=" + id).body().getBytes(UTF_8);
      verified(page, new FilePayload("clr.json", "application/json", clr));
      chromium.look(page, "verify-transcript-" + language);
      endorsed(page, student, link, language);

      page.navigate(teacher.base() + "/assess/" + seeded.student + "/C.7");
      page.click("label[for=outcome-no]");
      page.click("button[value='release']");
      chromium.look(page, "decision-lowered-" + language);
      page.check("#badge-keep");
      page.fill("#badge-reason", "Recours en cours");
      page.waitForSelector("[data-pv-state] .bi-cloud-check");
      page.navigate(teacher.base() + "/assess/" + seeded.student + "/C.7");
      page.click("label[for=outcome-no]");
      page.click("button[value='release']");
      page.waitForSelector("#pv-work:not([hidden])");
      assertThat(page.inputValue("#badge-reason")).as("kept").isEqualTo("Recours en cours");
      assertThat(page.isChecked("#badge-keep")).isTrue();
      page.click("form button.btn-primary");
      chromium.look(page, "assess-badge-kept-" + language);

      page.navigate(teacher.base() + "/badges");
      chromium.look(page, "badges-class-kept-" + language);
      page.click("a[href$='/revoke']");
      chromium.look(page, "badge-revoke-" + language);
      page.fill("#reason", "Attribué par erreur");
      page.click("form button");
      page.navigate(link);
      chromium.look(page, "badge-revoked-" + language);
      assertThat(page.locator(".pv-verdict.no").count()).isEqualTo(1);
    }

    // Chromium notes an endorsement without words, 400, and the question what becomes of the badge,
    // asked twice, 409
    assertThat(complaints).hasSize(3);
    assertThat(complaints).filteredOn(complaint -> complaint.contains("409")).hasSize(2);
    assertThat(complaints).filteredOn(complaint -> complaint.contains("400")).hasSize(1);
    assertThat(chromium.findings()).isEmpty();
  }

  /** A tutor is asked by a link, and answers without an account. */
  private void endorsed(Page page, SeededCourse.Session student, String link, String language) {
    var of = "/badges/" + link.substring(link.lastIndexOf('/') + 1) + "/endorsements";
    page.navigate(student.base() + "/badges");
    page.click("a[href$='" + of + "']");
    chromium.look(page, "endorsements-empty-" + language);
    page.fill("#endorser", "Jean-Baptiste Martin de la Roche");
    page.fill("#organisation", "Port autonome de Bordeaux");
    page.click("form[action$='/endorsements'] button");
    chromium.look(page, "endorsement-link-" + language);
    page.navigate(page.inputValue("#address"));
    chromium.look(page, "endorse-" + language);
    page.fill("#name", "Jean Martin");
    page.click("main button.btn-primary");
    assertThat(page.textContent("[role=alert]")).contains("ENDORSEMENT_FORM");
    assertThat(page.inputValue("#name")).isEqualTo("Jean Martin");
    chromium.look(page, "endorse-refused-" + language);
    page.fill("#words", "Elle a remplacé les capteurs du ponton sans aide, et dit pourquoi.");
    page.fill("#role", "Responsable de maintenance");
    page.fill("#organisation", "Port autonome de Bordeaux");
    page.check("#sure");
    page.click("main button.btn-primary");
    page.waitForSelector(".pv-note.ok");
    chromium.look(page, "endorse-done-" + language);
    page.navigate(student.base() + of);
    chromium.look(page, "endorsements-" + language);
    page.navigate(link);
    chromium.look(page, "badge-endorsed-" + language);
    assertThat(page.textContent("main")).contains("sans aide, et dit pourquoi.");
  }

  /** Gives a file to the verify page, which finds it valid. */
  private void verified(Page page, FilePayload file) {
    page.navigate(installation.base() + "/verify");
    page.setInputFiles("#file", file);
    page.click("form[action='/verify'] button[type=submit]");
    assertThat(page.locator(".pv-verdict.ok").count()).as(file.name).isEqualTo(1);
  }

  /** Design, picture, award to the class, progress, public page of what it stands for. */
  @ParameterizedTest
  @ValueSource(strings = {"fr", "en"})
  void a_design_goes_to_a_class_without_a_complaint(String language) {
    var seeded = new SeededCourse(installation, "C.7");
    var teacher = seeded.session(seeded.teacher, "Marc Lefèvre", "INSTRUCTOR", language);
    var student = seeded.session(seeded.student, SeededCourse.STUDENT_NAME, "LEARNER", language);
    var complaints = new ArrayList<String>();
    try (var browser = chromium.person(language)) {
      enter(browser, List.of(teacher, student));
      var page = browser.newPage();
      page.onConsoleMessage(message -> complaints.add(message.text()));
      page.navigate(teacher.base() + "/designs");
      chromium.look(page, "designs-empty-" + language);
      page.click("a[href$='/designs/new']");
      page.fill("#name-fr", "Atelier capteurs");
      page.fill("#description-fr", "Sait câbler et lire un capteur sur une carte.");
      page.fill("#criteria-fr", "Avoir animé l’atelier devant le groupe.");
      page.click("label[for=shape-DISC]");
      page.click("label[for=colour-PLUM]");
      page.click("button[value=preview]");
      chromium.look(page, "design-form-" + language);
      assertThat(page.inputValue("#name-fr")).isEqualTo("Atelier capteurs");
      page.click(".pv-actions .btn-primary");
      chromium.look(page, "design-show-" + language);
      page.click("a[href$='/award']");
      page.check("#p-" + seeded.student);
      chromium.look(page, "bulk-choose-" + language);
      page.click(".pv-actions .btn-primary");
      chromium.look(page, "job-preview-" + language);
      page.click("form[action$='/start'] button");
      page.waitForSelector("progress[value='1']");
      chromium.look(page, "job-done-" + language);
      assertThat(page.textContent(".pv-lead"))
          .contains(language.equals("fr") ? "un badge attribué" : "one badge awarded");
      assertThat(page.evaluate("Object.keys(localStorage).filter(k => k.startsWith('pv-work/'))"))
          .as("nothing is called not sent")
          .isEqualTo(List.of());
      page.click(".pv-crumb a");
      chromium.look(page, "design-awarded-" + language);
      page.click("a[href$='/proposals']");
      page.click("a[href$='/rule']");
      page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)");
      page.check("[id='k-" + seeded.code + "']");
      chromium.look(page, "rule-form-" + language);
      page.click(".pv-actions .btn-primary");
      chromium.look(page, "proposals-" + language);
      page.navigate(teacher.base() + "/awards/approval");
      chromium.look(page, "approval-" + language);
      page.navigate(teacher.base() + "/badge-figures");
      chromium.look(page, "badge-figures-" + language);
      page.navigate(teacher.base() + "/designs");
      page.click(".pv-badges a");
      page.click("a[href$='/award']");
      page.click("a[href$='/csv']");
      page.fill("#text", "Personne Ici;Rien");
      page.click(".pv-actions .btn-primary");
      chromium.look(page, "csv-report-" + language);
      page.goBack();

      page.navigate(student.base() + "/badges");
      chromium.look(page, "designed-mine-" + language);
      page.click("form[action$='/publish'] button");
      page.navigate(page.getAttribute(".pv-result-link a", "href"));
      chromium.look(page, "designed-public-" + language);
      assertThat(page.locator(".pv-verdict.ok").count()).isEqualTo(1);
      var publicPage = page.url();
      page.click("dd a[href^='/achievements/']");
      chromium.look(page, "achievement-" + language);

      page.navigate(teacher.base() + "/badges");
      page.check("input[name=award]");
      page.click("button[form=correct]");
      page.check("#action-SUSPEND");
      page.fill("#reason", "Une vérification est en cours");
      page.fill("#message", "Rien à faire de ton côté.");
      chromium.look(page, "correct-" + language);
      page.click(".pv-actions .btn-primary");
      chromium.look(page, "badges-class-corrected-" + language);
      page.click("a[href$='/award-log']");
      page.click("form[action$='/checkpoint'] button");
      page.navigate(teacher.base() + "/award-log");
      chromium.look(page, "award-log-" + language);
      assertThat(page.locator(".pv-note.ok").count()).isEqualTo(1);
      page.navigate(student.base() + "/badges");
      chromium.look(page, "suspended-mine-" + language);
      page.navigate(publicPage);
      chromium.look(page, "suspended-public-" + language);
      assertThat(page.locator(".pv-verdict.no").count()).isEqualTo(1);
    }

    // a table with a line that names nobody is a 400, which Chromium notes
    assertThat(complaints).hasSize(1).allMatch(complaint -> complaint.contains("400"));
    assertThat(chromium.findings()).isEmpty();
  }

  /** The page in the bundle, from disk with the network off; each file with one bit changed. */
  @Test
  void the_bundle_is_verified_from_disk_and_any_altered_file_turns_it_red(@TempDir Path folder)
      throws IOException {
    var seeded = new SeededCourse(installation, "C.7");
    seeded.asTeacher().post("/award/" + seeded.student + "/C.7");
    var id =
        installation.text(
            "select id from badge_award where registration_id = " + seeded.registration);
    seeded.asStudent().post("/badges/" + id + "/publish", "evidence=" + seeded.telemetry);
    var files =
        unzip(new Http().bytes(URI.create(installation.base() + "/b/" + id + "/bundle.zip")));
    var verify = Files.write(folder.resolve("verify.html"), files.get("verify.html"));

    assertThat(files.keySet())
        .contains("badge.json", "badge.jwt", "issuer.json", "status.jwt", "files.jwt")
        .contains("manifest.json", "README.fr.txt", "README.en.txt", "context-ob-3.0.3.json");
    try (var browser = chromium.person("fr")) {
      browser.setOffline(true);
      var page = browser.newPage();
      page.navigate(verify.toUri().toString());
      assertThat(verdict(page, folder, files, 1)).as("nobody knows the keys").isEqualTo("keys");
      for (var check : List.of("list", "files", "token", "same", "dates", "status", "manifest")) {
        assertThat(page.getAttribute("[data-check=" + check + "]", "class"))
            .as(check)
            .isEqualTo("ok");
      }
      assertThat(page.getAttribute("[data-check=proof]", "class")).isIn("ok", "none");
      for (var check : List.of("quads", "trust", "since", "person")) {
        assertThat(page.getAttribute("[data-check=" + check + "]", "class"))
            .as(check)
            .isEqualTo("none");
      }
      var run = 1;
      for (var name : files.keySet()) {
        for (var share : List.of(0, 1, 2)) {
          var altered = new LinkedHashMap<>(files);
          var bytes = files.get(name).clone();
          bytes[share * (bytes.length - 1) / 2] ^= 1;
          altered.put(name, bytes);
          assertThat(verdict(page, folder, altered, ++run)).as(name + " " + share).isEqualTo("no");
        }
      }
      var without = new LinkedHashMap<>(files);
      without.remove("context-ob-3.0.3.json");
      assertThat(verdict(page, folder, without, ++run)).as("a file less").isEqualTo("no");
      var more = new LinkedHashMap<>(files);
      more.put("more.txt", new byte[] {1});
      assertThat(verdict(page, folder, more, ++run)).as("a file more").isEqualTo("no");
    }
  }

  private static String verdict(Page page, Path folder, Map<String, byte[]> files, int run)
      throws IOException {
    var zip = folder.resolve("bundle-" + run + ".zip");
    try (var out = new ZipOutputStream(Files.newOutputStream(zip))) {
      for (var file : files.entrySet()) {
        var sum = new CRC32();
        sum.update(file.getValue());
        var entry = new ZipEntry(file.getKey());
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(file.getValue().length);
        entry.setCrc(sum.getValue());
        out.putNextEntry(entry);
        out.write(file.getValue());
        out.closeEntry();
      }
    }
    page.setInputFiles("#files", zip);
    page.waitForSelector("#verdict[data-run='" + run + "']");
    return page.getAttribute("#verdict", "data-verdict");
  }

  private static Map<String, byte[]> unzip(byte[] zip) throws IOException {
    var files = new LinkedHashMap<String, byte[]>();
    try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        files.put(entry.getName(), in.readAllBytes());
      }
    }
    return files;
  }

  private void enter(BrowserContext browser, List<SeededCourse.Session> sessions) {
    for (var session : sessions) {
      session
          .http()
          .cookies()
          .forEach(
              (name, value) ->
                  browser.addCookies(
                      List.of(
                          new Cookie(name, value)
                              .setUrl(installation.base().toString().replace("http:", "https:"))
                              .setSecure(true))));
    }
  }
}
