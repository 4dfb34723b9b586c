package org.preuve.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.preuve.demo.device.Measurement;
import org.preuve.demo.device.SimulatedDevice;
import org.preuve.demo.lms.DemoLms;
import org.preuve.server.harness.BrowserIT;
import org.preuve.server.harness.Installation;

/** The whole journey in Chromium, inside the frame of an LMS that stands on another site. */
class JourneyBrowserIT extends BrowserIT {

  private static final String TEACHER = "201";

  private static DemoLms lms;

  private final List<String> complaints = new ArrayList<>();

  @BeforeAll
  static void open() {
    var installation = Installation.get();
    lms = DemoLms.start(installation.folder().resolve("lms-journey"), installation.lmsPort());
    lms.register(URI.create(installation.base() + "/lti/register?invite=" + installation.invite()));
  }

  @AfterAll
  static void close() {
    lms.close();
  }

  @ParameterizedTest
  @CsvSource({"fr, 101, Inès Benali, C.12", "en, 102, Hugo Martin, C.13"})
  void leads_from_evidence_to_a_badge_that_an_employer_verifies(
      String language, String student, String name, String code) throws InterruptedException {
    String badge;
    try (var window = window(student, language)) {
      collectEvidence(window, code);
      proveWithDevice(window, code, language);
      submit(window);
    }
    try (var window = window(TEACHER, language)) {
      assess(window, name, code);
      award(window);
    }
    try (var window = window(student, language)) {
      badge = publish(window);
    }
    verify(badge, language);

    assertThat(chromium.findings()).isEmpty();
    assertThat(complaints).isEmpty();
  }

  private LmsWindow window(String person, String language) {
    return new LmsWindow(chromium, lms.address(), person, language, complaints);
  }

  private static void collectEvidence(LmsWindow window, String code) {
    window.look("student-home-empty");
    window.go("a[href$='/evidence/new']");
    window.look("evidence-new");
    addFile(window, code);
    window.go("nav a[href$='/evidence']");
    window.go("a[href$='/evidence/new']");
    window.click("label[for=k-text]");
    window.fill("#title", "Carnet d’essais");
    window.fill("#text", "Six essais, deux anomalies, un correctif vérifié.");
    link(window, code, "Le carnet dit ce qui a été essayé, quand et avec quel résultat.");
    window.go("form.pv-new button[type=submit]");
    window.look("evidence-added");
    window.go("nav a[href$='/evidence']");
    window.look("evidence-list");
  }

  private static void addFile(LmsWindow window, String code) {
    window.click("label[for=k-file]");
    window
        .find("#file")
        .setInputFiles(
            new FilePayload(
                "plan-de-test.txt",
                "text/plain",
                "T1 lecture du capteur : réussi\n".getBytes(StandardCharsets.UTF_8)));
    window.fill("#title", "Plan de test");
    link(window, code, "Le plan dit quoi tester, comment et quand.");
    window.go("form.pv-new button[type=submit]");
  }

  private static void link(LmsWindow window, String code, String why) {
    var box = "[id='link-" + code + "']";
    if (!window.find(box).isVisible()) {
      window.click("details:has(" + box + ") > summary");
    }
    window.check(box);
    window.fill("[id='why." + code + "']", why);
  }

  private void proveWithDevice(LmsWindow window, String code, String language)
      throws InterruptedException {
    window.go("nav a[href$='/devices']");
    window.look("devices-empty");
    window.go("main a[href$='/devices/new']");
    window.fill("#name", "Sonde serre");
    window.go("form button[type=submit]");
    window.look("pairing");
    var folder = installation.folder().resolve("device-" + language);
    try (var device = SimulatedDevice.open(folder)) {
      pair(window, device);
      measure(device);
      window.go("main a[href*='/devices/']:not([href$='/new'])");
      window.look("device");
      freeze(window, code);
    }
  }

  private void pair(LmsWindow window, SimulatedDevice device) throws InterruptedException {
    var code = window.find("[data-code]").getAttribute("data-code");
    var shown = device.pair(installation.base().resolve("/pair/" + code));
    assertThat(window.find(".pv-finger")).hasText(shown);
    window.look("pairing-compare");
    window.click("form[action$='/confirm'] button");
    for (int tries = 0; !device.collectCredential() && tries < 900; tries++) {
      Thread.sleep(100);
    }
    assertThat(window.find("main a.btn-primary[href*='/devices/']")).isVisible();
  }

  private static void measure(SimulatedDevice device) throws InterruptedException {
    device.boot();
    for (int i = 0; i < 30; i++) {
      device.send(List.of(new Measurement("temp", "Cel", 20.5 + i * 0.1)));
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
      if (i == 15) {
        device.skip(3);
        device.sendForged(List.of(new Measurement("temp", "Cel", 99)));
      }
    }
    assertThat(device.awaitReceipts(Duration.ofSeconds(90))).isTrue();
  }

  private static void freeze(LmsWindow window, String code) {
    window.go("a[href*='last=PT5M']");
    window.look("proof-preview");
    window.find("#competency-0").selectOption(code);
    window.fill("#justification-0", "Trente mesures signées de la sonde pendant l’essai.");
    window.go("form[action$='/proofs'] button[type=submit]");
    window.look("proof");
  }

  private static void submit(LmsWindow window) {
    window.go("nav a[href$='/portfolio']");
    window.look("student-home");
    window.go("main a[href$='/submission']");
    window.look("submission-preview");
    window.go("form[action$='/submission'] button");
    window.look("submission");
  }

  private static void assess(LmsWindow window, String student, String code) {
    window.look("class");
    window.go("tr:has-text('" + student + "') a[href*='/" + code + "']");
    window.look("assess");
    window.click("label[for=outcome-ok]");
    window.fill("#message", "Plan clair et bien mené.");
    window.go("button[value=release]");
    window.look("assess-released");
  }

  private static void award(LmsWindow window) {
    window.go("a[href*='/award/']");
    window.look("award");
    window.go("form[action*='/award/'] button[type=submit]");
    window.look("awarded");
    var grades = window.lmsPage("/grades");
    for (int tries = 0; tries < 360 && grades.locator(".grade:text-matches('1')").count() == 0; ) {
      grades.waitForTimeout(500);
      grades.reload();
      tries++;
    }
    assertThat(grades.locator(".grade:text-matches('1')").first()).isVisible();
    window.look("lms-grades");
  }

  private static String publish(LmsWindow window) {
    window.look("student-home-with-badge");
    window.go("nav a[href$='/badges']");
    window.look("badges");
    for (var box : window.frame().locator("input[name=evidence]").all()) {
      box.check();
    }
    window.go("form[action$='/publish'] button[type=submit]");
    window.look("badges-published");
    return window.address("main a[href*='/b/']");
  }

  private void verify(String badge, String language) {
    try (var employer = chromium.person(language)) {
      var page = employer.newPage();
      var address = URI.create(badge).isAbsolute() ? badge : installation.base() + badge;
      page.navigate(address);
      chromium.look(page, "badge-" + language);
      assertThat(page.locator(".pv-verdict.ok")).isVisible();
      var json =
          employer
              .request()
              .get(address, RequestOptions.create().setHeader("Accept", "application/vc+ld+json"))
              .text();
      page.navigate(installation.base() + "/verify");
      page.locator("#json").fill(json);
      page.locator("form[action='/verify'] button[type=submit]").click();
      assertThat(page.locator(".pv-verdict.ok")).isVisible();
      chromium.look(page, "verify-valid-" + language);
      page.navigate(installation.base() + "/verify");
      page.locator("#json").fill(json.replace("\"validFrom\":\"2", "\"validFrom\":\"1"));
      page.locator("form[action='/verify'] button[type=submit]").click();
      assertThat(page.locator(".pv-verdict.no")).isVisible();
      chromium.look(page, "verify-altered-" + language);
      page.navigate(address);
      page.locator("a[href*='/p/']").first().click();
      page.waitForLoadState();
      assertThat(page.locator("h1")).isVisible();
      chromium.look(page, "public-proof-" + language);
      assertThat(
              employer
                  .request()
                  .post(
                      installation.base() + "/verify",
                      RequestOptions.create()
                          .setHeader("Accept", "application/json")
                          .setMultipart(FormData.create().set("json", json)))
                  .status())
          .isEqualTo(200);
    }
  }
}
