package org.preuve.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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
      page.onConsoleMessage(message -> complaints.add(message.text()));
      page.navigate(installation.base() + "/");
      chromium.look(page, "start-" + language);
      page.navigate(installation.base() + "/verify");
      chromium.look(page, "verify-empty-" + language);
    }

    assertThat(foreign).isEmpty();
    assertThat(complaints).isEmpty();
    assertThat(chromium.findings()).isEmpty();
  }
}
