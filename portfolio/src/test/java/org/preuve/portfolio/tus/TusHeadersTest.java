package org.preuve.portfolio.tus;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TusHeadersTest {

  @ParameterizedTest
  @ValueSource(strings = {"", "-1", "1.5", "1e3", " 1", "9999999999999999", "x", "0x10"})
  void takes_no_length_but_a_whole_number(String field) {
    assertThat(TusHeaders.number(field)).isEmpty();
    assertThat(TusHeaders.number("3000")).hasValue(3000);
  }

  @Test
  void reads_the_name_among_other_metadata() {
    assertThat(TusHeaders.fileName("is_confidential,filename w6l0w6kudHh0")).hasValue("été.txt");
    assertThat(TusHeaders.fileName("")).hasValue("");
    assertThat(TusHeaders.fileName("filetype dGV4dA==")).hasValue("");
  }

  @ParameterizedTest
  @ValueSource(strings = {"filename !", " ,filename YQ==", "filename Y"})
  void reads_no_metadata_of_another_kind(String field) {
    assertThat(TusHeaders.fileName(field)).isEmpty();
    assertThat(TusHeaders.fileName("a".repeat(5000))).isEmpty();
  }

  @Test
  void knows_two_checksums() {
    assertThat(Checksum.read("sha1 qZk+NkcGgWq6PiVxeFDCbJzQ2J0=")).isPresent();
    assertThat(Checksum.read("sha256 ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=")).isPresent();
    assertThat(Checksum.read("md5 AAAA")).isEmpty();
    assertThat(Checksum.read("sha1")).isEmpty();
    assertThat(Checksum.read("sha1 !")).isEmpty();
  }
}
