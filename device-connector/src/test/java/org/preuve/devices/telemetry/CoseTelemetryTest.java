package org.preuve.devices.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.dataformat.cbor.CBORFactory;
import com.fasterxml.jackson.dataformat.cbor.CBORGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.preuve.devices.key.Base64Url;
import org.preuve.devices.key.DeviceJson;
import org.preuve.devices.key.DeviceJwk;
import org.preuve.devices.key.DeviceSignatures;
import org.preuve.devices.telemetry.TelemetryOutcome.Accepted;
import org.preuve.devices.telemetry.TelemetryOutcome.Refused;

class CoseTelemetryTest {

  /** RFC 9052, appendix C.2.1, with the key 11 of its appendix C.7.1. */
  private static final String PUBLISHED =
      "d28443a10126a10442313154546869732069732074686520636f6e74656e742e"
          + "58408eb33e4ca31d1c465ab05aac34cc6b23d58fef5c083106c4d25a91aef0b0117e"
          + "2af9a291aa32e14ab834dc56ed2a223444547e01f11d3b0916e5a4c345cacb36";

  private static final String PUBLISHED_KEY =
      "{\"crv\":\"P-256\",\"kty\":\"EC\",\"x\":\"%s\",\"y\":\"%s\"}"
          .formatted(
              url("bac5b11cad8f99f9c72b05cf4b9e26d244dc189f745228255a219a86d6a09eff"),
              url("20138bf82dc1b6d562be0fa54ab7804a3a64b6d72ccfed6b6fb6ed28bbfc117e"));

  @Test
  void computes_what_the_published_example_signs() throws Exception {
    var message = HexFormat.of().parseHex(PUBLISHED);
    var withoutOpenHeader =
        HexFormat.of().parseHex(PUBLISHED.replace("a104423131", "a0")); // ours has nothing unsigned

    var sign1 = CoseSign1.read(withoutOpenHeader);

    var key =
        DeviceJson.object(PUBLISHED_KEY.getBytes(StandardCharsets.UTF_8))
            .flatMap(DeviceJwk::read)
            .orElseThrow();
    assertThat(DeviceSignatures.genuine(key, sign1.signingInput(), sign1.signature())).isTrue();
    assertThat(refusal(FakeDevice.withP256(), message)).isEqualTo(TelemetryReason.TELEMETRY_HEADER);
  }

  @Test
  void takes_both_algorithms_and_reads_the_same_claims() throws IOException {
    for (var device : new FakeDevice[] {FakeDevice.withEd25519(), FakeDevice.withP256()}) {
      var message = device.cose(device.coseHeader(), claims(20.56f));

      var outcome = TelemetryCheck.check(FakeDevice.ID, "t", message, device.known());

      assertThat(outcome).isInstanceOf(Accepted.class);
      var claims = ((Accepted) outcome).claims();
      assertThat(claims.sequence()).isEqualTo(1);
      assertThat(claims.nonce()).isEqualTo(Base64Url.encode(new byte[16]));
      assertThat(claims.records().get(0).value()).isEqualTo("20.56");
      assertThat(claims.records().get(0).name()).isEqualTo("temp");
      assertThat(SignedTelemetry.keyId(message)).isEqualTo(FakeDevice.ID + "-1");
    }
  }

  @Test
  void is_half_as_long_as_in_json() throws IOException {
    var device = FakeDevice.withEd25519();
    var json = device.answering(3, 1, 1837, new byte[32], Base64Url.encode(new byte[16]));

    assertThat(device.cose(device.coseHeader(), claims(20.5f)).length * 2)
        .isLessThan(json.length * 10 / 9);
  }

  @Test
  void refuses_numbers_that_are_too_large_to_count_with() throws IOException {
    var device = FakeDevice.withEd25519();
    var out = new ByteArrayOutputStream();
    try (var cbor = (CBORGenerator) new CBORFactory().createGenerator(out)) {
      cbor.writeStartObject(2);
      cbor.writeFieldId(2);
      cbor.writeString(FakeDevice.ID);
      cbor.writeFieldId(267);
      cbor.writeNumber(BigInteger.TWO.pow(63));
      cbor.writeEndObject();
    }

    assertThat(refusal(device, device.cose(device.coseHeader(), out.toByteArray())))
        .isEqualTo(TelemetryReason.TELEMETRY_SEQUENCE);
  }

  @Test
  void refuses_levels_without_end() {
    var device = FakeDevice.withEd25519();
    var deep = new byte[5_000];
    Arrays.fill(deep, (byte) 0x81);
    deep[0] = (byte) 0xa1;
    deep[1] = 9;

    assertThat(refusal(device, device.cose(device.coseHeader(), deep)))
        .isEqualTo(TelemetryReason.TELEMETRY_FORMAT);
  }

  /** What verify.html, which reads strictly, would call not genuine. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "a161326161", // a text that looks like an integer
        "a1426161 02", // a name of bytes
        "bf026161ff", // a map without an end
        "a1025f41014102ff", // bytes in pieces
        "a10261ff", // no UTF-8
        "a10263eda080", // half a character
        "a1c0026161", // a tagged name
        "a10261",
        "a102",
        "a1",
        "",
        "a1026161 00",
        "a1021b",
        "9bffffffffffffffff",
        "5bffffffffffffffff"
      })
  void refuses_forms_that_others_read_otherwise(String hex) {
    var payload = HexFormat.of().parseHex(hex.replace(" ", ""));
    var device = FakeDevice.withEd25519();

    assertThat(CborForm.strict(payload)).isFalse();
    assertThat(refusal(device, device.cose(device.coseHeader(), payload)))
        .isEqualTo(TelemetryReason.TELEMETRY_FORMAT);
  }

  /** Those of a message with one temperature. */
  static byte[] claims(float temperature) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var cbor = (CBORGenerator) new CBORFactory().createGenerator(out)) {
      cbor.writeStartObject(7);
      cbor.writeFieldId(2);
      cbor.writeString(FakeDevice.ID);
      cbor.writeFieldId(267);
      cbor.writeNumber(3);
      cbor.writeFieldId(261);
      cbor.writeNumber(1837);
      cbor.writeFieldId(-70001);
      cbor.writeNumber(1);
      cbor.writeFieldId(-70002);
      cbor.writeBinary(new byte[32]);
      cbor.writeFieldId(10);
      cbor.writeBinary(new byte[16]);
      cbor.writeFieldId(-70003);
      cbor.writeStartArray(null, 1);
      cbor.writeStartObject(3);
      cbor.writeFieldId(0);
      cbor.writeString("temp");
      cbor.writeFieldId(1);
      cbor.writeString("Cel");
      cbor.writeFieldId(2);
      cbor.writeNumber(temperature);
      cbor.writeEndObject();
      cbor.writeEndArray();
      cbor.writeEndObject();
    }
    return out.toByteArray();
  }

  private static TelemetryReason refusal(FakeDevice device, byte[] message) {
    var outcome = TelemetryCheck.check(FakeDevice.ID, "t", message, device.known());
    return ((Refused) outcome).reason();
  }

  private static String url(String hex) {
    return Base64Url.encode(HexFormat.of().parseHex(hex));
  }
}
