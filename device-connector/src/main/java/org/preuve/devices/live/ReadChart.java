package org.preuve.devices.live;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.preuve.devices.chart.DataTable;
import org.preuve.devices.chart.Decimation;
import org.preuve.devices.chart.Hole;
import org.preuve.devices.chart.Holes;
import org.preuve.devices.chart.Numbers;
import org.preuve.devices.chart.Series;
import org.preuve.devices.proof.Window;
import org.preuve.devices.telemetry.MessageRepository;
import org.preuve.devices.telemetry.StoredMessage;

/**
 * Reads what a device measured in a window, for charts: message by message, of which only the
 * extremes of each column stay in memory.
 */
@Dependent
class ReadChart {

  /** Of one chart. */
  static final int MOST_MESSAGES = 50_000;

  static final int MOST_SERIES = 6;
  private static final int COLUMNS = 800;

  private final MessageRepository messages;

  @Inject
  ReadChart(MessageRepository messages) {
    this.messages = messages;
  }

  /**
   * What was read.
   *
   * @param cut whether the window has more messages than are read, older ones
   * @param left whether it has more quantities
   * @param holes silences between two messages that came one after the other
   * @param missing numbers that are missing between the lowest and the highest of each boot
   */
  record Charts(
      List<Curve> curves, int messages, boolean cut, boolean left, Holes holes, long missing) {}

  /**
   * One quantity.
   *
   * @param series what is drawn
   * @param table of all numbers
   */
  record Curve(Series series, DataTable table) {}

  Charts read(String device, Window window) {
    var reading = new Reading(window);
    var count = messages.each(device, window.from(), window.to(), MOST_MESSAGES + 1, reading::take);
    var read = Math.min(count, MOST_MESSAGES);
    var holes = Holes.of(reading.times.build().toArray());
    return new Charts(
        reading.curves(window, holes.longest()),
        read,
        count > MOST_MESSAGES,
        reading.left,
        holes,
        reading.missing.sum());
  }

  private static final class Reading {

    private final Decimation kept;
    private final Map<String, String> units = new HashMap<>();
    private final LongStream.Builder times = LongStream.builder();
    private final MissingNumbers missing = new MissingNumbers();
    private boolean left;
    private int taken;

    Reading(Window window) {
      this.kept = new Decimation(window.from(), window.to(), COLUMNS, MOST_SERIES);
    }

    /** By the server's clock: a device needs none, and what came late stands where it came. */
    void take(StoredMessage message) {
      if (taken++ == MOST_MESSAGES) { // says only that there are more
        return;
      }
      times.add(message.receivedAt().toEpochMilli());
      var claims = message.claims();
      missing.take(claims.bootcount(), claims.sequence());
      for (var record : claims.records()) {
        var millis = record.seconds().movePointRight(3).longValue();
        record
            .number()
            .ifPresent(
                value -> {
                  var at = message.receivedAt().plusMillis(millis);
                  left |= !kept.add(record.name(), at, value);
                  units.putIfAbsent(record.name(), Numbers.unit(record.unit()));
                });
      }
    }

    List<Curve> curves(Window window, List<Hole> holes) {
      return kept.names().stream()
          .map(name -> new Curve(series(name, window, holes), kept.table(name)))
          .toList();
    }

    private Series series(String name, Window window, List<Hole> holes) {
      return new Series(
          name,
          units.getOrDefault(name, ""),
          kept.points(name),
          holes,
          List.of(),
          window.from(),
          window.to());
    }
  }
}
