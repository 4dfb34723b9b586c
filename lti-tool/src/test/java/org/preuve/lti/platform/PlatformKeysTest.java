package org.preuve.lti.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.preuve.lti.platform.TestKeyServer.bare;

import com.nimbusds.jose.Algorithm;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preuve.lti.TestClock;

class PlatformKeysTest {

  private static final Duration PACE = Duration.ofSeconds(10);

  private final TestKeyServer server = new TestKeyServer();
  private final TestClock clock = new TestClock("2026-11-25T09:00:00Z");
  private PlatformKeys keys;

  @BeforeEach
  void open() {
    server.publish(bare("one"));
    keys = new PlatformKeys(server.http(), clock);
  }

  @AfterEach
  void close() {
    keys.stop();
    server.close();
  }

  @Test
  void takes_a_key_that_says_neither_its_algorithm_nor_its_use() {
    assertThat(found("one")).isTrue();
    assertThat(found("one")).isTrue();

    assertThat(server.asked()).isEqualTo(1);
  }

  @Test
  void takes_no_key_that_is_meant_for_something_else() {
    var encrypts = new RSAKey.Builder(bare("enc")).keyUse(KeyUse.ENCRYPTION).build();
    var other = new RSAKey.Builder(bare("ps")).algorithm(Algorithm.parse("PS256")).build();
    server.publish(encrypts, other);

    assertThat(found("enc")).isFalse();
    assertThat(found("ps")).isFalse();
  }

  @Test
  void finds_a_rotated_key_at_once() {
    found("one");
    server.publish(bare("one"), bare("two"));

    assertThat(found("two")).isTrue();

    assertThat(server.asked()).isEqualTo(2);
  }

  @Test
  void asks_once_for_twenty_launches_with_a_rotated_key() {
    found("one");
    server.publish(bare("two"));
    server.slow(300);

    var all = atOnce(20, "two");

    assertThat(all).containsOnly(true);
    assertThat(server.asked()).isEqualTo(2);
  }

  @Test
  void asks_once_for_twenty_launches_with_an_invented_name() {
    found("one");
    server.slow(300);

    var all = atOnce(20, "invented");

    assertThat(all).containsOnly(false);
    // who begins after the answer asks once more, and the pace stops all others
    assertThat(server.asked()).isBetween(2, 3);
  }

  @Test
  void keeps_a_flood_of_invented_names_from_the_platform() {
    found("one");

    IntStream.range(0, 500).forEach(i -> found("invented-" + i));

    assertThat(server.asked()).isEqualTo(3);
    assertThat(found("one")).isTrue();
    clock.advance(PACE);
    IntStream.range(0, 500).forEach(i -> found("invented-" + i));
    assertThat(server.asked()).isEqualTo(5);
  }

  @Test
  void refreshes_what_is_due_during_a_flood() {
    found("one");
    IntStream.range(0, 5).forEach(i -> found("invented-" + i));
    clock.advance(Duration.ofMinutes(16));
    IntStream.range(0, 5).forEach(i -> found("invented-" + i));

    assertThat(found("one")).isTrue();
  }

  @Test
  void recovers_by_itself_from_rotations_in_a_row() {
    found("one");
    server.publish(bare("two"));
    assertThat(found("two")).isTrue();
    server.publish(bare("three"));
    assertThat(found("three")).isTrue();
    server.publish(bare("four"));
    assertThat(found("four")).isFalse();

    clock.advance(PACE);

    assertThat(found("four")).isTrue();
  }

  @Test
  void refreshes_in_the_background_before_the_time_is_over() throws InterruptedException {
    found("one");
    clock.advance(Duration.ofMinutes(6));
    var release = server.hold();

    assertThat(found("one")).as("while the request is held back").isTrue();
    assertThat(server.asked()).isEqualTo(1);

    release.run();
    for (int i = 0; i < 300 && server.asked() < 2; i++) {
      TimeUnit.MILLISECONDS.sleep(100);
    }
    assertThat(server.asked()).isEqualTo(2);
  }

  @Test
  void serves_the_last_good_keys_for_a_day() {
    found("one");
    server.answer(503, "down");

    clock.advance(Duration.ofHours(1));
    assertThat(found("one")).isTrue();
    server.answer(200, "<html>maintenance</html>");
    clock.advance(Duration.ofHours(11));
    assertThat(found("one")).isTrue();
    server.answer(200, "{\"keys\":[]}");
    clock.advance(Duration.ofHours(11).plusMinutes(40));
    assertThat(found("one")).isTrue();

    clock.advance(Duration.ofMinutes(21));
    assertThat(found("one")).isFalse();
  }

  @Test
  void forgets_a_key_that_the_platform_withdrew() {
    found("one");
    server.publish(bare("two"));

    clock.advance(Duration.ofMinutes(16));

    assertThat(found("one")).isFalse();
  }

  private List<Boolean> atOnce(int count, String kid) {
    var threads = Executors.newFixedThreadPool(count);
    try {
      return IntStream.range(0, count)
          .mapToObj(i -> CompletableFuture.supplyAsync(() -> found(kid), threads))
          .toList()
          .stream()
          .map(CompletableFuture::join)
          .toList();
    } finally {
      threads.shutdown();
    }
  }

  private boolean found(String kid) {
    return keys.find(server.address(), kid).isPresent();
  }
}
