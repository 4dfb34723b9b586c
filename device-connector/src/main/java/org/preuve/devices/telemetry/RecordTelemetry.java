package org.preuve.devices.telemetry;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.preuve.devices.key.Sha256;
import org.preuve.devices.telemetry.Answers.Answer;
import org.preuve.devices.telemetry.TelemetryOutcome.Accepted;
import org.preuve.devices.telemetry.TelemetryOutcome.Refused;
import org.preuve.devices.telemetry.TelemetryRepository.Boot;
import org.preuve.devices.telemetry.TelemetryRepository.NewMessage;
import org.preuve.devices.telemetry.TelemetryRepository.Number;
import org.preuve.devices.telemetry.TelemetryRepository.Refusal;
import org.preuve.devices.telemetry.TelemetryRepository.Registered;

/** Stores a batch of messages, each once, and counts the refused ones; all in one transaction. */
@Dependent
class RecordTelemetry implements TelemetryIntake.Recorder {

  private final TelemetryRepository store;
  private final BeaconRepository beacons;
  private final Answers answers;

  @Inject
  RecordTelemetry(TelemetryRepository store, BeaconRepository beacons, Answers answers) {
    this.store = store;
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
  public Recorded record(List<Arrived> batch) {
    var devices =
        store.devices(
            batch.stream().map(Arrived::device).collect(Collectors.toCollection(TreeSet::new)));
    var checked = batch.stream().map(arrived -> checked(arrived, devices)).toList();
    var refusals = new ArrayList<Refusal>();
    var receipts = keep(checked, devices, refusals);
    store.refuse(refusals);
    return new Recorded(receipts, told(refusals));
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
    store.refuse(List.of(refusal));
    return new Recorded(List.of(), told(List.of(refusal)));
  }

  private static Checked checked(Arrived arrived, Map<String, Registered> devices) {
    var device = devices.get(arrived.device());
    var known = device == null ? null : device.known();
    var outcome = TelemetryCheck.check(arrived.device(), arrived.kind(), arrived.message(), known);
    return new Checked(arrived, Sha256.of(arrived.message()), device, outcome);
  }

  private List<Receipt> keep(
      List<Checked> checked, Map<String, Registered> devices, List<Refusal> refusals) {
    var numbers =
        checked.stream().flatMap(message -> message.number().stream()).distinct().toList();
    var boots = numbers.stream().map(Number::boot).collect(Collectors.toCollection(TreeSet::new));
    var received = new HashMap<>(boots.isEmpty() ? Map.of() : store.lock(boots, devices));
    var hashes = numbers.isEmpty() ? new HashMap<Number, byte[]>() : store.stored(numbers);
    var fresh = new LinkedHashMap<Number, Checked>();
    for (var message : checked) {
      if (message.outcome() instanceof Refused refused) {
        refusals.add(message.refusal(refused.reason(), refused.bootcount(), refused.sequence()));
        message
            .number()
            .ifPresent(
                number ->
                    received.computeIfPresent(
                        number.boot(), (boot, ranges) -> ranges.settled(number.sequence())));
      } else {
        keep(message, hashes, fresh, received, refusals);
      }
    }
    settle(fresh, refusals);
    store.add(rows(fresh));
    store.received(
        received,
        fresh.keySet().stream()
            .collect(Collectors.groupingBy(Number::boot, Collectors.counting())));
    return received.entrySet().stream().map(RecordTelemetry::receipt).toList();
  }

  /**
   * The same bytes again do no harm and are receipted again; other bytes are shown as a conflict,
   * and no receipt covers them.
   */
  private static void keep(
      Checked message,
      Map<Number, byte[]> hashes,
      Map<Number, Checked> fresh,
      Map<Boot, ReceivedRanges> received,
      List<Refusal> refusals) {
    var number = message.number().orElseThrow();
    var before = hashes.putIfAbsent(number, message.hash());
    var same = before == null || Arrays.equals(before, message.hash());
    received.computeIfPresent(
        number.boot(),
        (boot, ranges) ->
            same ? ranges.with(number.sequence()) : ranges.conflict(number.sequence()));
    if (before == null) {
      fresh.put(number, message);
    } else if (!same || !message.arrived().redelivered()) {
      var reason =
          same ? TelemetryReason.TELEMETRY_REPLAYED : TelemetryReason.TELEMETRY_EQUIVOCATION;
      refusals.add(message.refusal(reason, number.boot().bootcount(), number.sequence()));
    }
  }

  /** Takes out what answers no challenge; its number is used up like that of every refusal. */
  private void settle(Map<Number, Checked> fresh, List<Refusal> refusals) {
    for (var entries = fresh.entrySet().iterator(); entries.hasNext(); ) {
      var entry = entries.next();
      var number = entry.getKey();
      var message = entry.getValue();
      var refused = answered(number, message);
      if (refused.isPresent()) {
        refusals.add(message.refusal(refused.get(), number.boot().bootcount(), number.sequence()));
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
    return refusals.stream()
        .filter(refusal -> refusal.tenant() != null)
        .filter(refusal -> refusal.reason() != TelemetryReason.TELEMETRY_REPLAYED)
        .map(
            refusal ->
                new NegativeReceipt(
                    refusal.arrived().device(),
                    refusal.bootcount(),
                    refusal.sequence(),
                    refusal.hash(),
                    refusal.reason()))
        .toList();
  }
}
