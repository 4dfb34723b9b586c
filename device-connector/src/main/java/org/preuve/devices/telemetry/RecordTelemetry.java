package org.preuve.devices.telemetry;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.preuve.devices.key.Sha256;
import org.preuve.devices.telemetry.TelemetryOutcome.Accepted;
import org.preuve.devices.telemetry.TelemetryOutcome.Refused;
import org.preuve.devices.telemetry.TelemetryRepository.Boot;
import org.preuve.devices.telemetry.TelemetryRepository.NewMessage;
import org.preuve.devices.telemetry.TelemetryRepository.Number;
import org.preuve.devices.telemetry.TelemetryRepository.Refusal;
import org.preuve.devices.telemetry.TelemetryRepository.Registered;

/** Stores a batch of messages, each once, and counts the refused ones; all in one transaction. */
@Dependent
class RecordTelemetry {

  private final TelemetryRepository store;

  @Inject
  RecordTelemetry(TelemetryRepository store) {
    this.store = store;
  }

  /** A message that passed the check. */
  private record Genuine(Arrived arrived, EatClaims claims, byte[] hash, long tenant) {

    Boot boot() {
      return new Boot(arrived.device(), claims.bootcount());
    }

    Number number() {
      return new Number(boot(), claims.sequence());
    }
  }

  /**
   * Records a batch.
   *
   * @return receipts to send once the transaction is committed, which it is when this returns
   */
  @Transactional
  List<Receipt> record(List<Arrived> batch) {
    var devices =
        store.devices(
            batch.stream().map(Arrived::device).collect(Collectors.toCollection(TreeSet::new)));
    var refusals = new ArrayList<Refusal>();
    var genuine = new ArrayList<Genuine>();
    for (var arrived : batch) {
      check(arrived, devices, genuine, refusals);
    }
    var receipts = genuine.isEmpty() ? List.<Receipt>of() : keep(genuine, devices, refusals);
    store.refuse(refusals);
    return receipts;
  }

  private static void check(
      Arrived arrived,
      Map<String, Registered> devices,
      List<Genuine> genuine,
      List<Refusal> refusals) {
    var device = devices.get(arrived.device());
    var known = device == null ? null : device.known();
    var outcome = TelemetryCheck.check(arrived.device(), arrived.kind(), arrived.message(), known);
    var hash = Sha256.of(arrived.message());
    if (device != null && outcome instanceof Accepted accepted) {
      genuine.add(new Genuine(arrived, accepted.claims(), hash, device.tenant()));
    } else if (outcome instanceof Refused refused) {
      var tenant = device == null ? null : device.tenant();
      refusals.add(
          new Refusal(
              arrived, refused.reason(), refused.bootcount(), refused.sequence(), hash, tenant));
    }
  }

  private List<Receipt> keep(
      List<Genuine> genuine, Map<String, Registered> devices, List<Refusal> refusals) {
    var boots = genuine.stream().map(Genuine::boot).collect(Collectors.toCollection(TreeSet::new));
    var received = new HashMap<>(store.lock(boots, devices));
    var hashes = store.stored(genuine.stream().map(Genuine::number).distinct().toList());
    var fresh = new LinkedHashMap<Number, NewMessage>();
    for (var message : genuine) {
      var before = hashes.putIfAbsent(message.number(), message.hash());
      if (before == null) {
        fresh.put(message.number(), row(message));
      } else {
        repeated(message, before, refusals);
      }
      received.computeIfPresent(
          message.boot(), (boot, ranges) -> ranges.with(message.claims().sequence()));
    }
    store.add(List.copyOf(fresh.values()));
    store.received(
        received,
        fresh.keySet().stream()
            .collect(Collectors.groupingBy(Number::boot, Collectors.counting())));
    return received.entrySet().stream().map(RecordTelemetry::receipt).toList();
  }

  /**
   * The same bytes again do no harm and are receipted again; other bytes are shown as a conflict.
   */
  private static void repeated(Genuine message, byte[] before, List<Refusal> refusals) {
    var same = Arrays.equals(before, message.hash());
    if (same && message.arrived().redelivered()) {
      return;
    }
    var reason = same ? TelemetryReason.TELEMETRY_REPLAYED : TelemetryReason.TELEMETRY_EQUIVOCATION;
    var claims = message.claims();
    refusals.add(
        new Refusal(
            message.arrived(),
            reason,
            claims.bootcount(),
            claims.sequence(),
            message.hash(),
            message.tenant()));
  }

  private static NewMessage row(Genuine message) {
    var kind = MessageKind.of(message.arrived().kind()).orElseThrow();
    return new NewMessage(
        message.number(), kind, message.hash(), message.arrived(), message.tenant());
  }

  private static Receipt receipt(Map.Entry<Boot, ReceivedRanges> entry) {
    var boot = entry.getKey();
    return new Receipt(boot.device(), boot.bootcount(), entry.getValue().receipt(boot.bootcount()));
  }
}
