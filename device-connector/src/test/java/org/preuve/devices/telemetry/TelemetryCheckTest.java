package org.preuve.devices.telemetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.preuve.devices.telemetry.TelemetryReason.*;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.preuve.devices.key.Base64Url;
import org.preuve.devices.key.DeviceJwk;
import org.preuve.devices.telemetry.TelemetryOutcome.Accepted;
import org.preuve.devices.telemetry.TelemetryOutcome.Refused;

class TelemetryCheckTest {

  private static final FakeDevice DEVICE = FakeDevice.withEd25519();
  private static final String PREV = "q8y9wxJlPNFb94PNfVGhyGG5G1_nKwmMuHAKYBHitrE";

  @Test
  void accepts_ed25519_and_its_old_name() {
    var header = "{\"alg\":\"EdDSA\",\"kid\":\"d7f3k9q2m-1\",\"typ\":\"eat+jwt\"}";

    assertThat(check(DEVICE.sign(claims("{\"n\":\"temp\",\"v\":20.5}"))))
        .isInstanceOf(Accepted.class);
    assertThat(check(DEVICE.sign(header, claims("{\"n\":\"temp\",\"v\":20.5}"))))
        .isInstanceOf(Accepted.class);
  }

  @Test
  void accepts_es256() {
    var device = FakeDevice.withP256();

    var outcome =
        TelemetryCheck.check(
            FakeDevice.ID, "t", device.sign(claims("{\"n\":\"a\",\"vb\":true}")), device.known());

    assertThat(outcome).isInstanceOf(Accepted.class);
  }

  @Test
  void reads_claims_and_resolves_base_fields() {
    var outcome =
        check(
            DEVICE.sign(
                claims(
                    "{\"bn\":\"serre:\",\"bu\":\"Cel\",\"n\":\"temp\",\"v\":20.56},{\"n\":\"sol\",\"v\":1e2,\"t\":-5}")));

    var claims = ((Accepted) outcome).claims();
    assertThat(claims.sequence()).isEqualTo(366);
    assertThat(claims.records())
        .extracting(SenmlRecord::name)
        .containsExactly("serre:temp", "serre:sol");
    assertThat(claims.records()).extracting(SenmlRecord::value).containsExactly("20.56", "100");
    assertThat(claims.records()).extracting(SenmlRecord::unit).containsOnly("Cel");
  }

  @Test
  void accepts_a_hello_without_measurements() {
    var hello =
        "{\"sub\":\"d7f3k9q2m\",\"bootcount\":3,\"uptime\":0,\"seq\":0,\"bootseed\":\"c2VlZA\",\"hwmodel\":\"ESP32-C3\"}";

    assertThat(TelemetryCheck.check(FakeDevice.ID, "hello", DEVICE.sign(hello), DEVICE.known()))
        .isInstanceOf(Accepted.class);
  }

  @Test
  void refuses_an_unknown_device() {
    var outcome =
        TelemetryCheck.check("stranger", "t", DEVICE.sign(claims("{\"n\":\"a\",\"v\":1}")), null);

    assertThat(outcome).isEqualTo(new Refused(TELEMETRY_DEVICE, -1, -1, false));
  }

  @Test
  void refuses_a_revoked_device() {
    var revoked = new KnownDevice("d7f3k9q2m-1", DEVICE.jwk(), true);

    var outcome =
        TelemetryCheck.check(
            FakeDevice.ID, "t", DEVICE.sign(claims("{\"n\":\"a\",\"v\":1}")), revoked);

    assertThat(outcome).isEqualTo(new Refused(TELEMETRY_REVOKED, -1, -1, false));
  }

  @Test
  void refuses_a_message_signed_with_another_key_and_names_its_number() {
    var forged = FakeDevice.withEd25519().sign(claims("{\"n\":\"a\",\"v\":1}"));

    assertThat(check(forged)).isEqualTo(new Refused(TELEMETRY_SIGNATURE, 3, 366, false));
  }

  @Test
  void refuses_a_message_altered_after_signing() {
    var parts =
        new String(DEVICE.sign(claims("{\"n\":\"a\",\"v\":1}")), StandardCharsets.US_ASCII)
            .split("\\.");
    var payload =
        Base64Url.encode(claims("{\"n\":\"a\",\"v\":2}").getBytes(StandardCharsets.UTF_8));

    assertThat(
            reason((parts[0] + "." + payload + "." + parts[2]).getBytes(StandardCharsets.US_ASCII)))
        .isEqualTo(TELEMETRY_SIGNATURE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"none", "HS256", "ES256", "RS256", "ed25519", ""})
  void refuses_another_algorithm(String algorithm) {
    var header = "{\"alg\":\"" + algorithm + "\",\"kid\":\"d7f3k9q2m-1\"}";

    assertThat(reason(DEVICE.sign(header, claims("{\"n\":\"a\",\"v\":1}"))))
        .isEqualTo(TELEMETRY_ALGORITHM);
  }

  @ParameterizedTest
  @ValueSource(strings = {"d7f3k9q2m-2", "", "../../key", "d7f3k9q2m-1' OR 1=1"})
  void refuses_another_key_id(String keyId) {
    var header = "{\"alg\":\"Ed25519\",\"kid\":\"" + keyId + "\"}";

    assertThat(reason(DEVICE.sign(header, claims("{\"n\":\"a\",\"v\":1}"))))
        .isEqualTo(TELEMETRY_KEY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"jwk\":{}",
        "\"jku\":\"https://a\"",
        "\"x5c\":[]",
        "\"x5u\":\"a\"",
        "\"crit\":[\"b\"]",
        "\"typ\":\"JWT\""
      })
  void refuses_headers_that_name_keys_or_must_be_understood(String member) {
    var header = "{\"alg\":\"Ed25519\",\"kid\":\"d7f3k9q2m-1\"," + member + "}";

    assertThat(reason(DEVICE.sign(header, claims("{\"n\":\"a\",\"v\":1}"))))
        .isEqualTo(TELEMETRY_HEADER);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a.b",
        "a.b.c.d",
        "e30.e30",
        "e30=.e30.AA",
        "e30.e30.A",
        " e30.e30.AA",
        "{\"a\":1}",
        "..",
        "e30.bm8.AA"
      })
  void refuses_what_is_no_compact_jws(String message) {
    assertThat(reason(message.getBytes(StandardCharsets.UTF_8))).isEqualTo(TELEMETRY_FORMAT);
  }

  @Test
  void refuses_empty_and_oversized_messages() {
    assertThat(reason(new byte[0])).isEqualTo(TELEMETRY_SIZE);
    assertThat(reason(new byte[SignedTelemetry.LARGEST + 1])).isEqualTo(TELEMETRY_SIZE);
  }

  @Test
  void refuses_another_subject() {
    assertThat(
            reason(DEVICE.sign(claims("{\"n\":\"a\",\"v\":1}").replace("d7f3k9q2m", "d0000000b"))))
        .isEqualTo(TELEMETRY_SUBJECT);
  }

  @Test
  void refuses_an_unknown_kind() {
    var outcome =
        TelemetryCheck.check(
            FakeDevice.ID, "x", DEVICE.sign(claims("{\"n\":\"a\",\"v\":1}")), DEVICE.known());

    assertThat(outcome).isEqualTo(new Refused(TELEMETRY_KIND, 3, 366, true));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-1",
        "9223372036854775808",
        "9223372036854775807",
        "9007199254740992",
        "1.5",
        "\"366\"",
        "1e2",
        "1e999",
        "null",
        "true",
        "[1]"
      })
  void refuses_sequence_numbers_that_are_no_counter(String sequence) {
    assertThat(reason(DEVICE.sign(claims("{\"n\":\"a\",\"v\":1}").replace("366", sequence))))
        .isEqualTo(TELEMETRY_SEQUENCE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "1.5", "\"1837\"", "1780000000000", "null"})
  void refuses_times_that_are_no_uptime(String uptime) {
    assertThat(reason(DEVICE.sign(claims("{\"n\":\"a\",\"v\":1}").replace("1837", uptime))))
        .isEqualTo(TELEMETRY_TIME);
  }

  @Test
  void refuses_a_missing_uptime() {
    assertThat(reason(DEVICE.sign(claims("{\"n\":\"a\",\"v\":1}").replace("uptime", "iat"))))
        .isEqualTo(TELEMETRY_TIME);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"n\":\"a\",\"v\":NaN} | TELEMETRY_NUMBER",
        "{\"n\":\"a\",\"v\":Infinity} | TELEMETRY_NUMBER",
        "{\"n\":\"a\",\"v\":-Infinity} | TELEMETRY_NUMBER",
        "{\"n\":\"a\",\"v\":1e999} | TELEMETRY_NUMBER",
        "{\"n\":\"a\",\"v\":1e-999} | TELEMETRY_NUMBER",
        "{\"n\":\"a\",\"bv\":1.7e308,\"v\":1.7e308} | TELEMETRY_NUMBER",
        "{\"v\":1} | TELEMETRY_NAME",
        "{\"n\":\"\",\"v\":1} | TELEMETRY_NAME",
        "{\"n\":\"<b>\",\"v\":1} | TELEMETRY_NAME",
        "{\"n\":7,\"v\":1} | TELEMETRY_NAME",
        "{\"n\":\"a\"} | TELEMETRY_VALUE",
        "{\"n\":\"a\",\"v\":1,\"vs\":\"x\"} | TELEMETRY_VALUE",
        "{\"n\":\"a\",\"v\":\"1\"} | TELEMETRY_VALUE",
        "{\"n\":\"a\",\"vb\":1} | TELEMETRY_VALUE",
        "{\"n\":\"a\",\"v\":1,\"x_\":1} | TELEMETRY_FIELD",
        "{\"n\":\"a\",\"v\":1,\"t\":0.001} | TELEMETRY_TIME",
        "{\"n\":\"a\",\"v\":1,\"t\":-86401} | TELEMETRY_TIME",
        "{\"n\":\"a\",\"v\":1,\"t\":9999999999} | TELEMETRY_TIME",
        "{\"n\":\"a\",\"v\":1,\"t\":\"now\"} | TELEMETRY_TIME",
        "7 | TELEMETRY_FORMAT"
      })
  void refuses_malformed_records(String record, TelemetryReason reason) {
    assertThat(reason(DEVICE.sign(claims(record)))).isEqualTo(reason);
  }

  @Test
  void refuses_no_records_and_too_many() {
    var hundred = String.join(",", Collections.nCopies(100, "{\"n\":\"a\",\"v\":1}"));

    assertThat(check(DEVICE.sign(claims(hundred)))).isInstanceOf(Accepted.class);
    assertThat(reason(DEVICE.sign(claims(hundred + ",{\"n\":\"a\",\"v\":1}"))))
        .isEqualTo(TELEMETRY_RECORDS);
    assertThat(reason(DEVICE.sign(claims("")))).isEqualTo(TELEMETRY_RECORDS);
    assertThat(reason(DEVICE.sign(claims("").replace("[]", "{}")))).isEqualTo(TELEMETRY_RECORDS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"prev\":\"AAAA\"",
        "\"prev\":7",
        "\"other\":\"x\"",
        "\"prev\":\"" + PREV + "\",\"eat_nonce\":\"short\""
      })
  void refuses_a_malformed_link_to_the_message_before(String member) {
    var claims = claims("{\"n\":\"a\",\"v\":1}").replace("\"prev\":\"" + PREV + "\"", member);

    assertThat(reason(DEVICE.sign(claims))).isEqualTo(TELEMETRY_CHAIN);
  }

  @Test
  void refuses_a_duplicate_member() {
    assertThat(reason(DEVICE.sign(claims("{\"n\":\"a\",\"v\":1,\"v\":2}"))))
        .isEqualTo(TELEMETRY_FORMAT);
  }

  @Test
  void refuses_a_message_whose_handling_throws() {
    var jwk = DEVICE.jwk();
    var broken = new DeviceJwk(jwk.kind(), jwk.x(), jwk.y(), new BrokenKey(), false);

    var outcome =
        TelemetryCheck.check(
            FakeDevice.ID,
            "t",
            DEVICE.sign(claims("{\"n\":\"a\",\"v\":1}")),
            new KnownDevice(FakeDevice.ID + "-1", broken, false));

    assertThat(outcome).isEqualTo(new Refused(TELEMETRY_FAULT, -1, -1, false));
  }

  /** A key that no provider can use. */
  private static final class BrokenKey implements java.security.PublicKey {

    private static final long serialVersionUID = 1L;

    @Override
    public String getAlgorithm() {
      throw new UnsupportedOperationException();
    }

    @Override
    public String getFormat() {
      return "";
    }

    @Override
    public byte[] getEncoded() {
      throw new UnsupportedOperationException();
    }
  }

  private static String claims(String records) {
    return "{\"sub\":\"d7f3k9q2m\",\"bootcount\":3,\"uptime\":1837,\"seq\":366,\"prev\":\""
        + PREV
        + "\",\"senml\":["
        + records
        + "]}";
  }

  private static TelemetryOutcome check(byte[] message) {
    return TelemetryCheck.check(FakeDevice.ID, "t", message, DEVICE.known());
  }

  private static TelemetryReason reason(byte[] message) {
    return ((Refused) check(message)).reason();
  }
}
