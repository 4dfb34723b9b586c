package org.preuve.server.lti;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.preuve.server.harness.BrowserIT;
import org.preuve.web.base.Ids;

class AdminBrowserIT extends BrowserIT {

  @ParameterizedTest
  @ValueSource(strings = {"fr", "en"})
  void every_page_is_accessible_and_asks_nobody_else(String language) {
    var foreign = new ArrayList<String>();
    var complaints = new ArrayList<String>();
    var pending = waiting("moodle.lycee-valmont.example");
    try (var platform = TestPlatform.start(installation.lmsPort());
        var person = chromium.person(language)) {
      platform.answer("/lineitems", "[]");
      var active = connected(platform);
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
    assertThat(complaints).allMatch(c -> c.contains("400 (Bad") || c.contains("422 (Unproc"));
    assertThat(chromium.findings()).isEmpty();
  }

  private void signIn(Page page, String language) {
    installation.update("update lti_admin set provisional = true where name = 'admin'");
    page.navigate(installation.base() + "/admin");
    chromium.look(page, "admin-login-" + language);
    page.fill("#password", installation.adminPassword());
    press(page);
    chromium.look(page, "admin-account-" + language);
    AdminVisitor.chosen(installation);
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
    look(page, "/account", "admin-sessions-" + language);
    look(page, "/devices", "admin-devices-" + language);
    badgeKeys(page, language, active);
    trusted(page, language);
    confirm(page, pending);
  }

  /** Keys that were renewed, work that is done, and a form that was refused. */
  private void badgeKeys(Page page, String language, String ref) {
    var registration = " from lti_registration where ref = '" + ref + "'";
    installation.update(
        "insert ignore into badge_issuer (id, registration_id, name, key_alias, created_at) select '"
            + Ids.random()
            + "', id, 'Institut Valmont', concat('badges-', id), now(6)"
            + registration);
    installation.update(
        "insert into badge_resigning (id, registration_id, number, why, who, asked_at, stage,"
            + " seq, walked_sha256, looked, log_broken, total, signed, ended_at) select '"
            + Ids.random()
            + "', id, 1, 'Sauvegarde perdue', 'admin', now(6), 'DONE', 0, repeat('0', 64), '', 1, 3,"
            + " 2, now(6)"
            + registration);
    var issuer =
        installation.text(
            "select id from badge_issuer where registration_id = (select id" + registration + ")");
    look(page, "/badge-keys", "admin-badge-keys-" + language);
    page.navigate(installation.base() + "/admin/badge-keys/" + issuer);
    page.locator("details:has(form[action$='/renew']) > summary").click();
    page.locator("form[action$='/renew'] button").press("Enter");
    page.getByRole(AriaRole.STATUS).waitFor();
    page.locator("details:has(#since) > summary").click();
    page.fill("#since", "2999-01-01T10:00");
    page.fill("#why", "Clé USB perdue");
    page.locator("form[action$='/stolen'] button").press("Enter");
    page.locator(".invalid-feedback").first().waitFor();
    chromium.look(page, "admin-badge-keys-of-one-" + language);
  }

  /** An issuer that is none, one of two, and its list. */
  private void trusted(Page page, String language) {
    look(page, "/trusted-issuers", "admin-trusted-" + language);
    page.fill("#identifier", "port");
    page.fill("#issuer", "École du Port");
    page.fill("#list", "Écoles de la branche");
    page.locator("form[action$='/trusted-issuers'] button").press("Enter");
    page.locator("[role=alert]").first().waitFor();
    assertThat(page.inputValue("#issuer")).isEqualTo("École du Port");
    chromium.look(page, "admin-trusted-refused-" + language);
    page.fill("#identifier", "https://port.example/issuers/" + "1".repeat(60));
    page.locator("form[action$='/trusted-issuers'] button").press("Enter");
    page.locator("main .pv-files a").first().click();
    chromium.look(page, "admin-trusted-list-" + language);
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

  /** Registered, launched once from an allowed deployment and once from another. */
  private String connected(TestPlatform platform) {
    var browser = new TestBrowser(installation.base(), platform);
    browser.register(installation.invite(), platform.base() + "/configuration");
    var client = platform.lastClient();
    for (var deployment : List.of("1", "Cours de BTS")) {
      var login = browser.login(client);
      var claims = browser.claims(login);
      claims.put(TestBrowser.LTI + "deployment_id", deployment);
      browser.launch(login.state(), platform.sign(claims));
    }
    late(browser, platform, client);
    return installation.text("select ref from lti_registration where client_id = '" + client + "'");
  }

  private static void late(TestBrowser browser, TestPlatform platform, String client) {
    var login = browser.login(client);
    var claims = browser.claims(login);
    claims.put("iat", Instant.now().minusSeconds(154).getEpochSecond());
    claims.put("exp", Instant.now().minusSeconds(94).getEpochSecond());
    browser.launch(login.state(), platform.sign(claims));
    var unknown = browser.loginForm(client);
    unknown.put("iss", "https://mooodle.example");
    browser.login(unknown);
  }

  private String waiting(String host) {
    var ref = Ids.random();
    var base = "https://" + host;
    installation.update("delete from lti_registration where issuer = '" + base + "'");
    installation.update(
        "insert into lti_registration (ref, issuer, client_id, product, authorization_endpoint,"
            + " token_endpoint, token_audience, jwks_uri, registration_endpoint, created_at, state)"
            + " values ('%1$s', '%2$s', 'aB3dE5gH7jK9mN1', 'moodle', '%2$s/mod/lti/auth.php',"
                .formatted(ref, base)
            + " '%1$s/mod/lti/token.php', '%1$s/mod/lti/token.php', '%1$s/mod/lti/certs.php',"
                .formatted(base)
            + " '%1$s/mod/lti/openid-registration.php', utc_timestamp(6), 'PENDING')"
                .formatted(base));
    return ref;
  }
}
