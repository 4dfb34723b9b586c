package org.preuve.server.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
    assertThat(french.headers().firstValue("Content-Language")).contains("fr");
    assertThat(english.headers().firstValue("Content-Language")).contains("en");
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
    assertThat(page.body()).contains("SESSION_OVER").doesNotContain("<form", "<button");
    assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
        .as("it is read where it happened, in the frame of a course")
        .contains("frame-ancestors *");
  }

  @Test
  void lets_no_link_put_a_note_on_a_public_page() {
    var verify = http.get(installation.base().resolve("/verify?note=badge.published"));
    var login = http.get(installation.base().resolve("/admin/login?note=admin.ended"));

    assertThat(verify.body()).doesNotContain("Le badge est public.").doesNotContain("pv-note ok");
    assertThat(login.body()).contains("pv-note ok");
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
  void measures_itself_for_this_machine_only() {
    var figures = http.get(installation.base().resolve("/metrics"));
    var proxied = http.get(installation.base().resolve("/metrics"), "X-Forwarded-For", "127.0.0.1");

    assertThat(figures.statusCode()).isEqualTo(200);
    assertThat(figures.body().lines().filter(line -> !line.startsWith("#")))
        .hasSizeGreaterThan(8)
        .allMatch(line -> line.matches("preuve_[a-z_]+(\\{kind=\"[a-z]+\"\\})? \\d+"));
    assertThat(proxied.statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource({"/health, ready", "/health/ready, ready", "/health/live, ''", "/health/started, ''"})
  void says_whether_it_is_up_and_nothing_else(String path, String check) {
    var answer = http.get(installation.base().resolve(path));

    assertThat(answer.statusCode()).isEqualTo(200);
    var part = "{\"data\":{},\"name\":\"" + check + "\",\"status\":\"UP\"}";
    var parts = check.isEmpty() ? "" : part;
    assertThat(Http.json(answer))
        .isEqualTo(Http.json("{\"checks\":[" + parts + "],\"status\":\"UP\"}"));
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

  @Test
  void keeps_an_asset_for_good_under_the_hash_of_its_content() {
    var page = http.get(installation.base().resolve("/verify")).body();
    var address = page.replaceAll("(?s).*href=\"(/assets/[0-9a-f]{16}/preuve.css)\".*", "$1");

    var current = http.get(installation.base().resolve(address));
    var outdated =
        http.get(installation.base().resolve("/assets/" + "0".repeat(16) + "/preuve.css"));
    var plain = http.get(installation.base().resolve("/assets/preuve.css"));

    assertThat(current.headers().firstValue("Cache-Control").orElseThrow()).contains("immutable");
    assertThat(current.body()).isEqualTo(plain.body());
    for (var other : List.of(outdated, plain)) {
      assertThat(other.statusCode()).isEqualTo(200);
      assertThat(other.headers().firstValue("Cache-Control").orElseThrow())
          .doesNotContain("immutable");
    }
  }

  @Test
  void sends_an_asset_compressed_to_who_takes_it() {
    var sheet = installation.base().resolve("/assets/preuve.css");

    var compressed = http.get(sheet, "Accept-Encoding", "br;q=0.5, gzip");
    var declined = http.get(sheet, "Accept-Encoding", "gzip;q=0, identity");

    assertThat(compressed.headers().firstValue("Content-Encoding")).contains("gzip");
    assertThat(compressed.headers().firstValue("Vary")).contains("Accept-Encoding");
    assertThat(declined.headers().firstValue("Content-Encoding")).isEmpty();
    assertThat(declined.headers().firstValue("ETag"))
        .isNotEqualTo(compressed.headers().firstValue("ETag"));
    assertThat(compressed.body().length()).isLessThan(declined.body().length() / 2);
  }
}
