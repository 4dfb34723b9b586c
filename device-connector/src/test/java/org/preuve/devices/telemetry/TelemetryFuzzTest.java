package org.preuve.devices.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.preuve.devices.key.DeviceJson;
import org.preuve.devices.key.DeviceJwk;
import org.preuve.devices.key.Sha256;
import org.preuve.devices.proof.Sample;
import org.preuve.devices.proof.WindowSummary;
import org.preuve.devices.telemetry.TelemetryOutcome.Accepted;
import org.preuve.devices.telemetry.TelemetryOutcome.Refused;

/**
 * Real messages with random damage: nothing but a refusal may come of them, and what is accepted
 * can be shown. More runs on demand: {@code -Dpreuve.fuzz=100}.
 */
class TelemetryFuzzTest {

  private static final int TIMES = Integer.getInteger("preuve.fuzz", 1);
  private static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");
  private static final List<String> KINDS = List.of("t", "hello", "r", "x");
  private static final FakeDevice DEVICE = FakeDevice.withEd25519();
  private static final KnownDevice KNOWN = DEVICE.known();

  private static final String CLAIMS =
      "{\"sub\":\"d7f3k9q2m\",\"bootcount\":3,\"uptime\":1837,\"seq\":366,"
          + "\"prev\":\"q8y9wxJlPNFb94PNfVGhyGG5G1_nKwmMuHAKYBHitrE\",\"eat_nonce\":\"AAAAAAAAAAAAAAAAAAAAAA\","
          + "\"senml\":[{\"bn\":\"serre:\",\"bu\":\"Cel\",\"bt\":-3,\"bv\":2,\"n\":\"temp\",\"v\":20.56},"
          + "{\"n\":\"open\",\"vb\":true,\"t\":-5},{\"n\":\"state\",\"vs\":\"wet\"},{\"n\":\"raw\",\"vd\":\"AAEC\"}]}";

  /** What has broken parsers of JSON before. */
  private static final List<String> NASTY =
      List.of(
          "1e99999999999",
          "-1E-2147483649",
          "1e2147483647",
          "9223372036854775808",
          "-0.0",
          "NaN",
          "Infinity",
          "null",
          "true",
          "[]",
          "{}",
          "\"\"",
          "\"\\ud800\"",
          "[[[[[[[[[[",
          "\\u0000",
          "1.7e308",
          "-1.7e308",
          "1e-330",
          ",",
          "\u0000",
          "\"bv\":1.7e308,",
          "\"t\":-86400,",
          "0".repeat(64),
          "x".repeat(5000));

  /** Each file beside this test; Jazzer makes up others on demand (CONTRIBUTING.md). */
  @FuzzTest(maxDuration = "10m")
  void any_message_gets_an_answer(byte[] bytes) {
    KINDS.forEach(kind -> check(0, kind, bytes));
  }

  /** The same signed, as JSON and as CBOR. */
  @FuzzTest(maxDuration = "10m")
  void any_signed_claims_get_an_answer(byte[] bytes) throws IOException {
    for (var kind : KINDS) {
      check(0, kind, DEVICE.sign(new String(bytes, StandardCharsets.UTF_8)));
      check(0, kind, DEVICE.cose(DEVICE.coseHeader(), bytes));
    }
  }

  @Test
  void signed_claims() {
    for (int seed = 0; seed < 1_500 * TIMES; seed++) {
      var random = new Random(seed);
      check(seed, kind(random), DEVICE.sign(damaged(CLAIMS, random)));
    }
  }

  @Test
  void headers() {
    var header = "{\"alg\":\"Ed25519\",\"kid\":\"d7f3k9q2m-1\",\"typ\":\"eat+jwt\"}";
    for (int seed = 0; seed < 700 * TIMES; seed++) {
      var random = new Random(seed);
      check(seed, kind(random), DEVICE.sign(damaged(header, random), CLAIMS));
    }
  }

  @Test
  void bytes_of_messages() {
    var message = DEVICE.sign(CLAIMS);
    for (int seed = 0; seed < 5_000 * TIMES; seed++) {
      var random = new Random(seed);
      var bytes = Arrays.copyOf(message, random.nextInt(message.length + 20));
      for (int i = random.nextInt(4); i > 0 && bytes.length > 0; i--) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      }
      check(seed, kind(random), bytes);
    }
  }

  @Test
  void signed_claims_in_cbor() throws IOException {
    var claims = CoseTelemetryTest.claims(20.5f);
    for (int seed = 0; seed < 3_000 * TIMES; seed++) {
      var random = new Random(seed);
      check(seed, kind(random), DEVICE.cose(DEVICE.coseHeader(), damaged(claims, random)));
    }
  }

  @Test
  void headers_and_bytes_in_cbor() throws IOException {
    var claims = CoseTelemetryTest.claims(20.5f);
    var message = DEVICE.cose(DEVICE.coseHeader(), claims);
    for (int seed = 0; seed < 2_000 * TIMES; seed++) {
      var random = new Random(seed);
      check(seed, kind(random), DEVICE.cose(damaged(DEVICE.coseHeader(), random), claims));
      check(seed, kind(random), damaged(message, random));
    }
  }

  /** Bytes cut off, left out, doubled or replaced, also by lengths that nothing has. */
  private static byte[] damaged(byte[] bytes, Random random) {
    var out = new ByteArrayOutputStream();
    var at = random.nextInt(bytes.length);
    out.write(bytes, 0, at);
    switch (random.nextInt(4)) {
      case 0 -> out.write(random.nextInt(256));
      case 1 -> out.write(bytes, at, Math.min(8, bytes.length - at));
      case 2 -> out.writeBytes(new byte[] {(byte) (random.nextInt(8) << 5 | 27), 127, -1, -1, -1});
      default -> out.write(random.nextInt(8) << 5 | 31);
    }
    var rest = Math.min(bytes.length, at + random.nextInt(4));
    out.write(bytes, rest, random.nextInt(8) == 0 ? 0 : bytes.length - rest);
    return out.toByteArray();
  }

  @Test
  void keys() {
    var key = DEVICE.jwk().json();
    for (int seed = 0; seed < 5_000 * TIMES; seed++) {
      var json = damaged(key, new Random(seed)).getBytes(StandardCharsets.UTF_8);
      var read = DeviceJson.object(json).flatMap(DeviceJwk::read);

      assertThat(read.filter(DeviceJwk::weak)).as("seed " + seed).isEmpty();
    }
  }

  private static void check(int seed, String kind, byte[] message) {
    var outcome = TelemetryCheck.check(FakeDevice.ID, kind, message, KNOWN);
    if (outcome instanceof Refused refused) {
      assertThat(refused.reason()).as("seed " + seed).isNotEqualTo(TelemetryReason.TELEMETRY_FAULT);
      return;
    }
    var claims = ((Accepted) outcome).claims();
    var stored =
        new StoredMessage(
            claims.bootcount(),
            claims.sequence(),
            MessageKind.of(kind).orElseThrow(),
            message,
            Sha256.of(message),
            NOW,
            null);
    var summary = WindowSummary.of(Sample.of(List.of(stored), NOW));

    assertThat(summary.messages()).as("seed " + seed).isEqualTo(1);
    for (var record : claims.records()) {
      assertThat(record.number().filter(number -> !Double.isFinite(number))).isEmpty();
    }
  }

  private static String kind(Random random) {
    return KINDS.get(random.nextInt(KINDS.size()));
  }

  /** The text with a few characters left out, doubled, replaced, or something nasty put in. */
  private static String damaged(String text, Random random) {
    var damaged = new StringBuilder(text);
    for (int i = random.nextInt(4); i >= 0; i--) {
      var at = random.nextInt(damaged.length());
      var end = Math.min(damaged.length(), at + 1 + random.nextInt(12));
      switch (random.nextInt(5)) {
        case 0 -> damaged.delete(at, end);
        case 1 -> damaged.insert(at, damaged.substring(at, end));
        case 2 -> damaged.setCharAt(at, (char) random.nextInt(0x300));
        case 3 -> damaged.insert(at, NASTY.get(random.nextInt(NASTY.size())));
        default -> inPlaceOfValue(damaged, at, NASTY.get(random.nextInt(NASTY.size())));
      }
      if (damaged.length() == 0) {
        return "";
      }
    }
    return damaged.toString();
  }

  private static void inPlaceOfValue(StringBuilder json, int from, String value) {
    var colon = json.indexOf(":", from);
    if (colon >= 0) {
      var end = colon + 1;
      while (end < json.length() && ",}]".indexOf(json.charAt(end)) < 0) {
        end++;
      }
      json.replace(colon + 1, end, value);
    }
  }
}
