package org.preuve.devices.telemetry;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.preuve.devices.key.Sha256;
import org.preuve.devices.telemetry.Answers.Answer;
import org.preuve.devices.telemetry.BootRepository.Boot;
import org.preuve.devices.telemetry.RefusalRepository.Refusal;
import org.preuve.devices.telemetry.TelemetryOutcome.Accepted;
import org.preuve.devices.telemetry.TelemetryOutcome.Refused;
import org.preuve.devices.telemetry.TelemetryRepository.NewMessage;
import org.preuve.devices.telemetry.TelemetryRepository.Number;
import org.preuve.devices.telemetry.TelemetryRepository.Registered;

/** Stores a batch of messages, each once, and counts the refused ones; all in one transaction. */
@Dependent
class RecordTelemetry implements TelemetryIntake.Recorder {

  private final TelemetryRepository store;
  private final BootRepository boots;
  private final RefusalRepository refused;
  private final BeaconRepository beacons;
  private final Answers answers;

  @Inject
  RecordTelemetry(
      TelemetryRepository store,
      BootRepository boots,
      RefusalRepository refused,
      BeaconRepository beacons,
      Answers answers) {
    this.store = store;
    this.boots = boots;
    this.refused = refused;
    this.beacons = beacons;
    this.answers = answers;
  }

  /** A message with what the check says of it. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Checked(
      Arrived arrived, byte[] hash, @Nullable Registered device, TelemetryOutcome outcome) {

    /** The number that it takes or uses up: only the device's key can. */
    Optional<Number> number() {
      if (outcome instanceof Accepted accepted) {
        return Optional.of(number(accepted.claims().bootcount(), accepted.claims().sequence()));
      }
      return outcome instanceof Refused refused
              && refused.signed()
              && refused.bootcount() >= 0
              && refused.sequence() >= 0
          ? Optional.of(number(refused.bootcount(), refused.sequence()))
          : Optional.empty();
    }

    String nonce() {
      return outcome instanceof Accepted accepted ? accepted.claims().nonce() : "";
    }

    private Number number(long bootcount, long sequence) {
      return new Number(new Boot(arrived.device(), bootcount), sequence);
    }

    Refusal refusal(TelemetryReason reason, long bootcount, long sequence) {
      var tenant = device == null ? null : device.tenant();
      return new Refusal(arrived, reason, bootcount, sequence, hash, tenant);
    }
  }

  @Override
  @Transactional
  public Recorded record(List<Examined> batch) {
    var names =
        batch.stream()
            .map(message -> message.arrived().device())
            .collect(Collectors.toCollection(TreeSet::new));
    var devices = store.devices(names);
    var checked = batch.stream().map(message -> checked(message, devices)).toList();
    var kept = new Kept(devices);
    var receipts = keep(checked, kept);
    refused.add(kept.refusals);
    return new Recorded(receipts, told(kept.refusals), kept.tally());
  }

  @Override
  @Transactional
  public Recorded quarantine(Arrived arrived) {
    var refusal =
        new Refusal(
            arrived,
            TelemetryReason.TELEMETRY_FAULT,
            -1,
            -1,
            Sha256.of(arrived.message()),
            store.tenant(arrived.device()).orElse(null));
    refused.add(List.of(refusal));
    var tally = new Tally(0, 0, 0, Map.of(refusal.reason(), 1L));
    return new Recorded(List.of(), told(List.of(refusal)), tally);
  }

  private static Checked checked(Examined message, Map<String, Registered> devices) {
    var arrived = message.arrived();
    var device = devices.get(arrived.device());
    var outcome =
        message.excess() && device != null
            ? new Refused(TelemetryReason.TELEMETRY_RATE, -1, -1, false)
            : message.outcome(device == null ? null : device.known());
    return new Checked(arrived, Sha256.of(arrived.message()), device, outcome);
  }

  /** What comes out of a batch on the way. */
  private static final class Kept {

    private final Map<String, Registered> devices;
    private final List<Refusal> refusals = new ArrayList<>();
    private final Map<Number, Checked> fresh = new LinkedHashMap<>();
    private final Map<Boot, ReceivedRanges> received = new HashMap<>();
    private final Map<Number, byte[]> hashes = new HashMap<>();
    private long repeated;
    private long gaps;

    Kept(Map<String, Registered> devices) {
      this.devices = devices;
    }

    Tally tally() {
      var byReason =
          refusals.stream().collect(Collectors.groupingBy(Refusal::reason, Collectors.counting()));
      return new Tally(fresh.size(), repeated, gaps, byReason);
    }

    /** One more number of a boot is stored, used up, or claimed by other bytes. */
    void receive(Number number, BiFunction<ReceivedRanges, Long, ReceivedRanges> change) {
      received.computeIfPresent(
          number.boot(),
          (boot, ranges) -> {
            gaps += number.sequence() > ranges.highest() + 1 ? 1 : 0;
            return change.apply(ranges, number.sequence());
          });
    }
  }

  private List<Receipt> keep(List<Checked> checked, Kept kept) {
    var numbers =
        checked.stream().flatMap(message -> message.number().stream()).distinct().toList();
    var locked = numbers.stream().map(Number::boot).collect(Collectors.toCollection(TreeSet::new));
    kept.received.putAll(boots.lock(locked, kept.devices));
    kept.hashes.putAll(
        store.stored(
            numbers.stream()
                .filter(number -> mayBeStored(number, kept.received.get(number.boot())))
                .toList()));
    checked.forEach(message -> keep(message, kept));
    settle(kept);
    store.add(rows(kept.fresh));
    boots.received(
        kept.received,
        kept.fresh.keySet().stream()
            .collect(Collectors.groupingBy(Number::boot, Collectors.counting())),
        kept.devices);
    return kept.received.entrySet().stream().map(RecordTelemetry::receipt).toList();
  }

  /** What lies beyond all that its boot has settled needs no looking up. */
  private static boolean mayBeStored(Number number, @Nullable ReceivedRanges ranges) {
    return ranges == null || ranges.mayHold(number.sequence());
  }

  /**
   * The same bytes again do no harm and are receipted again; other bytes are shown as a conflict,
   * and no receipt covers them.
   */
  private static void keep(Checked message, Kept kept) {
    if (message.outcome() instanceof Refused refusal) {
      kept.refusals.add(message.refusal(refusal.reason(), refusal.bootcount(), refusal.sequence()));
      message.number().ifPresent(number -> kept.receive(number, ReceivedRanges::settled));
      return;
    }
    var number = message.number().orElseThrow();
    var before = kept.hashes.putIfAbsent(number, message.hash());
    if (before == null) {
      kept.receive(number, ReceivedRanges::with);
      kept.fresh.put(number, message);
    } else {
      again(message, number, Arrays.equals(before, message.hash()), kept);
    }
  }

  private static void again(Checked message, Number number, boolean same, Kept kept) {
    kept.receive(number, same ? ReceivedRanges::with : ReceivedRanges::conflict);
    kept.repeated += same ? 1 : 0;
    if (!same || !message.arrived().redelivered()) {
      var reason =
          same ? TelemetryReason.TELEMETRY_REPLAYED : TelemetryReason.TELEMETRY_EQUIVOCATION;
      kept.refusals.add(message.refusal(reason, number.boot().bootcount(), number.sequence()));
    }
  }

  /** Takes out what answers no challenge; its number is used up like that of every refusal. */
  private void settle(Kept kept) {
    for (var entries = kept.fresh.entrySet().iterator(); entries.hasNext(); ) {
      var entry = entries.next();
      var number = entry.getKey();
      var message = entry.getValue();
      var reason = answered(number, message);
      if (reason.isPresent()) {
        kept.refusals.add(
            message.refusal(reason.get(), number.boot().bootcount(), number.sequence()));
        entries.remove();
      }
    }
  }

  private Optional<TelemetryReason> answered(Number number, Checked message) {
    var arrived = message.arrived();
    return MessageKind.of(arrived.kind())
        .filter(kind -> kind == MessageKind.RESPONSE)
        .flatMap(
            kind ->
                answers.take(
                    new Answer(
                        arrived.device(),
                        message.nonce(),
                        number.boot().bootcount(),
                        number.sequence(),
                        arrived.at(),
                        arrived.nanos(),
                        arrived.redelivered())));
  }

  private List<NewMessage> rows(Map<Number, Checked> fresh) {
    var sent = beacons.sent(fresh.values().stream().map(Checked::nonce).toList());
    return fresh.entrySet().stream()
        .map(entry -> row(entry.getKey(), entry.getValue(), sent))
        .toList();
  }

  private static NewMessage row(Number number, Checked message, Map<String, Instant> sent) {
    var arrived = message.arrived();
    var kind = MessageKind.of(arrived.kind()).orElseThrow();
    var tenant = Objects.requireNonNull(message.device()).tenant();
    return new NewMessage(number, kind, message.hash(), arrived, tenant, sent.get(message.nonce()));
  }

  private static Receipt receipt(Map.Entry<Boot, ReceivedRanges> entry) {
    var boot = entry.getKey();
    return new Receipt(boot.device(), boot.bootcount(), entry.getValue().receipt(boot.bootcount()));
  }

  /**
   * The broker has tied the topic to the connection, so the device itself sent what is refused
   * here; what came twice is receipted instead.
   */
  private static List<NegativeReceipt> told(List<Refusal> refusals) {
    var told = new LinkedHashSet<NegativeReceipt>();
    for (var refusal : refusals) {
      if (refusal.tenant() != null && refusal.reason() != TelemetryReason.TELEMETRY_REPLAYED) {
        told.add(told(refusal));
      }
    }
    return List.copyOf(told);
  }

  /** Who sends too fast is told once for all of a batch, and keeps what it has. */
  private static NegativeReceipt told(Refusal refusal) {
    return new NegativeReceipt(
        refusal.arrived().device(),
        refusal.bootcount(),
        refusal.sequence(),
        refusal.reason() == TelemetryReason.TELEMETRY_RATE ? null : refusal.hash(),
        refusal.reason());
  }
}
