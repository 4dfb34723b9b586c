package org.preuve.badges.credential;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AchievementJsonTest {

  private static final Issuer ISSUER =
      new Issuer(
          "did:web:preuve.example:issuers:abc",
          "Institut Valmont",
          URI.create("https://preuve.example/issuers/abc"));

  private static final Achieved DESIGNED =
      new Achieved(
          URI.create("https://preuve.example/achievements/a"),
          "Atelier",
          "Sait câbler un capteur.",
          "Avoir animé l’atelier.",
          "fr",
          URI.create("https://preuve.example/achievements/a/image.svg"),
          "Badge",
          Optional.of("2"),
          Optional.of(URI.create("https://preuve.example/achievements/a#criteria")),
          List.of("capteurs"),
          List.of(
              new Achieved.Competency(
                  "C.7",
                  "Plan de test",
                  URI.create("https://preuve.example/frameworks/x/C.7"),
                  "Cadre",
                  "Concevoir…")));

  /** Open Badges 3.0, class Achievement: what it requires, and what a reader looks for. */
  @Test
  void an_achievement_says_the_same_at_its_address_and_in_a_credential() {
    var document = AchievementJson.document(DESIGNED, ISSUER);
    var embedded = CredentialJson.empty();
    AchievementJson.write(embedded, DESIGNED);

    assertThat(document.path("creator").path("id").asText()).isEqualTo(ISSUER.did());
    var same = document.deepCopy();
    same.remove(List.of("@context", "creator"));
    assertThat(same).isEqualTo(embedded);
    assertThat(embedded.at("/criteria/id").asText()).endsWith("#criteria");
    assertThat(embedded.at("/alignment/0/targetDescription").asText()).isEqualTo("Concevoir…");
    assertThat(embedded.at("/tag/0").asText()).isEqualTo("capteurs");
    assertThat(embedded.path("version").asText()).isEqualTo("2");
  }

  /** An empty list would be a member that a reader expects something of (trap: omit empty). */
  @Test
  void what_is_empty_is_left_out() {
    var plain =
        new Achieved(
            URI.create("urn:uuid:1"),
            "n",
            "d",
            "c",
            "fr",
            URI.create("https://preuve.example/b/a/image.svg"),
            "Badge",
            Optional.empty(),
            Optional.empty(),
            List.of(),
            List.of());
    var json = CredentialJson.empty();
    AchievementJson.write(json, plain);

    assertThat(json.has("alignment")).isFalse();
    assertThat(json.has("tag")).isFalse();
    assertThat(json.has("version")).isFalse();
    assertThat(json.path("criteria").has("id")).isFalse();
  }
}
