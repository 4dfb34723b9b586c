package org.preuve.badges.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.preuve.badges.credential.CredentialJson;

class LinkedInTest {

  private static final URI PAGE = URI.create("https://preuve.example/b/abc");

  @Test
  void names_badge_issuer_months_and_address() {
    var credential = CredentialJson.empty().put("name", "Plan de test & mesures");
    credential.putObject("issuer").put("name", "Institut Valmont");
    credential.put("awardedDate", "2026-05-31T23:30:00Z");
    credential.put("validUntil", "2028-06-30T22:00:00Z");

    var address = LinkedIn.add(credential, "abc", PAGE, ZoneId.of("Europe/Paris"));

    assertThat(address)
        .startsWith("https://www.linkedin.com/profile/add?startTask=CERTIFICATION_NAME&name=")
        .contains("name=Plan%20de%20test%20%26%20mesures&")
        .contains("organizationName=Institut%20Valmont&")
        .contains("issueYear=2026&issueMonth=6&expirationYear=2028&expirationMonth=7&")
        .endsWith("certUrl=https%3A%2F%2Fpreuve.example%2Fb%2Fabc&certId=abc");
  }

  @Test
  void names_no_end_where_there_is_none() {
    var credential =
        CredentialJson.empty().put("name", "x").put("awardedDate", "2026-06-01T10:00:00Z");

    assertThat(LinkedIn.add(credential, "abc", PAGE, ZoneId.of("Europe/Paris")))
        .doesNotContain("expiration");
  }
}
