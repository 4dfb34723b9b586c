package org.preuve.devices.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.junit.jupiter.api.Test;

class BrokerPasswordTest {

  @Test
  void hashes_as_mosquitto_does() throws GeneralSecurityException {
    var password = BrokerPassword.random();

    var parts = BrokerPassword.hash(password).split("\\$");

    var spec =
        new PBEKeySpec(
            password.toCharArray(),
            Base64.getDecoder().decode(parts[3]),
            Integer.parseInt(parts[2]),
            512);
    var expected =
        SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512").generateSecret(spec).getEncoded();
    assertThat(parts[1]).isEqualTo("7");
    assertThat(Base64.getDecoder().decode(parts[4])).isEqualTo(expected);
    assertThat(password).hasSize(32).isNotEqualTo(BrokerPassword.random());
  }
}
