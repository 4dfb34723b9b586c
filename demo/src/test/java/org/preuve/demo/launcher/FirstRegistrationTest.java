package org.preuve.demo.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FirstRegistrationTest {

  private final List<String> said = new ArrayList<>();
  private boolean alive = true;
  private boolean comesBack = true;
  private int asked;

  @Test
  void asks_once_where_the_server_answers() throws InterruptedException {
    registration().make(this::say);

    assertThat(asked).isEqualTo(1);
    assertThat(said).isEmpty();
  }

  @Test
  void starts_a_server_again_that_has_ended_since_it_was_ready() throws InterruptedException {
    alive = false;

    registration().make(this::say);

    assertThat(asked).isEqualTo(2);
    assertThat(said)
        .containsExactly(
            "registration: the server gave no answer; looking whether it still runs",
            "server: ended by itself; starting it again (1 of 3) …",
            "server: ready again");
  }

  @Test
  void ends_with_a_sentence_when_the_server_ends_again_and_again() {
    alive = false;
    comesBack = false;

    assertThatThrownBy(() -> registration().make(this::say))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("gave no answer when the demo LMS registered itself");
    assertThat(said).contains("server: ended once more: given up");
  }

  @Test
  void ends_with_a_sentence_when_a_server_that_runs_never_answers() {
    var deaf =
        new FirstRegistration(
            FirstRegistrationTest::refused,
            new Revivable("server", () -> true, new Pulse(() -> true), () -> {}),
            Duration.ZERO);

    assertThatThrownBy(() -> deaf.make(this::say)).isInstanceOf(IllegalStateException.class);
  }

  private FirstRegistration registration() {
    var server =
        new Revivable("server", () -> alive, new Pulse(() -> true), () -> alive = comesBack);
    return new FirstRegistration(this::register, server, Duration.ZERO);
  }

  private void register() {
    asked++;
    if (!alive) {
      refused();
    }
  }

  private static void refused() {
    throw new UncheckedIOException(new ConnectException());
  }

  private void say(String part, String text) {
    said.add(part + ": " + text);
  }
}
