package org.preuve.lti.admin.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class SlowLineTest {

  private static final Duration PACE = Duration.ofMillis(100);

  @Test
  void compares_wrong_passwords_one_after_the_other_from_however_many_places() throws Exception {
    var line = new SlowLine(PACE, Duration.ofMinutes(1), 100);
    long begun = System.nanoTime();

    var guesses = atOnce(10, line);
    for (var guess : guesses) {
      assertThat(guess.get(1, TimeUnit.MINUTES)).contains(false);
    }

    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isGreaterThan(PACE.multipliedBy(9));
  }

  @Test
  void lets_a_right_password_in_when_its_turn_comes_and_at_once_when_nobody_waits()
      throws Exception {
    var line = new SlowLine(PACE, Duration.ofMinutes(1), 100);
    var guesses = atOnce(5, line);

    assertThat(line.compare(true, "there", () -> true)).contains(true);
    for (var guess : guesses) {
      guess.get(1, TimeUnit.MINUTES);
    }

    var slow = new SlowLine(Duration.ofHours(1), Duration.ofMinutes(1), 100);
    assertThat(slow.compare(true, "there", () -> true)).contains(true);
    assertThat(slow.compare(true, "there", () -> true)).as("the turn is free again").contains(true);
  }

  @Test
  void holds_a_few_threads_and_no_more() throws Exception {
    var line = new SlowLine(PACE, Duration.ofMinutes(1), 1);
    var inside = new CountDownLatch(1);
    var free = new CountDownLatch(1);
    var pool = Executors.newSingleThreadExecutor();
    var first = pool.submit(() -> line.compare(true, "here", () -> waits(inside, free)));
    assertThat(inside.await(1, TimeUnit.MINUTES)).isTrue();

    assertThat(line.compare(true, "there", () -> true)).as("at once, and not compared").isEmpty();
    free.countDown();

    assertThat(first.get(1, TimeUnit.MINUTES)).contains(true);
    assertThat(line.compare(true, "there", () -> true)).contains(true);
    pool.shutdown();
  }

  @Test
  void gives_an_address_one_place() throws Exception {
    var line = new SlowLine(PACE, Duration.ofMinutes(1), 20);
    var inside = new CountDownLatch(1);
    var free = new CountDownLatch(1);
    var pool = Executors.newSingleThreadExecutor();
    var first = pool.submit(() -> line.compare(true, "here", () -> waits(inside, free)));
    assertThat(inside.await(1, TimeUnit.MINUTES)).isTrue();

    assertThat(line.compare(true, "here", () -> true)).as("stands in it already").isEmpty();
    assertThat(line.compare(false, "here", () -> true)).as("another line").contains(true);
    free.countDown();

    assertThat(first.get(1, TimeUnit.MINUTES)).contains(true);
    assertThat(line.compare(true, "here", () -> true)).contains(true);
    pool.shutdown();
  }

  @Test
  void lets_a_right_password_from_elsewhere_in_at_once_when_the_line_is_full() throws Exception {
    var line = new SlowLine(Duration.ofHours(1), Duration.ofMinutes(1), 20);
    var inside = new CountDownLatch(1);
    var free = new CountDownLatch(1);
    var waiting = new ArrayList<Thread>();
    waiting.add(new Thread(() -> line.compare(true, "198.51.100.1", () -> waits(inside, free))));
    for (int i = 1; i < 20; i++) {
      var address = "198." + (60 + i) + ".0.1";
      waiting.add(new Thread(() -> line.compare(true, address, () -> true)));
    }
    waiting.get(0).start();
    assertThat(inside.await(1, TimeUnit.MINUTES)).as("first in the line").isTrue();
    waiting.subList(1, 20).forEach(Thread::start);
    while (waiting.stream().anyMatch(one -> one.getState() != Thread.State.TIMED_WAITING)) {
      Thread.onSpinWait();
    }

    assertThat(line.compare(true, "203.0.113.9", () -> true)).as("full").isEmpty();
    assertThat(line.ahead(true, () -> true)).contains(true);
    free.countDown();
    for (var one : waiting) {
      one.join();
    }
  }

  @Test
  void keeps_places_for_other_networks_than_the_one_that_floods() throws Exception {
    var line = new SlowLine(Duration.ZERO, Duration.ofMinutes(1), 20);
    var inside = new CountDownLatch(5);
    var free = new CountDownLatch(1);
    var pool = Executors.newFixedThreadPool(6);
    var flood = new ArrayList<Future<Optional<Boolean>>>();
    for (int i = 0; i < 6; i++) {
      var address = "198.51.100." + i;
      flood.add(pool.submit(() -> line.compare(true, address, () -> waits(inside, free))));
    }
    int turnedAway = 0;
    while (turnedAway == 0) {
      turnedAway = (int) flood.stream().filter(Future::isDone).count();
    }

    var elsewhere = pool.submit(() -> line.compare(true, "203.0.113.9", () -> true));
    free.countDown();

    assertThat(elsewhere.get(1, TimeUnit.MINUTES)).contains(true);
    int compared = 0;
    for (var guess : flood) {
      compared += guess.get(1, TimeUnit.MINUTES).isPresent() ? 1 : 0;
    }
    assertThat(compared).isEqualTo(5);
    pool.shutdown();
  }

  private static boolean waits(CountDownLatch inside, CountDownLatch free) {
    inside.countDown();
    try {
      return free.await(1, TimeUnit.MINUTES);
    } catch (InterruptedException ended) {
      return false;
    }
  }

  private static List<Future<Optional<Boolean>>> atOnce(int number, SlowLine line) {
    var pool = Executors.newFixedThreadPool(number);
    var guesses = new ArrayList<Future<Optional<Boolean>>>();
    for (int i = 0; i < number; i++) {
      var address = "address " + i;
      guesses.add(pool.submit(() -> line.compare(true, address, () -> false)));
    }
    pool.shutdown();
    return guesses;
  }
}
