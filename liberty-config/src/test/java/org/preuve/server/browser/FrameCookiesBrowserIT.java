package org.preuve.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SameSiteAttribute;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.preuve.demo.lms.DemoLms;
import org.preuve.server.harness.BrowserIT;
import org.preuve.server.harness.CookieEater;
import org.preuve.server.harness.Installation;

/** The tool in the frame of another site, whatever the browser does with cookies there. */
class FrameCookiesBrowserIT extends BrowserIT {

  private static final String STUDENT = "103";

  /** The policy of the tool's page, which names the platform alone; said by the browser. */
  private static final String FRAMED_BY = "frame-ancestors";

  /** Stands nowhere: the browser is told what it answers. */
  private static final String OTHER_SITE = "http://other.test";

  private static DemoLms lms;
  private static CookieEater eater;

  @TempDir private Path folder;

  private final List<String> complaints = new ArrayList<>();

  @BeforeAll
  static void open() {
    var installation = Installation.get();
    lms = DemoLms.start(installation.folder().resolve("lms-cookies"), installation.lmsPort());
    lms.register(URI.create(installation.base() + "/lti/register?invite=" + installation.invite()));
    eater = new CookieEater(installation.port());
  }

  @AfterAll
  static void close() {
    eater.close();
    lms.close();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void opens_with_the_browsers_setting_on_and_off(boolean allowed) {
    var browser = chromium.personWithSetting("fr", allowed, folder);
    try (var window = window(browser, "fr")) {
      window.see(".pv-top + main h1");
      window.go("nav a[href$='/evidence']");
      window.page().reload();
      window.see(".pv-top + main h1");

      assertThat(browser.cookies())
          .extracting(c -> c.name)
          .anyMatch(n -> n.startsWith("__Host-pv"));
    }

    assertThat(complaints).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"fr", "en"})
  void works_without_any_cookie_through_the_platforms_storage(String language) throws Exception {
    var browser = chromium.personWithoutCookies(language, eater);
    try (var window = window(browser, language)) {
      window.see(".pv-nav");
      addEvidence(window);
      window.look("without-cookies-evidence");
      assertThat(download(window)).isEqualTo("T1 réussi\n");
      window.click("nav a[href$='/devices']");
      window.click("main a[href$='/devices/new']");
      window.fill("#name", "Sonde");
      window.click("form button[type=submit]");
      window.see("[data-code]");
      window.page().frame("tool").evaluate("history.back()");
      window.see("#name");
      switchLanguage(window, language);

      assertThat(browser.cookies())
          .extracting(c -> c.name)
          .noneMatch(name -> name.startsWith("__Host-pv"));
      assertThat(window.page().frame("tool").url()).doesNotContain("secret").contains("/s/");
    }

    assertThat(chromium.findings()).isEmpty();
    assertThat(complaints).isEmpty();
  }

  @Test
  void goes_on_after_the_frame_was_reloaded() {
    var browser = chromium.personWithoutCookies("fr", eater);
    try (var window = window(browser, "fr")) {
      window.click("nav a[href$='/evidence']");
      window.see("nav a[href$='/evidence'][aria-current=page]");

      window.page().frame("tool").evaluate("location.reload()");

      window.see("nav a[href$='/evidence'][aria-current=page]");
    }
  }

  @Test
  void gives_back_what_was_typed_after_the_next_launch() {
    var browser = chromium.personWithoutCookies("fr", eater);
    try (var window = window(browser, "fr")) {
      window.click("nav a[href$='/evidence']");
      window.click("main a[href$='/evidence/new']");
      window.fill("#title", "Campagne de tests");
      window.see("[data-pv-state] .bi-cloud-check");

      window.open();

      window.click("#pv-work a");
      window.seeValue("#title", "Campagne de tests");
    }
  }

  @Test
  void keeps_two_people_in_two_tabs_apart() {
    var browser = chromium.personWithoutCookies("fr", eater);
    try (var student = window(browser, "fr")) {
      student.see("nav a[href$='/evidence']");
      var teacher = new LmsWindow(chromium, browser, lms.address(), "201", "fr", complaints);
      teacher.see("nav a[href$='/class']");

      student.click("nav a[href$='/evidence']");
      teacher.click("nav a[href$='/badges']");

      student.see("nav a[href$='/evidence'][aria-current=page]");
      assertThat(student.find(".who .name")).not().hasText("Marc Lefèvre");
      assertThat(teacher.find(".who .name")).hasText("Marc Lefèvre");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"fr", "en"})
  void offers_a_tab_when_the_platform_stores_nothing(String language) {
    var browser = chromium.personWithoutCookies(language, eater);
    browser.route("**/assets/messages.js", route -> route.abort());
    try (var window = window(browser, language)) {
      var offer = window.find("[data-pv-else] a");
      assertThat(offer).isVisible();
      window.look("storage-unavailable");

      var tab = browser.waitForPage(offer::click);

      assertThat(tab.locator(".pv-top + main h1")).isVisible();
      assertThat(tab).hasURL(Pattern.compile(".*/s/[a-z2-7]{26}/portfolio"));
    }

    assertThat(chromium.findings()).isEmpty();
  }

  @Test
  void believes_no_other_window_than_the_platform() {
    var browser = chromium.personWithoutCookies("fr", eater);
    try (browser) {
      var page = browser.newPage();
      page.navigate(lms.address().toString());
      var login = page.locator("iframe[name=tool]").getAttribute("src");
      browser.addCookies(browser.cookies(lms.address().toString()).stream().map(framed()).toList());
      page.route(
          OTHER_SITE + "/",
          route ->
              route.fulfill(
                  new Route.FulfillOptions()
                      .setContentType("text/html")
                      .setBody("<!doctype html><title>Another site</title><p>Another site</p>")));
      page.navigate(OTHER_SITE + "/");
      var said = new ArrayList<String>();
      page.onConsoleMessage(message -> said.add(message.text()));

      frame(page, lms.address() + login);

      page.waitForCondition(() -> said.stream().anyMatch(text -> text.contains(FRAMED_BY)));
      assertThat(page.frameLocator("iframe").locator(".pv-main")).hasCount(0);
    }
  }

  @Test
  void lets_the_platform_fit_the_frame_to_the_page() {
    try (var window = window(chromium.person("fr"), "fr")) {
      window.see(".pv-top + main h1");

      window
          .page()
          .waitForFunction("() => /px$/.test(document.querySelector('iframe').style.height)");

      window
          .page()
          .frame("tool")
          .waitForFunction(
              "() => document.documentElement.scrollHeight"
                  + " <= document.documentElement.clientHeight + 1");
    }
  }

  private LmsWindow window(BrowserContext browser, String language) {
    return new LmsWindow(chromium, browser, lms.address(), STUDENT, language, complaints);
  }

  /** The platform's own cookie, good in a frame of another site too. */
  private static UnaryOperator<Cookie> framed() {
    return cookie ->
        new Cookie(cookie.name, cookie.value)
            .setDomain(cookie.domain)
            .setPath(cookie.path)
            .setSecure(true)
            .setSameSite(SameSiteAttribute.NONE);
  }

  private static void frame(Page page, String address) {
    page.evaluate(
        "address => { const f = document.createElement('iframe'); f.src = address;"
            + " document.body.append(f); }",
        address);
  }

  private static void addEvidence(LmsWindow window) {
    window.click("nav a[href$='/evidence']");
    window.click("main a[href$='/evidence/new']");
    window.click("label[for=k-file]");
    var bytes = "T1 réussi\n".getBytes(StandardCharsets.UTF_8);
    window.find("#file").setInputFiles(new FilePayload("essais.txt", "text/plain", bytes));
    window.fill("#title", "Plan de test");
    var box = "[id='link-C.12']";
    if (!window.find(box).isVisible()) {
      window.click("details:has(" + box + ") > summary");
    }
    window.check(box);
    window.fill("[id='why.C.12']", "Le plan dit quoi tester.");
    window.click("form.pv-new button[type=submit]");
    window.see("main a[href$='/file']");
  }

  private static String download(LmsWindow window) throws Exception {
    var file = window.page().waitForDownload(() -> window.click("main a[href$='/file']"));
    assertThat(file.suggestedFilename()).isEqualTo("essais.txt");
    return Files.readString(file.path());
  }

  private static void switchLanguage(LmsWindow window, String language) {
    var other = language.equals("fr") ? "en" : "fr";
    window.click(".pv-lang a");
    window.see("html[lang=" + other + "]");
  }
}
