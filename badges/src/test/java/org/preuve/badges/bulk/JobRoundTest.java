package org.preuve.badges.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.preuve.badges.achievement.Achievement;
import org.preuve.web.UserId;

@SuppressWarnings("NullAway") // what no test asks for is not there
class JobRoundTest {

  private final List<String> done = new ArrayList<>();

  /** The second of three fails; its neighbours are dealt with in the same round. */
  @Test
  void a_line_that_fails_keeps_no_other() {
    boolean goesOn = JobRound.work(new ThreeLines(1), "job", 1);

    assertThat(done).containsExactly("tried", "award 0", "failed 1", "award 2", "end");
    assertThat(goesOn).as("the line is tried again in another round").isFalse();
  }

  @Test
  void goes_on_at_once_while_there_is_somebody_and_nothing_failed() {
    assertThat(JobRound.work(new ThreeLines(-1), "job", 1)).isTrue();
    assertThat(JobRound.work(new NoLines(), "job", 1)).isFalse();
  }

  @Test
  void a_line_is_tried_five_times() {
    var calls = new ArrayList<String>();
    var lines = new AwardLine(recording(calls), null, null, null, null, null, Clock.systemUTC());

    lines.failed(new OneJob(), line(0, 3));
    lines.failed(new OneJob(), line(0, 4));

    assertThat(calls).containsExactly("lock", "failed", "lock", "settle FAILED");
  }

  private static JobRepository recording(List<String> calls) {
    return (JobRepository)
        Proxy.newProxyInstance(
            JobRepository.class.getClassLoader(),
            new Class<?>[] {JobRepository.class},
            (proxy, method, args) -> {
              boolean settles = method.getName().equals("settle");
              calls.add(method.getName() + (settles ? " " + args[3] : ""));
              return method.getName().equals("lock") ? Optional.of(0) : (Object) 1;
            });
  }

  private static JobLine line(int position, int failures) {
    return new JobLine("job", position, Chosen.plain(new UserId(5))) {
      @Override
      int failures() {
        return failures;
      }
    };
  }

  private static final class OneJob extends AwardJob {
    @Override
    String id() {
      return "job";
    }

    @Override
    long registration() {
      return 1;
    }
  }

  private final class NoLines extends ThreeLines {

    NoLines() {
      super(-1);
    }

    @Override
    List<JobLine> next(AwardJob job) {
      return List.of();
    }
  }

  private class ThreeLines extends AwardLine {

    private final int fails;

    ThreeLines(int fails) {
      super(null, null, null, null, null, null, Clock.systemUTC());
      this.fails = fails;
    }

    @Override
    void tried(long registration, String job) {
      done.add("tried");
    }

    @Override
    AwardJob find(String id) {
      return new OneJob();
    }

    @Override
    List<JobLine> next(AwardJob job) {
      return List.of(line(0, 0), line(1, 0), line(2, 0));
    }

    @Override
    Set<UserId> active(AwardJob job) {
      return Set.of();
    }

    @Override
    Achievement achievement(AwardJob job) {
      return null;
    }

    @Override
    void award(AwardJob job, JobLine line, Achievement version, Set<UserId> active) {
      if (line.position() == fails) {
        throw new IllegalStateException("no key");
      }
      done.add("award " + line.position());
    }

    @Override
    void failed(AwardJob job, JobLine line) {
      done.add("failed " + line.position());
    }

    @Override
    void end(AwardJob job) {
      done.add("end");
    }
  }
}
