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
import org.preuve.devices.announced.AnnouncedKeys;
import org.preuve.devices.challenge.Challenges;
import org.preuve.devices.live.DeviceListView.Row;
import org.preuve.devices.proof.WindowSummary;
import org.preuve.devices.registry.Asked;
import org.preuve.devices.registry.AssuranceLevel;
import org.preuve.devices.registry.Device;
import org.preuve.devices.registry.OwnDevices;
import org.preuve.devices.telemetry.MessageRepository;
import org.preuve.devices.telemetry.StoredMessage;
import org.preuve.web.Caller;
import org.preuve.web.base.ServerConfig;
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
  private final Asked asked;
  private final AnnouncedKeys announced;
  private final ServerConfig server;
  private final MessageRepository messages;
  private final Challenges challenges;
  private final Clock clock;

  @Inject
  ShowDevices(
      OwnDevices devices,
      Asked asked,
      AnnouncedKeys announced,
      ServerConfig server,
      MessageRepository messages,
      Challenges challenges,
      Clock clock) {
    this.devices = devices;
    this.asked = asked;
    this.announced = announced;
    this.server = server;
    this.messages = messages;
    this.challenges = challenges;
    this.clock = clock;
  }

  DeviceListView list(Page page, Caller caller) {
    var rows = devices.of(caller).stream().map(device -> row(page, device)).toList();
    return new DeviceListView(rows, asked(page, caller), announced(page, caller));
  }

  private List<DeviceListView.Waiting> announced(Page page, Caller caller) {
    return announced.of(caller, clock.instant()).stream()
        .map(
            one ->
                new DeviceListView.Waiting(
                    one.name(),
                    one.model(),
                    server.at("/pair/" + one.thumbprint()).toString(),
                    page.date(one.expiresAt())))
        .toList();
  }

  private List<DeviceListView.Asked> asked(Page page, Caller caller) {
    return asked.of(caller).stream()
        .map(
            one ->
                new DeviceListView.Asked(
                    one.device(),
                    one.name(),
                    page.t("owners.asked-by", one.by(), page.dateTime(one.at()))))
        .toList();
  }

  HomeDevicesView home(Page page, List<HomeDevice> devices) {
    var own = devices.stream().filter(device -> !device.asked());
    return new HomeDevicesView(
        own.map(device -> row(page, device)).toList(),
        devices.stream().filter(HomeDevice::asked).count());
  }

  private HomeDevicesView.Row row(Page page, HomeDevice device) {
    var pill = pill(page, device.revoked(), device.last(), device.assurance());
    return new HomeDevicesView.Row(
        device.id(), device.name(), pill.text(), pill.tone(), seen(page, device.last()));
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
    var pill = pill(page, device, live.last());
    return new LiveView(
        device.id(),
        device.name(),
        device.model(),
        device.fingerprint(),
        live.keyId(),
        device.level(),
        pill.text(),
        pill.tone(),
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
    var pill = pill(page, device, last);
    return new Row(
        device.id(),
        device.name(),
        device.model(),
        device.level(),
        pill.text(),
        pill.tone(),
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

  StatePill pill(Page page, Device device, Optional<Instant> last) {
    return pill(page, device.revokedAt().isPresent(), last, device.level());
  }

  private StatePill pill(Page page, boolean revoked, Optional<Instant> last, AssuranceLevel level) {
    return StatePill.of(page, state(revoked, last), level);
  }

  String state(boolean revoked, Optional<Instant> last) {
    if (revoked) {
      return "revoked";
    }
    return last.map(at -> at.plus(LIVE).isAfter(clock.instant()) ? "live" : "quiet")
        .orElse("never");
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
