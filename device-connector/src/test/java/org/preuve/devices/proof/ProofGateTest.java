package org.preuve.devices.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.preuve.web.Caller;
import org.preuve.web.CourseId;
import org.preuve.web.Role;
import org.preuve.web.UserId;

class ProofGateTest {

  private static final Caller TEACHER =
      new Caller(
          1,
          new UserId(1),
          "Marc",
          new CourseId(1),
          "",
          "",
          Set.of(Role.INSTRUCTOR),
          Locale.FRENCH,
          "h",
          "c");

  private final ProofGate gate = new ProofGate(Duration.ofMillis(20));

  @Test
  void keeps_a_place_for_those_of_the_course() throws Exception {
    var inside = new CountDownLatch(1);
    var over = new CountDownLatch(1);
    var pool = Executors.newSingleThreadExecutor();
    try {
      var first = pool.submit(() -> gate.visitor("10.0.0.1", () -> held(inside, over)));
      inside.await();

      assertThat(gate.visitor("10.0.0.2", () -> "second")).isEmpty();
      assertThat(gate.member(TEACHER, () -> "teacher")).contains("teacher");

      over.countDown();
      assertThat(first.get()).contains("first");
      assertThat(gate.visitor("10.0.0.2", () -> "second")).contains("second");
    } finally {
      pool.shutdownNow();
    }
  }

  @Test
  void gives_the_place_back_when_the_work_fails() {
    for (int i = 0; i < 3; i++) {
      assertThatThrownBy(() -> gate.visitor("10.0.0.1", ProofGateTest::failing))
          .hasMessage("not found");
    }
    assertThat(gate.visitor("10.0.0.1", () -> "next")).contains("next");
  }

  private static String failing() {
    throw new IllegalArgumentException("not found");
  }

  private static String held(CountDownLatch inside, CountDownLatch over) {
    inside.countDown();
    try {
      over.await();
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
    return "first";
  }
}
