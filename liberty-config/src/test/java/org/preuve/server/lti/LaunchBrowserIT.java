package org.preuve.server.lti;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.preuve.server.lti.TestBrowser.LTI;

import com.microsoft.playwright.Page;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.preuve.server.harness.BrowserIT;
import org.preuve.web.base.Ids;

/** Launches in Chromium, in the frame of a platform on another site. */
class LaunchBrowserIT extends BrowserIT {

  /** Keys of its own: what these tests do to them is no matter of others. */
  private final String keys = "keys-" + Ids.random();

  private TestPlatform platform;
  private PageLaunch launches;

  @BeforeEach
  void register() {
    platform = TestPlatform.start(installation.lmsPort());
    var messages = new TestBrowser(installation.base(), platform);
    platform.answer("/" + keys, keySet(TestPlatform.signingKey()));
    platform.answer("/configuration", platform.configuration().replace("jwks\"", keys + "\""));
    messages.register(installation.invite(), platform.base() + "/configuration");
    launches = new PageLaunch(messages, platform, installation.base(), platform.lastClient());
  }

  @AfterEach
  void stop() {
    platform.close();
  }

  @Test
  void keeps_two_courses_in_two_tabs_apart() {
    try (var person = chromium.person("fr")) {
      var one = framed(person.newPage(), in("c-1", "Solutions IoT"));
      var two = framed(person.newPage(), in("c-2", "Réseaux"));

      for (int turn = 0; turn < 2; turn++) {
        one.frame("tool").locator("nav a[href$='/class']").click();
        two.frame("tool").locator("nav a[href$='/class']").click();
        assertThat(one.frame("tool").locator(".pv-over").first()).containsText("Solutions IoT");
        assertThat(two.frame("tool").locator(".pv-over").first()).containsText("Réseaux");
        one.frame("tool").locator("nav a[href$='/grades']").click();
        two.frame("tool").locator("nav a[href$='/grades']").click();
      }

      assertThat(handle(one)).isNotEqualTo(handle(two));
    }
  }

  @Test
  void opens_at_once_after_the_platform_has_rotated_its_key() {
    var next = OtherTenant.key("platform-2");
    try (var person = chromium.person("fr")) {
      framed(person.newPage(), claims -> claims);
      platform.answer("/" + keys, keySet(next));
      var page = person.newPage();

      launches.launch(launches.frameIn(page), claims -> claims, claims -> signed(claims, next));

      assertThat(page.frame("tool").locator(".pv-nav")).isVisible();
      var old = person.newPage();
      launches.launch(launches.frameIn(old), claims -> claims, platform::sign);
      assertThat(old.frame("tool").locator(".code")).containsText("LTI_KEY");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"fr", "en"})
  void opens_the_submission_that_a_review_is_about(String language) {
    try (var student = chromium.person(language);
        var teacher = chromium.person(language)) {
      var own = framed(student.newPage(), in("c-1", "Solutions IoT", "u-1", TestBrowser.LEARNER));
      addText(own);
      own.frame("tool").locator("nav a[href$='/portfolio']").click();
      own.frame("tool").locator("main a[href$='/submission']").first().click();
      own.frame("tool").locator("form[action$='/submission'] button").click();
      own.frame("tool").waitForURL("**/submission/1*");

      var review =
          framed(
              teacher.newPage(),
              claims -> {
                var changed = in("c-1", "Solutions IoT").apply(claims);
                changed.put(LTI + "message_type", "LtiSubmissionReviewRequest");
                changed.put(LTI + "for_user", Map.of("user_id", "u-1"));
                return changed;
              });

      assertThat(review.frame("tool").locator("main")).containsText("Inès Benali");
      assertThat(review.frame("tool").url())
          .matches(Pattern.compile(".*/submission/1\\?student=\\d+"));
      chromium.look(review, "review-" + language);
    }

    assertThat(chromium.findings()).filteredOn(f -> f.startsWith("review")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"fr", "en"})
  void shows_people_what_is_kept_about_them(String language) {
    try (var person = chromium.person(language)) {
      var page = person.newPage();
      launches.launch(
          page,
          claims -> {
            claims.put(LTI + "launch_presentation", Map.of("locale", language));
            return in("c-1", "Solutions IoT", "u-1", TestBrowser.LEARNER).apply(claims);
          });
      page.setViewportSize(390, 844); // the way there is for phones too
      page.locator(".who").click();
      assertThat(page.locator("h1"))
          .containsText(language.equals("fr") ? "garde de vous" : "about you");
      chromium.look(page, "privacy-" + language);
    }

    assertThat(chromium.findings()).filteredOn(f -> f.startsWith("privacy")).isEmpty();
  }

  @Test
  void begins_the_next_page_at_its_top() {
    try (var person = chromium.person("fr")) {
      var page = person.newPage();
      page.setViewportSize(1280, 500);
      framed(page, in("c-1", "Solutions IoT"));
      var top = "document.querySelector('iframe').getBoundingClientRect().top + scrollY";
      page.evaluate("scrollTo(0, 700)");
      assertThat(((Number) page.evaluate("scrollY")).intValue()).isGreaterThan(300);

      // by script: a click of the test's would bring the link into view first
      page.frame("tool").locator("nav a[href$='/class']").evaluate("link => link.click()");
      assertThat(page.frame("tool").locator(".pv-over").first()).containsText("Solutions IoT");

      page.waitForFunction("scrollY <= " + top + " + 1");
    }
  }

  private Page framed(Page page, UnaryOperator<Map<String, Object>> change) {
    launches.launch(launches.frameIn(page), change, platform::sign);
    assertThat(page.frame("tool").locator(".pv-nav")).isVisible();
    return page;
  }

  private static UnaryOperator<Map<String, Object>> in(String course, String title) {
    return in(course, title, "t-1", TestBrowser.INSTRUCTOR);
  }

  private static UnaryOperator<Map<String, Object>> in(
      String course, String title, String person, String role) {
    return claims -> {
      claims.put("sub", person);
      claims.put("name", person.equals("u-1") ? "Inès Benali" : "Marc Lefèvre");
      claims.put(LTI + "roles", List.of(role));
      claims.put(LTI + "context", Map.of("id", course, "title", title));
      return claims;
    };
  }

  private static void addText(Page page) {
    var tool = page.frame("tool");
    tool.navigate(tool.url().replace("/portfolio", "/evidence/new?code=C.12"));
    tool.locator("label[for=k-text]").click();
    tool.locator("#title").fill("Carnet d’essais");
    tool.locator("#text").fill("Six essais, deux anomalies, un correctif vérifié.");
    tool.locator("[id='link-C.12']").setChecked(true);
    tool.locator("[id='why.C.12']").fill("Le carnet dit ce qui a été essayé.");
    tool.locator("form.pv-new button[type=submit]").click();
    assertThat(tool.locator("main a[href$='/file']").first()).isVisible();
  }

  private static String keySet(RSAKey key) {
    return new JWKSet(key.toPublicJWK()).toString();
  }

  private static String handle(Page page) {
    return page.frame("tool").url().replaceFirst(".*/s/([a-z2-7]{26})/.*", "$1");
  }

  private static String signed(Map<String, Object> claims, RSAKey key) {
    var header =
        new JWSHeader.Builder(JWSAlgorithm.RS256)
            .type(JOSEObjectType.JWT)
            .keyID(key.getKeyID())
            .build();
    var token = new JWSObject(header, new Payload(claims));
    try {
      token.sign(new RSASSASigner(key));
    } catch (JOSEException failed) {
      throw new IllegalStateException(failed);
    }
    return token.serialize();
  }
}
