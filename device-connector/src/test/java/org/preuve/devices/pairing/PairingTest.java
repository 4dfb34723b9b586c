package org.preuve.devices.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.preuve.devices.telemetry.FakeDevice;
import org.preuve.web.Caller;
import org.preuve.web.CourseId;
import org.preuve.web.Role;
import org.preuve.web.UserId;
import org.preuve.web.base.QrCode;

class PairingTest {

  private static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");

  @Test
  void codes_have_eight_characters_that_nobody_mixes_up() {
    var code = PairingCode.random();

    assertThat(code).matches("[2-9A-HJKMNP-Z]{8}").doesNotContain("I", "L", "O");
    assertThat(PairingCode.read(PairingCode.shown(code).toLowerCase(Locale.ROOT))).isEqualTo(code);
  }

  @Test
  void is_over_after_ten_minutes() {
    var late = pairing();

    assertThat(late.over(NOW.plus(Pairing.LIFE).minusSeconds(1))).isFalse();
    assertThat(late.over(NOW.plus(Pairing.LIFE))).isTrue();
  }

  @Test
  void a_proof_of_possession_is_good_for_one_purpose_one_code_and_one_nonce() {
    var device = FakeDevice.withEd25519();
    var signature = device.signText("preuve-pair:K7F29QMX:abc");

    assertThat(holds(device, PossessionCheck.Purpose.PAIR, "K7F29QMX", "abc", signature)).isTrue();
    assertThat(holds(device, PossessionCheck.Purpose.CREDENTIAL, "K7F29QMX", "abc", signature))
        .isFalse();
    assertThat(holds(device, PossessionCheck.Purpose.PAIR, "K7F29QMY", "abc", signature)).isFalse();
    assertThat(holds(device, PossessionCheck.Purpose.PAIR, "K7F29QMX", "abd", signature)).isFalse();
    assertThat(
            holds(
                FakeDevice.withP256(), PossessionCheck.Purpose.PAIR, "K7F29QMX", "abc", signature))
        .isFalse();
    assertThat(holds(device, PossessionCheck.Purpose.PAIR, "K7F29QMX", "abc", "")).isFalse();
  }

  @Test
  void reads_presentations_and_nothing_else() {
    assertThat(
            read("{\"jwk\":{},\"model\":\"ESP32\\u0000-C3\",\"signature\":\"AA\"}")
                .orElseThrow()
                .model())
        .isEqualTo("ESP32-C3");
    assertThat(read("{\"jwk\":{},\"signature\":\"AA\"}")).isEmpty();
    assertThat(read("{\"jwk\":\"x\",\"model\":\"a\",\"signature\":\"AA\"}")).isEmpty();
    assertThat(read("{\"jwk\":{},\"model\":\"a\"}")).isEmpty();
    assertThat(read("nonsense")).isEmpty();
    assertThat(read("{\"a\":\"" + "x".repeat(5000) + "\"}")).isEmpty();
  }

  @Test
  void slows_down_guessing_from_one_address_for_a_minute() {
    var attempts = new PairingAttempts();
    for (int i = 0; i < 30; i++) {
      assertThat(attempts.wrong("a", NOW)).isEmpty();
    }

    assertThat(attempts.wrong("a", NOW.plusSeconds(59))).contains(Duration.ofSeconds(1));
    assertThat(attempts.wrong("b", NOW)).isEmpty();
    assertThat(attempts.flood("a", NOW.plusSeconds(59))).isEmpty();
    assertThat(attempts.wrong("a", NOW.plusSeconds(60))).isEmpty();
  }

  @Test
  void looks_at_no_code_of_a_flood() {
    var attempts = new PairingAttempts();
    for (int i = 0; i < 600; i++) {
      assertThat(attempts.flood("a", NOW)).isEmpty();
    }

    assertThat(attempts.flood("a", NOW)).contains(Duration.ofMinutes(1));
    assertThat(attempts.flood("b", NOW)).isEmpty();
  }

  @Test
  void draws_a_qr_code_with_its_quiet_zone() {
    var qr = QrCode.of("http://localhost:9080/pair/K7F29QMX");

    assertThat(qr.size()).isGreaterThan(29);
    assertThat(qr.path()).startsWith("M4 4h1v1h-1z");
  }

  private static Optional<Presentation> read(String json) {
    return Presentation.read(json.getBytes(StandardCharsets.UTF_8));
  }

  private static boolean holds(
      FakeDevice device,
      PossessionCheck.Purpose purpose,
      String code,
      String nonce,
      String signature) {
    return PossessionCheck.holds(device.jwk(), purpose, code, nonce, signature);
  }

  private static Pairing pairing() {
    var caller =
        new Caller(
            1,
            new UserId(1),
            "Inès",
            new CourseId(1),
            "",
            "",
            Set.of(Role.LEARNER),
            Locale.FRENCH,
            "h",
            "c");
    return new Pairing(caller, "Sonde", PairingCode.random(), PairingCode.nonce(), NOW);
  }
}
