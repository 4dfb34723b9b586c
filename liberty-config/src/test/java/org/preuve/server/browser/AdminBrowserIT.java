package org.preuve.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.preuve.lti.Ids;
import org.preuve.server.harness.Chromium;
import org.preuve.server.harness.ServerIT;

class AdminBrowserIT extends ServerIT {

  private static Chromium chromium;

  @BeforeAll
  static void open() {
    chromium = new Chromium();
  }

  @AfterAll
  static void close() {
    chromium.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"fr", "en"})
  void every_page_is_accessible_and_asks_nobody_else(String language) {
    var foreign = new ArrayList<String>();
    var complaints = new ArrayList<String>();
    var pending = platform("moodle.lycee-valmont.example", "PENDING");
    var active = platform("moodle.institut-valmont.example", "ACTIVE");
    refusals(active);
    try (var person = chromium.person(language)) {
      var page = person.newPage();
      page.onRequest(
          request -> {
            if (!request.url().startsWith(installation.base().toString())) {
              foreign.add(request.url());
            }
          });
      page.onConsoleMessage(message -> complaints.add(message.text()));
      signIn(page, language);
      walk(page, language, pending, active);
    }

    assertThat(foreign).isEmpty();
    assertThat(complaints).noneMatch(c -> !c.contains("400 (Bad Request)"));
    assertThat(chromium.findings()).isEmpty();
  }

  private void signIn(Page page, String language) {
    page.navigate(installation.base() + "/admin");
    chromium.look(page, "admin-login-" + language);
    page.fill("#password", installation.adminPassword());
    press(page);
    chromium.look(page, "admin-account-" + language);
  }

  private void walk(Page page, String language, String pending, String active) {
    look(page, "", "admin-platforms-" + language);
    look(page, "/platforms/" + pending, "admin-pending-" + language);
    look(page, "/platforms/" + active, "admin-platform-" + language);
    page.locator("form[action*=doctor] button").click();
    page.locator(".pv-checks").waitFor();
    chromium.look(page, "admin-doctor-" + language);
    look(page, "/connect", "admin-connect-" + language);
    page.fill("#host", "moodle.lycee-valmont.example");
    press(page);
    page.locator(".pv-verdict").waitFor();
    chromium.look(page, "admin-invited-" + language);
    for (var product : new String[] {"moodle", "canvas", "sakai", "other"}) {
      look(page, "/connect/" + product, "admin-" + product + "-" + language);
    }
    page.fill("#issuer", "moodle");
    press(page);
    page.locator(".invalid-feedback").first().waitFor();
    chromium.look(page, "admin-mistakes-" + language);
    look(page, "/refusals", "admin-refusals-" + language);
    look(page, "/log", "admin-log-" + language);
    confirm(page, pending);
  }

  /** By keyboard and without scripts in the way: the button, then the note. */
  private void confirm(Page page, String pending) {
    page.navigate(installation.base() + "/admin/platforms/" + pending);
    press(page);
    page.getByRole(AriaRole.STATUS).waitFor();
    assertThat(
            installation.text("select state from lti_registration where ref = '" + pending + "'"))
        .isEqualTo("ACTIVE");
  }

  private static void press(Page page) {
    page.locator("main .btn-primary").first().press("Enter");
  }

  private void look(Page page, String path, String name) {
    page.navigate(installation.base() + "/admin" + path);
    chromium.look(page, name);
  }

  private String platform(String host, String state) {
    var ref = Ids.random();
    var base = "https://" + host;
    installation.update("delete from lti_registration where issuer = '" + base + "'");
    installation.update(
        "insert into lti_registration (ref, issuer, client_id, product, authorization_endpoint,"
            + " token_endpoint, token_audience, jwks_uri, registration_endpoint, created_at, state)"
            + " values ('%1$s', '%2$s', 'aB3dE5gH7jK9mN1', 'moodle', '%2$s/mod/lti/auth.php', '%2$s/mod/lti/token.php', '%2$s/mod/lti/token.php', '%2$s/mod/lti/certs.php', '%2$s/mod/lti/openid-registration.php', utc_timestamp(6), '%3$s')"
                .formatted(ref, base, state));
    return ref;
  }

  private void refusals(String ref) {
    var id = installation.text("select id from lti_registration where ref = '" + ref + "'");
    installation.update(
        "insert into lti_refused_launch (registration_id, issuer, refused_at, code, detail,"
            + " issued_at, ends_at) values ("
            + id
            + ", 'https://moodle.institut-valmont.example', utc_timestamp(6), 'LTI_TIME',"
            + " 'SF 5.1.3, 7', utc_timestamp(6) - interval 154 second,"
            + " utc_timestamp(6) - interval 94 second), (null, 'https://mooodle.example',"
            + " utc_timestamp(6), 'LTI_ISSUER', '', null, null)");
  }
}
