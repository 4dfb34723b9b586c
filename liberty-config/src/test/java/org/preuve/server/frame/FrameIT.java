package org.preuve.server.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import org.junit.jupiter.api.Test;
import org.preuve.server.harness.AnyInstallation;
import org.preuve.server.harness.Http;
import org.preuve.server.harness.ServerIT;

@AnyInstallation
class FrameIT extends ServerIT {

  private final Http http = new Http();

  @Test
  void speaks_french_by_default_and_english_when_asked() {
    var french = http.get(installation.base().resolve("/"));
    var english = http.get(installation.base().resolve("/"), "Accept-Language", "en-GB,en");
    var switched = http.get(installation.base().resolve("/?lang=en"));

    assertThat(french.body()).contains("<html lang=\"fr\"");
    assertThat(english.body()).contains("<html lang=\"en\"");
    assertThat(switched.body()).contains("<html lang=\"en\"");
  }

  @Test
  void sends_a_strict_policy_with_every_answer() {
    var answer = http.get(installation.base().resolve("/"));

    assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
        .contains("default-src 'none'")
        .contains("frame-ancestors 'none'")
        .doesNotContain("unsafe");
    assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
  }

  @Test
  void does_not_upgrade_past_the_proxy_in_front() {
    var answer = http.get(installation.base().resolve("/")); // asks for h2c

    assertThat(answer.version()).isEqualTo(HttpClient.Version.HTTP_1_1);
  }

  @Test
  void refuses_a_page_of_a_course_without_a_session() {
    var page = http.get(installation.base().resolve("/s/abcdefghijklmnopqrstuvwxyz/portfolio"));

    assertThat(page.statusCode()).isEqualTo(401);
    assertThat(page.body()).contains("SESSION_OVER");
  }

  @Test
  void answers_unknown_addresses_with_a_page_or_with_json() {
    var page = http.get(installation.base().resolve("/nothing-here"));
    var json = http.get(installation.base().resolve("/nothing-here"), "Accept", "application/json");

    assertThat(page.statusCode()).isEqualTo(404);
    assertThat(page.body()).contains("<h1>").contains("NOT_FOUND");
    assertThat(json.statusCode()).isEqualTo(404);
    assertThat(json.body()).contains("\"code\":\"NOT_FOUND\"");
  }

  @Test
  void serves_its_assets_itself() {
    var sheet = http.get(installation.base().resolve("/assets/preuve.css"));
    var script = http.get(installation.base().resolve("/assets/htmx.min.js"));
    var outside = http.get(installation.base().resolve("/assets/..%2f..%2fbeans.xml"));

    assertThat(sheet.statusCode()).isEqualTo(200);
    assertThat(script.statusCode()).isEqualTo(200);
    assertThat(outside.statusCode()).isBetween(400, 404);
  }
}
