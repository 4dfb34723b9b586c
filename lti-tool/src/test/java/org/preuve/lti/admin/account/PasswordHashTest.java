package org.preuve.lti.admin.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordHashTest {

  @Test
  void matches_its_own_password_only() {
    var written = PasswordHash.of("correct horse battery");

    assertThat(written).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    assertThat(PasswordHash.matches("correct horse battery", written)).isTrue();
    assertThat(PasswordHash.matches("correct horse batterz", written)).isFalse();
  }

  @Test
  void salts_each_hash() {
    assertThat(PasswordHash.of("the same twice")).isNotEqualTo(PasswordHash.of("the same twice"));
  }

  /** Written by the reference implementation: {@code argon2 somesalt -id -t 2 -m 16 -p 1}. */
  @Test
  void reads_what_the_reference_implementation_wrote() {
    var written =
        "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";

    assertThat(PasswordHash.matches("password", written)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "plain", "$2a$10$abc", "$argon2id$v=19$m=19456,t=2,p=1$x"})
  void takes_nothing_for_a_hash_of_another_form(String written) {
    assertThat(PasswordHash.matches("plain", written)).isFalse();
  }

  @Test
  void lets_nobody_in_without_a_password() {
    assertThat(PasswordHash.matches("", PasswordHash.NOBODY)).isFalse();
  }
}
