package org.preuve.devices.key;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class KeyTextTest {

  private static final HexFormat HEX = HexFormat.of();

  /** RFC 8032, section 7.1, test 1; its thumbprint as in RFC 8037, appendix A.3. */
  private static final String PUBLISHED =
      "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a";

  @Test
  void reads_the_published_key_in_each_spelling_as_the_same() {
    var hex = KeyText.read(PUBLISHED.toUpperCase(Locale.ROOT)).orElseThrow();
    var der = HEX.parseHex("302a300506032b6570032100" + PUBLISHED);

    assertThat(hex.thumbprint()).isEqualTo("kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k");
    assertThat(KeyText.read(" " + hex.json() + "\n")).contains(hex);
    assertThat(KeyText.read(pem("PUBLIC KEY", der))).contains(hex);
  }

  @Test
  void reads_p256_as_the_jdk_and_openssl_write_it() throws Exception {
    var generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec("secp256r1"));
    KeyPair pair = generator.generateKeyPair();
    var der = pair.getPublic().getEncoded();

    var read = KeyText.read(pem("PUBLIC KEY", der)).orElseThrow();

    assertThat(read.publicKey()).isEqualTo(pair.getPublic());
    var point = Arrays.copyOfRange(der, der.length - 65, der.length);
    assertThat(KeyText.read(HEX.formatHex(point))).contains(read);
    point[64] ^= 1; // no point of the curve
    assertThat(KeyText.read(HEX.formatHex(point))).isEmpty();
    assertThat(KeyText.read(pem("PRIVATE KEY", pair.getPrivate().getEncoded()))).isEmpty();
  }

  @Test
  void reads_no_key_for_which_anybody_can_sign_and_nothing_else() {
    var neutral = "01" + "0".repeat(62);

    assertThat(KeyText.read(neutral)).isEmpty();
    assertThat(KeyText.read(pem("PUBLIC KEY", HEX.parseHex("302a300506032b6570032100" + neutral))))
        .isEmpty();
    for (var text :
        new String[] {
          "",
          "nonsense",
          PUBLISHED.substring(2),
          PUBLISHED + "00",
          "03" + PUBLISHED,
          "{\"kty\":\"RSA\",\"n\":\"AA\",\"e\":\"AQAB\"}",
          "-----BEGIN PUBLIC KEY-----\n=\n-----END PUBLIC KEY-----",
          pem("PUBLIC KEY", HEX.parseHex("302a300506032b656e032100" + PUBLISHED)), // X25519
          "a".repeat(2000)
        }) {
      assertThat(KeyText.read(text)).as(text).isEmpty();
    }
    var jwk = KeyText.read(PUBLISHED).orElseThrow().json();
    assertThat(KeyText.read(jwk.replace("}", ",\"d\":\"AA\"}"))).isEmpty();
  }

  private static String pem(String label, byte[] der) {
    var lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
    return "-----BEGIN " + label + "-----\n" + lines + "\n-----END " + label + "-----\n";
  }
}
