package org.preuve.server.faults;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntPredicate;
import org.preuve.server.badges.SeededCourse;
import org.preuve.server.harness.Installation;
import org.preuve.server.harness.School;
import org.preuve.server.harness.Visitor;
import org.preuve.server.portfolio.Steps;
import org.preuve.web.base.Hashes;

/**
 * A student who uploads, a teacher who releases decisions and one who awards badges, one thing
 * after the other, whether the server and its database live or not. Each notes what the server
 * acknowledged; what it did not is never tried again.
 */
final class BusyPeople implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final String CODE = "C.12";

  private final Installation installation;
  private final School school;
  private final Visitor student;
  private final Visitor teacher;
  private final Visitor awarder;
  private final Queue<String> files = new ConcurrentLinkedQueue<>();
  private final Queue<String> decisions = new ConcurrentLinkedQueue<>();
  private final Queue<Long> awards = new ConcurrentLinkedQueue<>();
  private final ExecutorService threads = Executors.newFixedThreadPool(3);
  private volatile boolean over;

  BusyPeople(Installation installation, School school) {
    this.installation = installation;
    this.school = school;
    this.student = school.visitor("Hugo Martin", "LEARNER", "fr");
    this.teacher = school.visitor("Marc Lefèvre", "INSTRUCTOR", "fr");
    this.awarder = school.visitor("Anne Roy", "INSTRUCTOR", "fr");
  }

  void start() {
    List.<IntPredicate>of(this::upload, this::release, this::award)
        .forEach(work -> threads.execute(() -> repeat(work)));
  }

  /** Waits until each of them has finished two things more. */
  void awaitWork() {
    var done = List.of(files, decisions, awards);
    var wanted = done.stream().map(queue -> queue.size() + 2).toList();
    long end = System.nanoTime() + PATIENCE.toNanos();
    for (int i = 0; i < done.size(); i++) {
      while (done.get(i).size() < wanted.get(i)) {
        assertThat(System.nanoTime()).as("somebody gets nothing done").isLessThan(end);
        LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
      }
    }
  }

  void stop() throws InterruptedException {
    over = true;
    threads.shutdown();
    assertThat(threads.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
  }

  /** Everything acknowledged is there once, and nothing is there twice. */
  void compareWithWhatIsStored() {
    for (var name : files) {
      var sha256 = Hashes.sha256(content(name));
      assertThat(rows("portfolio_evidence where title = '" + name + "' and sha256 = '" + sha256))
          .as(name)
          .isEqualTo(1);
      assertThat(file(sha256)).as(name).hasBinaryContent(content(name));
    }
    for (var message : decisions) {
      assertThat(rows("portfolio_decision where message = '" + message)).as(message).isEqualTo(1);
    }
    for (var holder : awards) {
      assertThat(rows("badge_award where credential <> '' and recipient = '" + holder))
          .isEqualTo(1);
    }
    nothingTwice("portfolio_evidence where kind = 'FILE' group by title");
    nothingTwice("portfolio_decision where message <> '' group by message");
    nothingTwice("badge_award group by achievement, recipient");
    nothingTwice("badge_award group by status_list, status_position");
  }

  private void nothingTwice(String groups) {
    assertThat(
            installation.count(
                "select count(*) from (select 1 from " + groups + " having count(*) > 1) as twice"))
        .as(groups)
        .isZero();
  }

  private long rows(String condition) {
    return installation.count("select count(*) from " + condition + "'");
  }

  private Path file(String sha256) {
    return installation.data().resolve("evidence").resolve(sha256.substring(0, 2)).resolve(sha256);
  }

  private void repeat(IntPredicate work) {
    for (int number = 0; !over; number++) {
      if (!acknowledged(work, number)) {
        LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
      }
    }
  }

  private static boolean acknowledged(IntPredicate work, int number) {
    try {
      return work.test(number);
    } catch (UncheckedIOException dead) {
      return false;
    } catch (IllegalStateException failed) {
      if (failed.getCause() instanceof SQLException) { // candidates are written by the test itself
        return false;
      }
      throw failed;
    }
  }

  private boolean upload(int number) {
    var name = "essai-" + number + ".txt";
    var fields = Map.of("kind", "file", "title", name, "why." + CODE, "Un essai.");
    var answer = student.upload("/evidence/new", fields, name, content(name));
    return answer.statusCode() == 303 && files.add(name);
  }

  private boolean release(int number) {
    var cell = "/assess/" + student.user() + "/" + CODE;
    var message = "Avis n° " + number;
    var outcome = number % 2 == 0 ? "ACQUIRED" : "IN_PROGRESS";
    var form =
        Map.of("do", "release", "outcome", outcome, "message", message, "reason", "Vu en salle.");
    return Steps.judge(teacher, cell, form).statusCode() == 303 && decisions.add(message);
  }

  private boolean award(int number) {
    var holder = school.visitor("Candidat " + number, "LEARNER", "fr").user();
    SeededCourse.in(installation, CODE, school.course(), holder, awarder.user());
    return awarder.post("/award/" + holder + "/" + CODE, Map.of()).statusCode() == 303
        && awards.add(holder);
  }

  private static byte[] content(String name) {
    return (name + " : réussi\n").getBytes(UTF_8);
  }

  @Override
  public void close() {
    over = true;
    threads.shutdownNow();
  }
}
