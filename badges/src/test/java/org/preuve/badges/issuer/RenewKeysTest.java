package org.preuve.badges.issuer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.preuve.badges.credential.Contexts;
import org.preuve.badges.credential.CredentialJson;
import org.preuve.badges.credential.Issuer;
import org.preuve.web.base.ServerConfig;
import org.preuve.web.keystore.KeyGoneException;
import org.preuve.web.keystore.KeyStoreFile;
import org.preuve.web.keystore.KeyVault;
import org.preuve.web.keystore.KeysConfig;

/** One key store that several nodes share, and the institution with the number 1. */
class RenewKeysTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-30T12:00:00Z"), ZoneOffset.UTC);
  private static final URI BASE = URI.create("https://preuve.example");

  private static final String ID = "c".repeat(26);
  private static final String AWARD = "b".repeat(26);

  @TempDir private Path folder;
  private final BadgeIssuer issuer = new OneIssuer();

  @BeforeEach
  void first() throws IOException {
    Files.writeString(folder.resolve("password"), "correct horse\n");
    vault().create("badges-1", KeyVault.KeyType.ED25519);
  }

  @Test
  void what_the_old_key_signed_stays_good_and_the_new_key_signs() {
    var issuers = issuers();
    var before = issuers.sign(issuer, badge(), CLOCK.instant());
    var token = issuers.token(issuer, before);

    assertThat(keys().renew(issuer, 1)).isTrue();

    var after = issuers().sign(issuer, badge(), CLOCK.instant());
    assertThat(method(before)).endsWith("#key-1");
    assertThat(method(after)).endsWith("#key-2");
    assertThat(issuers.genuine(issuer, before, AWARD)).isTrue();
    assertThat(issuers.genuine(issuer, after, AWARD)).isTrue();
    assertThat(issuers.stands(issuer, token)).isTrue();
    assertThat(issuers.again(issuer, before, AWARD, CLOCK.instant())).isEmpty();
    assertThat(issuers.document(issuer).path("assertionMethod")).hasSize(4);
    assertThat(issuers.document(issuer).findValues("revoked")).isEmpty();
    assertThatThrownBy(() -> vault().sign("badges-1", new byte[1]))
        .isInstanceOf(KeyGoneException.class);
  }

  @Test
  void what_a_stolen_key_signed_counts_no_more_and_is_signed_again_with_the_same_content() {
    var issuers = issuers();
    var before = issuers.sign(issuer, badge(), CLOCK.instant());
    var token = issuers.token(issuer, before);

    assertThat(keys().withdraw(issuer, 1, Optional.empty(), CLOCK.instant())).isTrue();
    assertThat(keys().withdraw(issuer, 1, Optional.empty(), CLOCK.instant())).isFalse();

    assertThat(issuers.genuine(issuer, before, AWARD)).isFalse();
    assertThat(issuers.withdrawn(issuer, before)).isTrue();
    assertThat(issuers.stands(issuer, token)).isFalse();
    var again = issuers.again(issuer, before, AWARD, CLOCK.instant()).orElseThrow();
    assertThat(method(again)).endsWith("#key-2");
    assertThat(issuers.genuine(issuer, again, AWARD)).isTrue();
    assertThat(without(again)).isEqualTo(without(before));
    assertThat(issuers.again(issuer, again, AWARD, CLOCK.instant())).as("once").isEmpty();
    var document = issuers.document(issuer);
    assertThat(document.path("assertionMethod").toString())
        .contains("#key-2", "#key-jwt-2")
        .doesNotContain("#key-1", "#key-jwt\"");
    assertThat(document.at("/verificationMethod/0/revoked").asText())
        .isEqualTo("2026-11-30T12:00:00Z");
  }

  @Test
  void what_the_stolen_key_did_not_sign_is_not_signed_again() {
    var issuers = issuers();
    var before = issuers.sign(issuer, badge(), CLOCK.instant());
    keys().withdraw(issuer, 1, Optional.empty(), CLOCK.instant());
    var altered = before.deepCopy().put("name", "Doctorat");
    var two = before.deepCopy();
    two.withArray("/proof").add(two.path("proof").path(0));

    for (var bad : List.of(altered, two, badge())) {
      assertThat(issuers.again(issuer, bad, AWARD, CLOCK.instant())).isEmpty();
    }
    assertThat(issuers.again(issuer, before, "a".repeat(26), CLOCK.instant())).isEmpty();
    assertThat(issuers.former(issuer, before, AWARD)).isTrue();
    assertThat(issuers.former(issuer, altered, AWARD)).isFalse();
  }

  @Test
  void four_nodes_at_once_make_one_pair_of_keys() {
    var nodes = IntStream.range(0, 4).mapToObj(i -> keys()).toList();

    var done =
        nodes.stream()
            .map(node -> CompletableFuture.supplyAsync(() -> node.renew(issuer, 1)))
            .toList()
            .stream()
            .map(CompletableFuture::join)
            .toList();

    assertThat(done).containsOnlyOnce(true);
    assertThat(keys().number(issuer)).isEqualTo(2);
    assertThat(keys().of(issuer)).hasSize(3);
  }

  /** What stands in the data folder is shown without the database: its signatures decide. */
  @Test
  void what_is_kept_is_read_as_it_was_signed_and_while_its_keys_count() {
    var kept = new SignedBadges(issuers(), vault());
    var badge = issuers().sign(issuer, badge(), CLOCK.instant());
    var content = CredentialJson.empty().put("credential", badge.toString()).put("holder", "x");
    var token = kept.keep(issuer, content);
    var parts = token.split("\\.");
    var forged = kept.keep(issuer, content.put("credential", badge().toString())).split("\\.");

    assertThat(kept.opened(token).orElseThrow().path("holder").asText()).isEqualTo("x");
    assertThat(kept.opened(parts[0] + "." + forged[1] + "." + parts[2])).isEmpty();
    assertThat(kept.opened(String.join(".", forged))).as("no proof in it").isEmpty();
    for (var none : List.of("", "a.b.c", parts[0] + "." + parts[1] + ".", "..", "é.é.é")) {
      assertThat(kept.opened(none)).isEmpty();
    }
    keys().withdraw(issuer, 1, Optional.empty(), CLOCK.instant());
    assertThat(new SignedBadges(issuers(), vault()).opened(token)).isEmpty();
  }

  private static String method(ObjectNode credential) {
    return credential.path("proof").path(0).path("verificationMethod").asText();
  }

  private static ObjectNode without(ObjectNode credential) {
    var rest = credential.deepCopy();
    rest.remove("proof");
    return rest;
  }

  private static ObjectNode badge() {
    var badge = CredentialJson.empty();
    badge.putArray("@context").add(Contexts.CREDENTIALS_V2);
    badge.put("id", BASE + "/b/" + AWARD);
    badge.putArray("type").add("VerifiableCredential");
    badge.put("name", "Atelier").put("issuer", "did:web:preuve.example:issuers:" + ID);
    badge.put("validFrom", "2026-11-01T08:00:00Z");
    badge.putObject("credentialSubject").put("id", "urn:uuid:1");
    return badge;
  }

  private static final class OneIssuer extends BadgeIssuer {

    @Override
    public String id() {
      return ID;
    }

    @Override
    String keyAlias() {
      return "badges-1";
    }

    @Override
    public Issuer at(URI baseUrl) {
      return new Issuer(
          "did:web:preuve.example:issuers:" + ID,
          "Institut",
          URI.create(baseUrl + "/issuers/" + ID));
    }
  }

  private RenewKeys keys() {
    return new RenewKeys(vault(), noRows(), CLOCK);
  }

  private Issuers issuers() {
    var server = new ServerConfig(BASE, folder, ZoneOffset.UTC);
    return new Issuers(noRows(), vault(), server, new IssuerConfig("Institut"), CLOCK);
  }

  private KeyVault vault() {
    var config = new KeysConfig(folder.resolve("keys.p12"), folder.resolve("password"));
    return new KeyVault(new KeyStoreFile(config), CLOCK);
  }

  private static IssuerRepository noRows() {
    return (IssuerRepository)
        Proxy.newProxyInstance(
            IssuerRepository.class.getClassLoader(),
            new Class<?>[] {IssuerRepository.class},
            (proxy, method, args) -> {
              throw new IllegalStateException("no table here");
            });
  }
}
