package org.preuve.devices.live;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.preuve.devices.Quantities;
import org.preuve.devices.chart.Numbers;
import org.preuve.devices.proof.Sample;
import org.preuve.devices.telemetry.RefusedRow;
import org.preuve.devices.telemetry.SenmlRecord;
import org.preuve.devices.telemetry.TelemetryReason;
import org.preuve.web.page.Page;

/** "Why was it refused?": the newest messages, each refusal with its cause and its cure. */
final class Console {

  private static final int ACCEPTED = 8;

  /** Nothing is lost by these. */
  private static final Set<TelemetryReason> HARMLESS =
      Set.of(TelemetryReason.TELEMETRY_REPLAYED, TelemetryReason.TELEMETRY_RATE);

  private record Timed(Instant at, LiveView.Line line) {}

  private Console() {}

  static List<LiveView.Line> of(Page page, List<Sample> samples, List<RefusedRow> refused) {
    var lines = new ArrayList<Timed>();
    refused.forEach(row -> lines.add(new Timed(row.at(), refusal(page, row))));
    samples.stream()
        .sorted(Comparator.comparing((Sample sample) -> sample.message().receivedAt()).reversed())
        .limit(ACCEPTED)
        .forEach(
            sample -> lines.add(new Timed(sample.message().receivedAt(), accepted(page, sample))));
    lines.sort(Comparator.comparing(Timed::at).reversed());
    return lines.stream().map(Timed::line).toList();
  }

  private static LiveView.Line refusal(Page page, RefusedRow row) {
    var key = "refused." + row.reason();
    var tone = HARMLESS.contains(row.reason()) ? "wip" : "no";
    var which =
        row.sequence() < 0
            ? ""
            : page.t("console.which", Long.toString(row.sequence()), Long.toString(row.bootcount()))
                + " ";
    return new LiveView.Line(
        page.seconds(row.at()),
        row.at().toString(),
        tone,
        page.t(key + ".title"),
        row.reason().name(),
        which + page.t(key + ".text"),
        page.t(key + ".cure"));
  }

  private static LiveView.Line accepted(Page page, Sample sample) {
    var values =
        Stream.concat(
                Stream.of(page.t("console.accepted", Long.toString(sample.claims().sequence()))),
                sample.claims().records().stream().limit(3).map(record -> value(page, record)))
            .collect(Collectors.joining(" · "));
    var at = sample.message().receivedAt();
    return new LiveView.Line(page.seconds(at), at.toString(), "ok", values, "", "", "");
  }

  private static String value(Page page, SenmlRecord record) {
    var shown =
        record.number().map(number -> Numbers.shown(number, page.locale())).orElse(record.value());
    return Quantities.label(page, record.name())
        + " "
        + shown
        + "\u00a0"
        + Numbers.unit(record.unit());
  }
}
