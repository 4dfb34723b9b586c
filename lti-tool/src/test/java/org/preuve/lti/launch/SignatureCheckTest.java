package org.preuve.lti.launch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SignatureCheckTest {

  private static final FakePlatform PLATFORM = FakePlatform.withKey(2048);
  private static final String RAW = PLATFORM.sign(FakePlatform.claims("launch-student"));

  @Test
  void accepts_the_platforms_signature() {
    assertThat(SignatureCheck.holds(token(RAW), PLATFORM.publicKey())).isTrue();
  }

  @Test
  void refuses_another_platforms_key() {
    var other = FakePlatform.withKey(2048);

    assertThat(SignatureCheck.holds(token(RAW), other.publicKey())).isFalse();
  }

  @Test
  void refuses_a_truncated_signature() {
    var truncated = RAW.substring(0, RAW.length() - 7);

    assertThat(SignatureCheck.holds(token(truncated), PLATFORM.publicKey())).isFalse();
  }

  @Test
  void refuses_a_stripped_signature() {
    var stripped = RAW.substring(0, RAW.lastIndexOf('.') + 1);

    assertThat(SignatureCheck.holds(token(stripped), PLATFORM.publicKey())).isFalse();
  }

  @Test
  void refuses_an_altered_payload() {
    var parts = RAW.split("\\.");
    var altered = parts[0] + "." + FakePlatform.base64("{\"sub\":\"1\"}") + "." + parts[2];

    assertThat(SignatureCheck.holds(token(altered), PLATFORM.publicKey())).isFalse();
  }

  @Test
  void refuses_a_key_of_1024_bits() {
    var weak = FakePlatform.withKey(1024);
    var raw = weak.sign(FakePlatform.claims("launch-student"));

    assertThat(SignatureCheck.holds(token(raw), weak.publicKey())).isFalse();
  }

  private static IdToken token(String raw) {
    return new IdToken(raw, "key-1", new Claims(FakePlatform.claims("launch-student")));
  }
}
