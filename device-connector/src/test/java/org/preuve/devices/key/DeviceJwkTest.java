package org.preuve.devices.key;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.preuve.devices.telemetry.FakeDevice;

class DeviceJwkTest {

  private static final String RFC_8037 =
      "{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"x\":\"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo\"}";

  @Test
  void has_the_thumbprint_of_rfc_8037_appendix_a_3() {
    var jwk = read(RFC_8037).orElseThrow();

    assertThat(jwk.thumbprint()).isEqualTo("kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k");
    assertThat(jwk.fingerprint()).matches("\\d{3} \\d{3}");
    assertThat(DeviceJwk.stored(jwk.json()).thumbprint()).isEqualTo(jwk.thumbprint());
  }

  @Test
  void verifies_the_signature_of_rfc_8032_section_7_1_test_2() {
    var x =
        HexFormat.of().parseHex("3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c");
    var signature =
        HexFormat.of()
            .parseHex(
                "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
                    + "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00");
    var jwk =
        read("{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"x\":\"" + Base64Url.encode(x) + "\"}")
            .orElseThrow();

    assertThat(DeviceSignatures.genuine(jwk, new byte[] {0x72}, signature)).isTrue();
    assertThat(DeviceSignatures.genuine(jwk, new byte[] {0x73}, signature)).isFalse();
    assertThat(DeviceSignatures.genuine(jwk, new byte[] {0x72}, new byte[64])).isFalse();
    assertThat(DeviceSignatures.genuine(jwk, new byte[] {0x72}, new byte[10])).isFalse();
  }

  @Test
  void reads_a_p256_key() {
    assertThat(FakeDevice.withP256().jwk().kind()).isEqualTo(KeyKind.P256);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"kty\":\"RSA\",\"n\":\"AQAB\",\"e\":\"AQAB\"}",
        "{\"kty\":\"OKP\",\"crv\":\"Ed448\",\"x\":\"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo\"}",
        "{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"x\":\"11qY\"}",
        "{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"x\":\"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo=\"}",
        "{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"x\":\"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo\",\"d\":\"AA\"}",
        "{\"kty\":\"EC\",\"crv\":\"P-256\",\"x\":\"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo\","
            + "\"y\":\"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo\"}",
        "{}"
      })
  void refuses_other_keys(String jwk) {
    assertThat(read(jwk)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0000000000000000000000000000000000000000000000000000000000000000",
        "0000000000000000000000000000000000000000000000000000000000000080",
        "0100000000000000000000000000000000000000000000000000000000000000",
        "0100000000000000000000000000000000000000000000000000000000000080",
        "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
        "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff",
        "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
        "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff",
        "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
        "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff",
        "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
        "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85",
        "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
        "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa"
      })
  void knows_keys_for_which_anybody_can_sign(String encoded) {
    var key = ed25519(encoded).orElseThrow();
    var forged = new byte[64]; // R the neutral element, S zero
    forged[0] = 1;

    assertThat(key.weak()).isTrue();
    for (byte message = 0; message < 16; message++) { // one in eight fits
      assertThat(DeviceSignatures.genuine(key, new byte[] {message}, forged)).isFalse();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "f0ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f", // p + 3
        "f1ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f"
      })
  void knows_a_second_name_of_a_key(String encoded) {
    assertThat(ed25519(encoded).filter(key -> !key.weak())).isEmpty();
  }

  @Test
  void refuses_what_is_no_point_of_the_curve() {
    assertThat(ed25519("02" + "00".repeat(31))).isEmpty();
  }

  @Test
  void finds_no_fault_with_a_proper_key() {
    assertThat(read(RFC_8037).orElseThrow().weak()).isFalse();
    assertThat(FakeDevice.withP256().jwk().weak()).isFalse();
    for (int i = 0; i < 20; i++) {
      assertThat(FakeDevice.withEd25519().jwk().weak()).isFalse();
    }
  }

  private static Optional<DeviceJwk> ed25519(String hex) {
    var x = Base64Url.encode(HexFormat.of().parseHex(hex));
    return read("{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"x\":\"" + x + "\"}");
  }

  private static Optional<DeviceJwk> read(String json) {
    return DeviceJson.object(json.getBytes(StandardCharsets.UTF_8)).flatMap(DeviceJwk::read);
  }
}
