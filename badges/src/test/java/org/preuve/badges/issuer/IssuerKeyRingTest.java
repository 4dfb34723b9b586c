package org.preuve.badges.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.preuve.badges.credential.Issuer;
import org.preuve.badges.credential.TestKeys;
import org.preuve.badges.issuer.IssuerKey.Purpose;
import org.preuve.web.keystore.KeyStoreFile.Changes;
import org.preuve.web.keystore.KeyVault.KeyType;
import org.preuve.web.keystore.KeyVault.PublicHalf;

class IssuerKeyRingTest {

  private static final Instant NOON = Instant.parse("2026-11-30T12:00:00Z");
  private static final Issuer ISSUER =
      new Issuer("did:web:preuve.example", "Institut", URI.create("https://preuve.example/i"));

  private final Map<String, PublicHalf> store = new HashMap<>();

  @Test
  void the_keys_of_others_are_none_of_its_own() {
    keys("badges-1", "badges-12", "badges-1-x", "badges-12-jwt", "badges-1-jwt", "lti-1");

    assertThat(ring().keys())
        .extracting(IssuerKey::alias)
        .containsExactly("badges-1", "badges-1-jwt");
  }

  @Test
  void the_newest_key_of_each_purpose_signs() {
    keys("badges-1", "badges-1-2", "badges-1-10", "badges-1-jwt", "badges-1-jwt-2");

    assertThat(signing(Purpose.PROOF)).isEqualTo("badges-1-10");
    assertThat(signing(Purpose.TOKEN)).isEqualTo("badges-1-jwt-2");
    assertThat(ring().newest()).isEqualTo(10);
    assertThat(ring().find(ISSUER, "did:web:preuve.example#key-2")).isPresent();
    assertThat(ring().find(ISSUER, "did:web:preuve.example#key-jwt")).isPresent();
    assertThat(ring().find(ISSUER, "did:web:preuve.example#key-3")).isEmpty();
    assertThat(ring().find(ISSUER, "did:web:other.example#key-2")).isEmpty();
  }

  @Test
  void new_keys_sign_and_the_old_ones_lose_their_private_half_only() {
    keys("badges-1", "badges-1-2", "badges-1-jwt-2");

    var changes = ring().renewed(NOON);

    assertThat(changes.create())
        .isEqualTo(Map.of("badges-1-3", KeyType.ED25519, "badges-1-jwt-3", KeyType.EC_P256));
    assertThat(changes.retire())
        .isEqualTo(Map.of("badges-1-2", "badges-1-2", "badges-1-jwt-2", "badges-1-jwt-2"));
    assertThat(changes.from()).isEqualTo(NOON);
  }

  @Test
  void where_nobody_knows_since_when_every_key_is_withdrawn() {
    keys("badges-1", "badges-1-2", "badges-1-jwt", "badges-1-jwt-2");

    var changes = ring().withdrawn(2, Optional.empty(), NOON);

    assertThat(changes.retire().keySet()).isEqualTo(store.keySet());
    assertThat(changes.retire().get("badges-1")).isEqualTo("badges-1-1-withdrawn-1796040000");
    assertThat(changes.create().keySet()).containsOnly("badges-1-3", "badges-1-jwt-3");
  }

  /** The key before was replaced an hour ago: who came later did not find its private half. */
  @Test
  void a_key_that_no_longer_signed_when_others_came_is_spared() {
    put("badges-1", NOON.minus(Duration.ofDays(30)));
    put("badges-1-2", NOON.minus(Duration.ofHours(1)));
    put("badges-1-jwt", NOON.minus(Duration.ofDays(30)));
    put("badges-1-jwt-2", NOON.minus(Duration.ofHours(1)));

    var after = ring().withdrawn(2, Optional.of(NOON.minusSeconds(60)), NOON);
    var before = ring().withdrawn(2, Optional.of(NOON.minus(Duration.ofDays(1))), NOON);

    assertThat(after.retire().keySet()).containsOnly("badges-1-2", "badges-1-jwt-2");
    assertThat(after.retire().get("badges-1-2"))
        .isEqualTo("badges-1-2-withdrawn-" + NOON.minusSeconds(60).getEpochSecond());
    assertThat(before.retire()).hasSize(4);
  }

  /** Whoever is cut off and asks again, and the other node, change nothing more. */
  @Test
  void keys_are_withdrawn_once() {
    keys("badges-1", "badges-1-jwt");
    apply(ring().withdrawn(1, Optional.empty(), NOON));

    assertThat(ring().withdrawn(1, Optional.empty(), NOON)).isEqualTo(Changes.NOTHING);
    assertThat(signing(Purpose.PROOF)).isEqualTo("badges-1-2");
    assertThat(ring().find(ISSUER, "did:web:preuve.example#key-1").orElseThrow().withdrawn())
        .contains(NOON);
    assertThat(ring().find(ISSUER, "did:web:preuve.example#key-jwt").orElseThrow().stands())
        .isFalse();
  }

  @Test
  void a_ring_without_a_key_for_tokens_gets_one_with_the_next() {
    keys("badges-1");

    apply(ring().renewed(NOON));

    assertThat(ring().current(Purpose.TOKEN)).isPresent();
    assertThat(signing(Purpose.PROOF)).isEqualTo("badges-1-2");
  }

  private void apply(Changes changes) {
    changes.retire().forEach((old, name) -> store.put(name, store.remove(old)));
    changes.create().keySet().forEach(alias -> put(alias, changes.from()));
  }

  private void keys(String... aliases) {
    List.of(aliases).forEach(alias -> put(alias, NOON.minusSeconds(9)));
  }

  private void put(String alias, Instant from) {
    store.put(alias, new PublicHalf(TestKeys.pair().getPublic(), from));
  }

  private String signing(Purpose purpose) {
    return ring().current(purpose).orElseThrow().alias();
  }

  private IssuerKeyRing ring() {
    return IssuerKeyRing.of("badges-1", store);
  }
}
