package org.preuve.devices.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class ProofGateTest {

  private final ProofGate gate = new ProofGate(Duration.ofMillis(20));

  @Test
  void keeps_a_place_for_those_of_the_course() throws Exception {
    var inside = new CountDownLatch(1);
    var over = new CountDownLatch(1);
    var pool = Executors.newSingleThreadExecutor();
    try {
      var first = pool.submit(() -> gate.visitor(() -> held(inside, over)));
      inside.await();

      assertThat(gate.visitor(() -> "second")).isEmpty();
      assertThat(gate.member(() -> "teacher")).contains("teacher");

      over.countDown();
      assertThat(first.get()).contains("first");
      assertThat(gate.visitor(() -> "second")).contains("second");
    } finally {
      pool.shutdownNow();
    }
  }

  @Test
  void gives_the_place_back_when_the_work_fails() {
    for (int i = 0; i < 3; i++) {
      assertThatThrownBy(() -> gate.visitor(ProofGateTest::failing)).hasMessage("not found");
    }
    assertThat(gate.visitor(() -> "next")).contains("next");
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
