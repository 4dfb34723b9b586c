package org.preuve.server.lti;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preuve.server.harness.ServerIT;

/** What the doctor finds at a platform that is well, away, late, or refuses tokens. */
class DoctorIT extends ServerIT {

  private static final String KEYS =
      "{\"keys\":[{\"kty\":\"RSA\",\"kid\":\"k-1\",\"n\":\"AQAB\",\"e\":\"AQAB\"}]}";

  private AdminVisitor admin;
  private String ref;

  @BeforeEach
  void register() {
    admin = AdminVisitor.signedIn(installation);
    try (var platform = TestPlatform.start(installation.lmsPort())) {
      var browser = new TestBrowser(installation.base(), platform);
      browser.register(installation.invite(), platform.base() + "/configuration");
      var client = platform.lastClient();
      var login = browser.login(client);
      assertThat(browser.launch(login.state(), platform.sign(browser.claims(login))).statusCode())
          .isEqualTo(303);
      ref =
          installation.text("select ref from lti_registration where client_id = '" + client + "'");
    }
  }

  @Test
  void finds_nothing_at_a_platform_that_is_well() {
    try (var platform = TestPlatform.start(installation.lmsPort())) {
      platform.answer("/lineitems", "[{\"id\":\"" + platform.base() + "/lineitems/1\"}]");

      var page = diagnose();

      assertThat(answers(page)).containsOnly("oui").hasSizeGreaterThanOrEqualTo(7);
      assertThat(page)
          .contains("2 clés RSA lues", "platform-1")
          .contains("3 personnes sur la première page, pour le cours")
          .contains("Une colonne dans le cours");
    }
  }

  @Test
  void says_what_cannot_be_checked_while_a_platform_is_away() {
    var page = diagnose();

    assertThat(answers(page)).containsOnlyOnce("oui").contains("non", "non vérifié");
    assertThat(page).contains("Vérifiez que la plateforme est en marche", "UNREACHABLE");
  }

  @Test
  void measures_a_wrong_clock() {
    try (var platform = OddPlatform.start(installation.lmsPort())) {
      platform.answers("/jwks", 200, KEYS, Duration.ofSeconds(120));

      var page = diagnose();

      assertThat(answers(page).get(0)).isEqualTo("non");
      assertThat(page).containsPattern("avance de 1(1[0-9]|2[0-9])\u00a0s").contains("(NTP)");
    }
  }

  @Test
  void explains_refused_tokens() {
    try (var platform = OddPlatform.start(installation.lmsPort())) {
      platform
          .answers("/jwks", 200, KEYS, Duration.ZERO)
          .answers("/token", 401, "{\"error\":\"invalid_client\"}", Duration.ZERO);

      var page = diagnose();

      assertThat(answers(page).subList(0, 3)).containsOnly("oui");
      assertThat(answers(page).subList(3, 6)).containsOnly("non");
      assertThat(page)
          .contains("invalid_client", "/lti/jwks/" + ref, "Sans jeton, ce service")
          .contains("horloges sont d’accord");
    }
  }

  private String diagnose() {
    var page = admin.post("/admin/platforms/" + ref + "/doctor", Map.of());
    assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
    return page.body();
  }

  private static List<String> answers(String page) {
    return Pattern.compile("pv-status [a-z]+\">([^<]+)<")
        .matcher(page)
        .results()
        .map(r -> r.group(1))
        .toList();
  }
}
