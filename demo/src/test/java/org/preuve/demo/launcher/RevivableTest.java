package org.preuve.demo.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RevivableTest {

  private final List<String> said = new ArrayList<>();
  private boolean alive = true;
  private boolean answers = true;
  private long seconds;
  private int starts;

  @Test
  void leaves_alone_what_runs() throws InterruptedException {
    assertThat(part().keep(this::say)).isTrue();
    assertThat(said).isEmpty();
    assertThat(starts).isZero();
  }

  @Test
  void starts_again_what_has_ended_and_says_so() throws InterruptedException {
    var part = part();
    alive = false;

    assertThat(part.keep(this::say)).isTrue();
    assertThat(part.keep(this::say)).isTrue();

    assertThat(starts).isEqualTo(1);
    assertThat(said)
        .containsExactly(
            "server: ended by itself; starting it again (1 of 3) …", "server: ready again");
  }

  @Test
  void starts_again_what_has_not_answered_for_a_minute_and_says_so() throws InterruptedException {
    var part = hanging();
    answers = false;
    assertThat(part.keep(this::say)).isTrue();
    seconds += 59;
    assertThat(part.keep(this::say)).isTrue();
    assertThat(said).isEmpty();

    seconds += 1;
    assertThat(part.keep(this::say)).isTrue();
    assertThat(part.keep(this::say)).isTrue();

    assertThat(starts).isEqualTo(1);
    assertThat(said)
        .containsExactly(
            "server: has not answered for 60 s; starting it again (1 of 3) …",
            "server: ready again");
  }

  @Test
  void is_patient_with_what_answers_now_and_then() throws InterruptedException {
    var part = hanging();
    for (int i = 0; i < 10; i++) {
      answers = i % 2 == 0;
      seconds += 40;
      assertThat(part.keep(this::say)).isTrue();
    }

    assertThat(starts).isZero();
    assertThat(said).isEmpty();
  }

  @Test
  void gives_up_on_what_ends_again_and_again() throws InterruptedException {
    var part =
        new Revivable(
            "server",
            () -> false,
            new Pulse(() -> true),
            () -> {
              starts++;
              throw new IllegalStateException("its log is server.log");
            });

    for (int i = 0; i < Revivable.MOST; i++) {
      assertThat(part.keep(this::say)).isTrue();
    }

    assertThat(part.keep(this::say)).isFalse();
    assertThat(starts).isEqualTo(Revivable.MOST);
    assertThat(said)
        .contains("server: did not start: its log is server.log")
        .endsWith("server: ended once more: given up");
  }

  @Test
  void counts_anew_once_a_part_has_run_for_a_while() throws InterruptedException {
    var part = part();
    for (int i = 0; i < 3 * Revivable.MOST; i++) {
      alive = false;
      assertThat(part.keep(this::say)).isTrue();
      seconds += Revivable.RECOVERED.toSeconds();
    }

    assertThat(starts).isEqualTo(3 * Revivable.MOST);
    assertThat(said).doesNotContain("server: ended once more: given up");
  }

  private Revivable part() {
    return new Revivable(
        "server",
        () -> alive,
        new Pulse(() -> true),
        () -> {
          starts++;
          alive = true;
        },
        () -> Duration.ofSeconds(seconds).toNanos());
  }

  private Revivable hanging() {
    return new Revivable(
        "server",
        () -> true,
        new Pulse(() -> answers, Pulse.PATIENCE, () -> Duration.ofSeconds(seconds).toNanos()),
        () -> {
          starts++;
          answers = true;
        });
  }

  private void say(String name, String what) {
    said.add(name + ": " + what);
  }
}
