package org.preuve.devices.telemetry;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.IntSupplier;
import org.preuve.web.base.ForOtherModules;

/** What this node took in since its start, in numbers, for monitoring. */
@ApplicationScoped
@ForOtherModules
public class TelemetryFigures {

  private static final int PREFIX = "TELEMETRY_".length();

  private final LongAdder received = new LongAdder();
  private final LongAdder batches = new LongAdder();
  private final LongAdder stored = new LongAdder();
  private final LongAdder repeated = new LongAdder();
  private final LongAdder gaps = new LongAdder();
  private final Map<TelemetryReason, LongAdder> refused = new EnumMap<>(TelemetryReason.class);
  private volatile long lagMillis;
  private volatile IntSupplier waiting = () -> 0;

  /** Nothing taken in yet. */
  public TelemetryFigures() {
    for (var reason : TelemetryReason.values()) {
      refused.put(reason, new LongAdder());
    }
  }

  /** Whom to ask how many messages wait. */
  void watch(IntSupplier queue) {
    waiting = queue;
  }

  void received() {
    received.increment();
  }

  /**
   * A batch is committed.
   *
   * @param lag since its first message came
   */
  void committed(Tally tally, Duration lag) {
    batches.increment();
    stored.add(tally.stored());
    repeated.add(tally.repeated());
    gaps.add(tally.gaps());
    tally
        .refused()
        .forEach((reason, count) -> refused.computeIfPresent(reason, (r, all) -> more(all, count)));
    lagMillis = lag.toMillis();
  }

  private static LongAdder more(LongAdder all, long count) {
    all.add(count);
    return all;
  }

  /** Counters by name; they begin at nought when the node starts. */
  public Map<String, Long> counters() {
    var counters = new LinkedHashMap<String, Long>();
    counters.put("received", received.sum());
    counters.put("stored", stored.sum());
    counters.put("batches", batches.sum());
    counters.put("duplicates", repeated.sum());
    counters.put("gaps", gaps.sum());
    return counters;
  }

  /** Refused messages by reason, in small letters and without what all reasons begin with. */
  public Map<String, Long> refused() {
    var counters = new LinkedHashMap<String, Long>();
    refused.forEach(
        (reason, count) ->
            counters.put(reason.name().substring(PREFIX).toLowerCase(Locale.ROOT), count.sum()));
    return counters;
  }

  /** Messages in the queue now. */
  public int waiting() {
    return waiting.getAsInt();
  }

  /** How long the first message of the last batch waited for its commit, milliseconds. */
  public long lagMillis() {
    return lagMillis;
  }
}
