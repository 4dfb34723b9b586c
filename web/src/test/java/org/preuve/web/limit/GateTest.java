package org.preuve.web.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GateTest {

  private final Gate gate = new Gate(1, Duration.ofMillis(20));

  @Test
  void has_no_second_place_while_the_first_is_taken() throws IOException {
    gate.run(
        () -> {
          assertThat(gate.free()).isFalse();
          assertThat(gate.through(() -> Optional.of("second"))).isEmpty();
          assertThatThrownBy(() -> gate.run(() -> {})).isInstanceOf(IOException.class);
        });

    assertThat(gate.free()).isTrue();
    assertThat(gate.through(() -> Optional.of("next"))).contains("next");
  }

  @Test
  void turns_away_who_waits_already_and_nobody_else() {
    var wide = new Gate(2, Duration.ofMillis(20));

    var answer =
        wide.through(
            "one",
            1,
            () -> {
              assertThat(wide.through("one", 1, () -> Optional.of("again"))).isEmpty();
              return wide.through("other", 1, () -> Optional.of("other"));
            });

    assertThat(answer).contains("other");
    assertThat(wide.through("one", 1, () -> Optional.of("later"))).contains("later");
  }

  @Test
  void breaks_off_the_second_of_one_person() throws IOException {
    var wide = new Gate(2, Duration.ofMillis(20));

    wide.run(
        "one",
        1,
        () ->
            assertThatThrownBy(() -> wide.run("one", 1, () -> {})).isInstanceOf(IOException.class));

    assertThat(wide.through("one", 1, () -> Optional.of("later"))).contains("later");
  }

  @Test
  void gives_the_place_back_when_the_work_fails() {
    assertThatThrownBy(
            () ->
                gate.run(
                    () -> {
                      throw new IOException("the reader has gone");
                    }))
        .hasMessage("the reader has gone");

    assertThat(gate.free()).isTrue();
  }
}
