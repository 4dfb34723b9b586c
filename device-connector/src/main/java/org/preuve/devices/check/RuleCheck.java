package org.preuve.devices.check;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What a window says of a requirement. Times that the device claims pass only as far as beacons and
 * receipts bear them out.
 */
public final class RuleCheck {

  /** Whole seconds of {@code uptime}, and clocks of two nodes. */
  private static final Duration TOLERANCE = Duration.ofSeconds(3);

  /** Of a span: the clock of a small board may be wrong by one percent. */
  private static final int DRIFT = 100;

  private static final double MINUTE_MILLIS = 60_000;

  private RuleCheck() {}

  /** The result; the same for the same window always. */
  public static Result check(Rule rule, Observed w) {
    if (rule.kind().timed() && w.times() != TimeWord.CONFIRMED) {
      return untimed(rule, w);
    }
    return switch (rule.kind()) {
      case UPTIME -> uptime(rule, w);
      case RATE -> rate(rule, w);
      case GAP -> gap(rule, w);
      case RANGE -> SeriesCheck.range(rule, w);
      case VARIES -> SeriesCheck.varies(rule, w);
      case CHALLENGE -> AnswersCheck.check(rule, w);
      case RESTART -> restart(rule, w);
      case LEVEL -> level(rule, w);
    };
  }

  private static Result untimed(Rule rule, Observed w) {
    var why = "TIME_" + w.times();
    return w.times() == TimeWord.CONTRADICTED
        ? new Result(rule, Finding.FAIL, why, List.of(), List.of(w.whole()), 1)
        : Result.unseen(rule, why, List.of());
  }

  /** Long enough by both clocks: the device's says how long it ran, the server's bounds it. */
  private static Result uptime(Rule rule, Observed w) {
    var found = List.of(minutes(w.measured()), minutes(w.received()));
    var wanted = Duration.ofMillis(Math.round(rule.floor() * MINUTE_MILLIS));
    if (w.measured().compareTo(wanted) < 0) {
      return Result.missed(rule, found, List.of(w.whole()));
    }
    return w.received().plus(TOLERANCE).compareTo(wanted) < 0
        ? Result.unseen(rule, "RECEIVED_FASTER", found)
        : Result.met(rule, found);
  }

  private static Result rate(Rule rule, Observed w) {
    var times = SeriesCheck.times(rule, w);
    if (times.size() < 2) {
      return Result.unseen(rule, "TOO_FEW", List.of());
    }
    var span = Duration.between(times.get(0), times.get(times.size() - 1)).toMillis();
    if (span < TOLERANCE.toMillis()) {
      return Result.unseen(rule, "TOO_SHORT", List.of());
    }
    var perMinute = (times.size() - 1) * MINUTE_MILLIS / span;
    var found = List.of(rounded(perMinute));
    if (perMinute < rule.floor()) {
      return Result.missed(
          rule, found, List.of(new Interval(times.get(0), times.get(times.size() - 1))));
    }
    return (times.size() - 1) * MINUTE_MILLIS / borne(w) < rule.floor()
        ? Result.unseen(rule, "RECEIVED_SLOWER", found)
        : Result.met(rule, found);
  }

  /** Milliseconds that the receipts cover at least, whatever the device's clock says. */
  private static double borne(Observed w) {
    var slack = TOLERANCE.plus(w.received().dividedBy(DRIFT));
    return Math.max(1, w.received().minus(slack).toMillis());
  }

  private static Result gap(Rule rule, Observed w) {
    if (w.messages().size() < 2) {
      return Result.unseen(rule, "TOO_FEW", List.of());
    }
    var silences = silences(w.messages());
    var longest = silences.stream().map(Interval::length).max(Duration::compareTo).orElseThrow();
    var found = List.of(seconds(longest));
    var longer = longer(rule, silences);
    return longer.isEmpty() && late(rule, silences(w.receipts()))
        ? Result.unseen(rule, "RECEIVED_LATE", found)
        : Result.by(rule, found, longer);
  }

  private static Result restart(Rule rule, Observed w) {
    var silences = w.restarts().stream().map(r -> new Interval(r.before(), r.after())).toList();
    var found = List.of(Integer.toString(silences.size()));
    var slow = longer(rule, silences);
    if (slow.isEmpty() && silences.size() < rule.floor()) {
      return Result.unseen(rule, "FEW_RESTARTS", found);
    }
    var heard = w.restarts().stream().map(r -> new Interval(r.before(), r.received())).toList();
    return slow.isEmpty() && late(rule, heard)
        ? Result.unseen(rule, "RECEIVED_LATE", found)
        : Result.by(rule, found, slow);
  }

  private static Result level(Rule rule, Observed w) {
    var found = List.of(Integer.toString(w.level()));
    return w.level() < rule.floor()
        ? Result.missed(rule, found, List.of())
        : Result.met(rule, found);
  }

  private static List<Interval> silences(List<Instant> messages) {
    var silences = new ArrayList<Interval>();
    for (int i = 1; i < messages.size(); i++) {
      silences.add(new Interval(messages.get(i - 1), messages.get(i)));
    }
    return silences;
  }

  private static List<Interval> longer(Rule rule, List<Interval> silences) {
    return silences.stream()
        .filter(silence -> silence.length().toMillis() > rule.ceiling() * 1000)
        .toList();
  }

  /** Whether the server heard nothing for longer than the device may be silent. */
  private static boolean late(Rule rule, List<Interval> heard) {
    var most = rule.ceiling() * 1000 + TOLERANCE.toMillis();
    return heard.stream().anyMatch(silence -> silence.length().toMillis() > most);
  }

  private static String minutes(Duration length) {
    return rounded(length.toMillis() / MINUTE_MILLIS);
  }

  private static String seconds(Duration length) {
    return rounded(length.toMillis() / 1000.0);
  }

  /** Three digits after the point, so that the same window gives the same text. */
  static String rounded(double number) {
    var exact = BigDecimal.valueOf(number).setScale(3, RoundingMode.HALF_UP).stripTrailingZeros();
    return exact.signum() == 0 ? "0" : exact.toPlainString();
  }
}
