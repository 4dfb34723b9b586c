package org.preuve.demo.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimulatedDeviceTest {

  private static final List<Measurement> WARM = List.of(new Measurement("temp", "Cel", 21.5));

  @TempDir Path folder;
  private FakeServer server;
  private SimulatedDevice device;

  @BeforeEach
  void start() throws Exception {
    server = new FakeServer(folder);
    device = SimulatedDevice.open(folder.resolve("device"));
  }

  @AfterEach
  void stop() {
    device.close();
    server.close();
  }

  /** With a beacon, for which a booting device would wait a second. */
  private void pair() throws Exception {
    server.say("ep/1/beacon", "beacon-0001");
    device.pair(server.pairing());
    server.confirmed = true;
    device.collectCredential();
  }

  @Test
  void proves_its_key_and_waits_for_the_confirmation() {
    String fingerprint = device.pair(server.pairing());

    assertThat(fingerprint).matches("[0-9]{3} [0-9]{3}");
    assertThat(device.collectCredential()).isFalse();
    server.confirmed = true;
    assertThat(device.collectCredential()).isTrue();
    assertThat(device.id()).contains("d1");
  }

  @Test
  void says_hello_then_signs_a_chain_that_carries_the_beacon() throws Exception {
    pair();
    device.boot();
    device.send(WARM);

    String hello = server.next("hello", 0);
    String first = server.next("t", 1);

    var helloClaims = FakeServer.claims(hello);
    var claims = FakeServer.claims(first);
    assertThat(helloClaims.get("seq").asInt()).isZero();
    assertThat(helloClaims.has("prev")).isFalse();
    assertThat(server.signed(first)).isTrue();
    assertThat(claims.get("seq").asInt()).isEqualTo(1);
    assertThat(claims.get("bootcount").asInt()).isEqualTo(1);
    assertThat(claims.get("prev").asText()).isEqualTo(DeviceKey.base64(DeviceKey.sha256(hello)));
    assertThat(claims.get("senml").toString()).contains("\"n\":\"temp\"", "21.5");
  }

  @Test
  void keeps_what_is_not_receipted_and_sends_it_again_after_a_broken_connection() throws Exception {
    pair();
    device.boot();
    device.send(WARM);
    server.next("hello", 0);
    server.next("t", 1);
    server.say("ep/1/d1/dn/ack", "{\"bootcount\":1,\"seq\":0}");
    awaitUnreceipted(1);

    server.stopBroker();
    device.send(WARM);
    server.startBrokerAgain();

    server.next("t", 1);
    server.next("t", 2);
    server.say("ep/1/d1/dn/ack", "{\"bootcount\":1,\"seq\":2}");
    assertThat(device.awaitReceipts(Duration.ofSeconds(30))).isTrue();
  }

  private void awaitUnreceipted(int messages) throws InterruptedException {
    for (int i = 0; i < 300 && device.unreceipted().size() != messages; i++) {
      TimeUnit.MILLISECONDS.sleep(100);
    }
    assertThat(device.unreceipted()).hasSize(messages);
  }

  @Test
  void a_receipt_with_holes_frees_only_what_it_covers() throws Exception {
    pair();
    device.boot();
    device.send(WARM);
    device.send(WARM);
    server.say("ep/1/d1/dn/ack", "{\"bootcount\":1,\"seq\":2,\"missing\":[[1,1]]}");

    awaitUnreceipted(1);
    assertThat(device.awaitReceipts(Duration.ofSeconds(1))).isFalse();
    assertThat(device.unreceipted()).extracting(SentMessage::seq).containsExactly(1L);
  }

  @Test
  void a_negative_receipt_puts_exactly_the_refused_message_aside() throws Exception {
    pair();
    device.boot();
    device.send(WARM);
    var refused = device.send(WARM);
    server.say("ep/1/d1/dn/nack", "no receipt");
    server.say("ep/1/d1/dn/nack", "{\"hash\":\"of another\",\"code\":\"TELEMETRY_NAME\"}");
    server.say(
        "ep/1/d1/dn/nack",
        "{\"bootcount\":1,\"seq\":2,\"hash\":\""
            + refused.hash()
            + "\",\"code\":\"TELEMETRY_NAME\"}");

    awaitUnreceipted(2);
    assertThat(device.unreceipted()).doesNotContain(refused);
    assertThat(device.refused()).containsExactly(new RefusedMessage(refused, "TELEMETRY_NAME"));
  }

  @Test
  void answers_challenges_unless_it_is_deaf() throws Exception {
    pair();
    device.boot();
    server.say("ep/1/d1/dn/chal", "no challenge");
    server.say("ep/1/d1/dn/chal", "{\"nonce\":\"AAAAAAAAAAAAAAAAAAAAAA\",\"number\":1,\"of\":2}");

    var answer = server.next("r", 1);
    assertThat(server.signed(answer)).isTrue();
    assertThat(FakeServer.claims(answer).get("eat_nonce").asText())
        .isEqualTo("AAAAAAAAAAAAAAAAAAAAAA");

    device.deafen(true);
    server.say("ep/1/d1/dn/chal", "{\"nonce\":\"BBBBBBBBBBBBBBBBBBBBBB\",\"number\":2,\"of\":2}");
    device.send(WARM);
    server.next("t", 2);
    assertThat(device.sent()).extracting(SentMessage::kind).containsExactly("hello", "r", "t");
  }

  @Test
  void hurries_and_poisons_on_demand() throws Exception {
    pair();
    device.boot();
    device.hurry(WARM, 3, Duration.ofSeconds(5));
    device.sendUnreadable(WARM);

    var second = FakeServer.claims(server.next("t", 2));
    assertThat(second.get("uptime").asLong()).isGreaterThanOrEqualTo(5);
    assertThat(second.get("eat_nonce").asText()).isEqualTo("invented-beacon-000000");
    assertThat(server.signed(server.next("t", 4))).isTrue();
  }

  @Test
  void numbers_from_its_first_boot_again_once_it_has_forgotten_its_boots() throws Exception {
    pair();
    device.boot();
    device.boot();
    device.forgetBoots();
    device.boot();

    assertThat(device.sent()).extracting(SentMessage::bootcount).containsExactly(1L, 2L, 1L);
  }

  @Test
  void counts_its_boots_over_restarts_and_hides_its_key() throws Exception {
    pair();
    device.boot();
    String key = device.publicJwk();
    device.close();

    device = SimulatedDevice.open(folder.resolve("device"));
    device.boot();

    assertThat(device.publicJwk()).isEqualTo(key).doesNotContain("\"d\"");
    assertThat(device.sent().get(0).bootcount()).isEqualTo(2);
    assertThat(Files.getPosixFilePermissions(folder.resolve("device/device.json"))).hasSize(2);
  }

  @Test
  void does_wrong_on_demand() throws Exception {
    pair();
    device.boot();
    device.send(WARM);
    String genuine = server.next("t", 1);

    device.sendForged(WARM);
    device.sendContradiction(WARM);
    device.replay(device.sent().get(1));
    device.skip(3);
    device.send(WARM);

    assertThat(server.signed(server.next("t", 2))).isFalse();
    var underOneNumber = List.of(server.next("t", 1), server.next("t", 1));
    assertThat(underOneNumber).containsOnlyOnce(genuine).allMatch(server::signed);
    assertThat(server.signed(server.next("t", 5))).isTrue();
  }

  @Test
  void refuses_to_boot_before_it_is_paired() {
    assertThatThrownBy(() -> device.boot()).isInstanceOf(IllegalStateException.class);
  }
}
