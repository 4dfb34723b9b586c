package org.preuve.badges.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatusBitsTest {

  @Test
  void keeps_the_bits_through_encoding() {
    var bits = StatusBits.with(List.of(0, 9, StatusBits.SIZE - 1));

    var read = StatusBits.decode(bits.encode()).orElseThrow();

    assertThat(List.of(0L, 1L, 9L, StatusBits.SIZE - 1L))
        .extracting(read::at)
        .containsExactly(
            java.util.Optional.of(true),
            java.util.Optional.of(false),
            java.util.Optional.of(true),
            java.util.Optional.of(true));
    assertThat(read.at(StatusBits.SIZE)).isEmpty();
  }

  @Test
  void reads_the_empty_list_of_the_specification() {
    var encoded = "uH4sIAAAAAAAAA-3BMQEAAADCoPVPbQwfoAAAAAAAAAAAAAAAAAAAAIC3AYbSVKsAQAAA";

    var read = StatusBits.decode(encoded).orElseThrow();

    assertThat(read).isEqualTo(StatusBits.with(List.of()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "u", "u!!", "zH4sI", "uH4sIAAAAAAAA_wMAAAAAAAAAAAA"})
  void refuses_what_is_no_list(String encoded) {
    assertThat(StatusBits.decode(encoded)).isEmpty();
  }
}
