package org.preuve.server.browser;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Base64;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.preuve.server.badges.UnknownSchool;
import org.preuve.server.harness.AnyInstallation;
import org.preuve.server.harness.BrowserIT;

@AnyInstallation
class PublicPagesBrowserIT extends BrowserIT {

  @ParameterizedTest
  @ValueSource(strings = {"fr", "en"})
  void ask_nobody_else_and_are_accessible(String language) {
    var foreign = new ArrayList<String>();
    var complaints = new ArrayList<String>();
    try (var person = chromium.person(language)) {
      var page = person.newPage();
      page.onRequest(
          request -> {
            if (!request.url().startsWith(installation.base().toString())) {
              foreign.add(request.url());
            }
          });
      page.onConsoleMessage(
          message -> {
            // the browser says so itself of a form that was refused, as it should be here
            if (!message.text().matches(".*status of (400|422) .*")) {
              complaints.add(message.text());
            }
          });
      page.navigate(installation.base() + "/");
      chromium.look(page, "start-" + language);
      page.navigate(installation.base() + "/verify");
      chromium.look(page, "verify-empty-" + language);
      page.locator("form[action='/verify'] button[type=submit]").click();
      page.locator("#link[aria-invalid=true]").waitFor();
      chromium.look(page, "verify-nothing-" + language);
      page.locator("#json").fill("<svg xmlns='http://www.w3.org/2000/svg'></svg>");
      page.locator("form[action='/verify'] button[type=submit]").click();
      assertThat(page.locator(".pv-verdict").getAttribute("class")).contains("unread");
      chromium.look(page, "verify-not-read-" + language);
      page.navigate(installation.base() + "/verify");
      page.locator("#json").fill(UnknownSchool.badge().toString());
      page.locator("#who").fill("Ada Martin");
      page.locator("form[action='/verify'] button[type=submit]").click();
      assertThat(page.locator(".pv-verdict").getAttribute("class")).contains("wip");
      chromium.look(page, "verify-unknown-issuer-" + language);
      page.navigate(installation.base() + "/telemetry/check");
      chromium.look(page, "device-check-empty-" + language);
      page.locator("#message").fill(message());
      page.locator("form[action='/telemetry/check'] button[type=submit]").click();
      assertThat(page.locator(".pv-verdict").getAttribute("class")).contains("no");
      assertThat(page.locator(".pv-checks").innerText()).contains("TELEMETRY_SEQUENCE");
      chromium.look(page, "device-check-" + language);
    }

    assertThat(foreign).isEmpty();
    assertThat(complaints).isEmpty();
    assertThat(chromium.findings()).isEmpty();
  }

  /** One without a signature, and with a number in quotes. */
  private static String message() {
    return encoded("{\"alg\":\"Ed25519\",\"kid\":\"d7f3k9q2m-1\"}")
        + "."
        + encoded("{\"sub\":\"d7f3k9q2m\",\"bootcount\":\"3\",\"seq\":0,\"uptime\":5,\"senml\":[]}")
        + ".AAAA";
  }

  private static String encoded(String json) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(UTF_8));
  }
}
