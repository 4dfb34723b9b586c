package org.preuve.devices.live;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.preuve.devices.Durations;
import org.preuve.devices.challenge.Challenges;
import org.preuve.devices.live.DeviceListView.Row;
import org.preuve.devices.proof.WindowSummary;
import org.preuve.devices.registry.Device;
import org.preuve.devices.registry.OwnDevices;
import org.preuve.devices.telemetry.MessageRepository;
import org.preuve.devices.telemetry.StoredMessage;
import org.preuve.web.Caller;
import org.preuve.web.page.Page;

/** What a person's devices do right now. */
@Dependent
class ShowDevices {

  private static final int NEWEST = 120;
  private static final int REFUSED = 20;
  private static final int CHALLENGES = 5;
  private static final Duration LIVE = Duration.ofMinutes(1);
  private static final Duration SUGGESTED = Duration.ofMinutes(30);

  private final OwnDevices devices;
  private final MessageRepository messages;
  private final Challenges challenges;
  private final Clock clock;

  @Inject
  ShowDevices(OwnDevices devices, MessageRepository messages, Challenges challenges, Clock clock) {
    this.devices = devices;
    this.messages = messages;
    this.challenges = challenges;
    this.clock = clock;
  }

  DeviceListView list(Page page, Caller caller) {
    var rows = devices.of(caller.user()).stream().map(device -> row(page, device)).toList();
    return new DeviceListView(rows);
  }

  HomeDevicesView home(Page page, List<HomeDevice> devices) {
    return new HomeDevicesView(devices.stream().map(device -> row(page, device)).toList());
  }

  private HomeDevicesView.Row row(Page page, HomeDevice device) {
    var state = state(device.revoked(), device.last());
    return new HomeDevicesView.Row(
        device.id(),
        device.name(),
        page.t("device.state." + state),
        tone(state),
        seen(page, device.last()));
  }

  LiveView live(Page page, Device device, boolean paused) {
    return live(page, state(device), paused);
  }

  /** What one device did last. */
  LiveState state(Device device) {
    return LiveState.of(
        device,
        devices.keyId(device),
        messages.newest(device.id(), NEWEST),
        messages.refused(device.id(), REFUSED),
        messages.count(device.id()));
  }

  LiveView live(Page page, LiveState live, boolean paused) {
    var device = live.device();
    var now = clock.instant();
    var state = state(device, live.last());
    return new LiveView(
        device.id(),
        device.name(),
        device.model(),
        device.fingerprint(),
        live.keyId(),
        device.level(),
        page.t("device.state." + state),
        tone(state),
        live.revoked(),
        seen(page, live.last()),
        LiveValues.of(page, live.samples()),
        facts(page, live),
        Console.of(page, live.samples(), live.refused()),
        challenges.newest(page, device, CHALLENGES),
        paused,
        local(
            page,
            now.minus(SUGGESTED).isBefore(device.pairedAt())
                ? device.pairedAt()
                : now.minus(SUGGESTED)),
        local(page, now));
  }

  private Row row(Page page, Device device) {
    var last = messages.newest(device.id(), 1).stream().findFirst().map(StoredMessage::receivedAt);
    var state = state(device, last);
    return new Row(
        device.id(),
        device.name(),
        device.model(),
        device.level(),
        page.t("device.state." + state),
        tone(state),
        seen(page, last),
        messages.count(device.id()));
  }

  private static LiveView.Facts facts(Page page, LiveState live) {
    var samples = live.samples();
    if (samples.isEmpty()) {
      return new LiveView.Facts("–", "", true, "", 0, 0, "");
    }
    var summary = WindowSummary.of(samples);
    var last = samples.get(samples.size() - 1).claims();
    return new LiveView.Facts(
        Durations.shown(page, summary.interval()),
        page.t(summary.brokenLinks() == 0 ? "live.chain-intact" : "live.chain-broken"),
        summary.brokenLinks() == 0,
        page.t("live.last", Long.toString(last.sequence()), Long.toString(last.bootcount())),
        live.count(),
        summary.gapCount(),
        summary.gapCount() == 0 ? "" : Durations.shown(page, summary.longestGap()));
  }

  private String state(Device device, Optional<Instant> last) {
    return state(device.revokedAt().isPresent(), last);
  }

  String state(boolean revoked, Optional<Instant> last) {
    if (revoked) {
      return "revoked";
    }
    return last.map(at -> at.plus(LIVE).isAfter(clock.instant()) ? "live" : "quiet")
        .orElse("never");
  }

  static String tone(String state) {
    return switch (state) {
      case "live" -> "ok";
      case "revoked" -> "no";
      default -> "";
    };
  }

  String seen(Page page, Optional<Instant> last) {
    return last.map(
            at -> page.t("live.seen", Durations.shown(page, Duration.between(at, clock.instant()))))
        .orElseGet(() -> page.t("live.never"));
  }

  private static String local(Page page, Instant at) {
    return DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(
        at.atZone(page.zone()).toLocalDateTime().truncatedTo(ChronoUnit.SECONDS));
  }
}
