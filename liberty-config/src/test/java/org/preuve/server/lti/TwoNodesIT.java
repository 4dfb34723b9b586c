package org.preuve.server.lti;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.preuve.server.harness.Installation;
import org.preuve.server.harness.OwnServer;
import org.preuve.server.lti.TestGradeBook.Asked;
import org.preuve.server.lti.TestGradeBook.Taken;

/** Two server nodes on one database, one of which is killed while both send scores. */
class TwoNodesIT {

  private static final int SCORES = 250;

  @Test
  void send_every_score_and_none_twice() throws InterruptedException {
    var installation = Installation.soonOver("it-nodes", true);
    try (var one = new OwnServer(installation);
        var two = OwnServer.node(installation);
        var platform = TestPlatform.start(installation.lmsPort())) {
      one.begin();
      two.begin();
      one.awaitReady();
      two.awaitReady();
      var desk = ScoreDesk.open(installation, platform);
      var book = platform.gradeBook();
      book.slow(Duration.ofMillis(100));
      var students = new ArrayList<String>();
      desk.pause();
      for (int i = 0; i < SCORES; i++) {
        students.add(desk.queue("s" + i));
      }

      var release = book.holdAfter(SCORES / 3);
      desk.wake();
      awaitTaken(book, SCORES / 3);
      two.kill();

      long takenBefore = book.ledger().size();
      assertThat(takenBefore).isLessThan(SCORES);
      release.run();
      awaitSent(installation, desk);
      var taken = book.ledger().stream().collect(Collectors.groupingBy(Taken::user));
      assertThat(taken.keySet()).containsExactlyInAnyOrderElementsOf(students);
      assertThat(taken.values()).allSatisfy(scores -> assertThat(scores).hasSize(1));
      for (var student : students) {
        assertThat(book.asked(student).stream().map(Asked::stamp).distinct()).hasSize(1);
      }
      assertThat(installation.count("select count(*) from lti_score_outbox where state <> 'SENT'"))
          .isZero();
    }
  }

  private static void awaitTaken(TestGradeBook book, int many) throws InterruptedException {
    var end = Instant.now().plus(Duration.ofMinutes(5));
    while (book.ledger().size() < many && Instant.now().isBefore(end)) {
      TimeUnit.MILLISECONDS.sleep(20);
    }
    assertThat(book.ledger().size()).isGreaterThanOrEqualTo(many);
  }

  /**
   * What the dead node held is taken again after its leases. Those of the living node run out as
   * well, and still nothing is taken twice.
   */
  private static void awaitSent(Installation installation, ScoreDesk desk)
      throws InterruptedException {
    var end = Instant.now().plus(Duration.ofMinutes(5));
    while (installation.count("select count(*) from lti_score_outbox where state = 'WAITING'") > 0
        && Instant.now().isBefore(end)) {
      TimeUnit.SECONDS.sleep(1);
      desk.endLeases();
      desk.pass(Duration.ofMinutes(1));
    }
  }
}
