package org.preuve.server.lti;

import static org.assertj.core.api.Assertions.assertThat;
import static org.preuve.server.lti.TestBrowser.LTI;

import com.microsoft.playwright.Page;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.preuve.server.harness.BrowserIT;

/** The pages that say what went wrong before a course could open, and the one that says it did. */
class RefusalPagesBrowserIT extends BrowserIT {

  private TestPlatform platform;
  private TestBrowser browser;
  private PageLaunch launches;

  @BeforeEach
  void register() {
    platform = TestPlatform.start(installation.lmsPort());
    browser = new TestBrowser(installation.base(), platform);
    launches = new PageLaunch(browser, platform, installation.base(), browser.client(installation));
  }

  @AfterEach
  void stop() {
    platform.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"fr", "en"})
  void say_the_cure_with_the_cause(String language) {
    try (var person = chromium.person(language)) {
      var page = person.newPage();
      var late = Instant.now().minusSeconds(600).getEpochSecond();
      launch(page, claims -> claims.putAll(Map.of("iat", late - 60, "exp", late)));
      page.locator("summary").click();
      look(page, "LTI_TIME", "refused-time-" + language);
      launch(page, claims -> claims.put(LTI + "deployment_id", "elsewhere"));
      look(page, "LTI_DEPLOYMENT", "refused-deployment-" + language);
      launch(page, claims -> claims.remove("sub"));
      look(page, "LTI_USER", "refused-user-" + language);
      page.navigate(launches.login(Map.of("iss", "https://unknown.example")));
      look(page, "LTI_ISSUER", "refused-issuer-" + language);
      page.navigate(at("/s/" + "a".repeat(26) + "/portfolio"));
      look(page, "SESSION_OVER", "refused-session-" + language);
      page.navigate(at("/nothing-here"));
      look(page, "NOT_FOUND", "refused-not-found-" + language);
    }

    assertThat(chromium.findings()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"fr", "en"})
  void offer_a_tab_when_the_cookie_is_lost(String language) {
    try (var person = chromium.person(language)) {
      var page = person.newPage();
      var sent = launches.begin(page);
      person.clearCookies();
      launches.post(page.mainFrame(), sent.state(), platform.sign(browser.claims(sent)));
      assertThat(page.locator("a[href*='/lti/login/tab']").isVisible()).isTrue();
      look(page, "LTI_STATE", "refused-state-" + language);
      sent = launches.begin(page);
      person.clearCookies();
      page.navigate(at("/lti/login/continue?state=" + sent.state()));
      assertThat(page.locator("a[href*='/lti/login/tab']").isVisible()).isTrue();
      chromium.look(page, "new-tab-" + language);
    }

    assertThat(chromium.findings()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"fr", "en"})
  void tell_the_administrator_how_the_registration_went(String language) {
    try (var person = chromium.person(language)) {
      var page = person.newPage();
      page.navigate(registration(installation.invite(), platform.base() + "/configuration"));
      assertThat(page.locator("[data-pv-close]").count()).isEqualTo(1);
      chromium.look(page, "registered-" + language);
      page.navigate(registration("made-up", platform.base() + "/configuration"));
      look(page, "REG_INVITE", "refused-invitation-" + language);
      page.navigate(registration(installation.invite(), "https://169.254.169.254/"));
      look(page, "REG_ADDRESS", "refused-address-" + language);
    }

    assertThat(chromium.findings()).isEmpty();
  }

  private void launch(Page page, Consumer<Map<String, Object>> change) {
    launches.launch(
        page,
        claims -> {
          change.accept(claims);
          return claims;
        });
  }

  private static void look(Page page, String code, String name) {
    assertThat(page.locator(".code").textContent()).contains(code);
    chromium.look(page, name);
  }

  private String registration(String invite, String configuration) {
    return at("/lti/register?invite=" + invite + "&openid_configuration=" + encode(configuration));
  }

  private String at(String path) {
    return installation.base() + path;
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
