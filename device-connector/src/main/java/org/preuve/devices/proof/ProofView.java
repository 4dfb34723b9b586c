package org.preuve.devices.proof;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.preuve.devices.Durations;
import org.preuve.devices.challenge.ChallengeRow;
import org.preuve.devices.check.ChecksView;
import org.preuve.devices.proof.ShowProof.Shown;
import org.preuve.devices.registry.AssuranceLevel;
import org.preuve.devices.registry.Device;
import org.preuve.devices.telemetry.TelemetryReason;
import org.preuve.devices.tlog.Standing;
import org.preuve.web.page.Page;

/**
 * What the page of a proof shows.
 *
 * @param id of the proof
 * @param base address of the page; downloads stand below it
 * @param mine whether the reader is its owner
 * @param shared public address, while it is shared
 * @param title given by the student, on public pages as well; without a name that is hidden
 * @param verdict in words and a tone
 * @param checks with what reckoning again gave; empty for a proof from before there were checks
 * @param challenges that were sent in the window, in order
 * @param witnessed sentences
 * @param charts at most three
 * @param gaps in order, numbered as in the charts
 * @param refused sentences, one per reason
 * @param root hex
 * @param ranges of message numbers
 * @param owners of a device that has several, in words; empty where it has one
 * @param log where the frozen document stands in the log of the installation
 * @param hours how many of its hours have a root in the log
 * @param recheck result of checking everything again just now
 */
public record ProofView(
    String id,
    String base,
    boolean mine,
    Optional<String> shared,
    String title,
    Verdict verdict,
    Optional<ChecksView> checks,
    List<ChallengeLine> challenges,
    List<String> witnessed,
    List<SeriesView> charts,
    WindowSummary summary,
    List<GapView> gaps,
    int refusedCount,
    List<String> refused,
    String root,
    int leaves,
    List<String> ranges,
    AssuranceLevel level,
    DeviceView device,
    List<String> owners,
    Instant createdAt,
    Standing log,
    HourlyRoots.Count hours,
    Recheck recheck) {

  /** One interruption in words. */
  public record GapView(int number, String text) {}

  /** One challenge in words. */
  public record ChallengeLine(String at, String state) {}

  /** Facts about the device. */
  public record DeviceView(
      String id,
      String name,
      String model,
      String software,
      String keyKind,
      String keyId,
      String thumbprint,
      String fingerprint,
      Instant pairedAt) {}

  static ProofView of(
      Page page,
      String base,
      String title,
      Shown shown,
      Optional<String> shared,
      List<String> owners) {
    var proof = shown.proof();
    var recheck = shown.recheck();
    var document = proof.document();
    var samples = Sample.of(shown.messages(), shown.device().pairedAt());
    var summary = document.summary().orElseGet(() -> WindowSummary.of(samples));
    var checks = ProofChecks.again(page, document, summary, samples, shown.holds());
    return new ProofView(
        proof.id(),
        base,
        page.caller().filter(caller -> caller.user().equals(proof.owner())).isPresent(),
        shared,
        title,
        Verdict.of(page, summary, document.level(), recheck, shown.log()),
        checks,
        challenges(page, document),
        witnessed(page, document),
        SeriesView.of(page, samples, summary, checks.map(ChecksView::marks).orElse(List.of())),
        summary,
        gaps(page, summary),
        document.refused().values().stream().mapToInt(Integer::intValue).sum(),
        refused(page, document.refused()),
        document.merkleRoot(),
        document.leaves(),
        ranges(page, document),
        document.level(),
        device(document, shown.device()),
        owners,
        proof.createdAt(),
        shown.log(),
        shown.hours(),
        recheck);
  }

  private static List<ChallengeLine> challenges(Page page, ProofDocument document) {
    return document.challenges().stream()
        .map(
            one ->
                new ChallengeLine(
                    page.seconds(one.sent()),
                    ChallengeRow.state(page, one.state(), one.latency().orElse(null))))
        .toList();
  }

  private static List<String> witnessed(Page page, ProofDocument document) {
    return document.witnessed().stream()
        .map(
            one ->
                page.t("witness.frozen", page.t("witness." + one.kind()), page.seconds(one.at())))
        .toList();
  }

  static List<GapView> gaps(Page page, WindowSummary summary) {
    var views = new ArrayList<GapView>();
    for (var gap : summary.gaps()) {
      var text =
          page.t(
              gap.restart() ? "proof.gap-restart" : "proof.gap",
              Durations.shown(page, gap.length()),
              page.seconds(gap.from()),
              page.seconds(gap.to()),
              gap.missing());
      views.add(new GapView(views.size() + 1, text));
    }
    return List.copyOf(views);
  }

  static List<String> refused(Page page, Map<TelemetryReason, Integer> counts) {
    return counts.entrySet().stream()
        .map(
            entry ->
                page.t(
                    "proof.refused-line",
                    entry.getValue(),
                    page.t("refused." + entry.getKey() + ".title"),
                    entry.getKey().name()))
        .toList();
  }

  private static List<String> ranges(Page page, ProofDocument document) {
    return document.ranges().stream()
        .map(
            r ->
                page.t(
                    "proof.range",
                    Long.toString(r.bootcount()),
                    Long.toString(r.first()),
                    Long.toString(r.last())))
        .toList();
  }

  private static DeviceView device(ProofDocument document, Device device) {
    var key = document.key();
    return new DeviceView(
        device.id(),
        device.name(),
        document.model(),
        document.software(),
        key.kind().label(),
        document.keyId(),
        key.thumbprint(),
        device.fingerprint(),
        device.pairedAt());
  }
}
