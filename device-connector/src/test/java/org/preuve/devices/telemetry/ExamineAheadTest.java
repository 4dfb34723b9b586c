package org.preuve.devices.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.preuve.devices.telemetry.TelemetryOutcome.Accepted;
import org.preuve.devices.telemetry.TelemetryOutcome.Refused;

class ExamineAheadTest {

  private static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");
  private static final byte[] BEFORE = new byte[32];

  private final FakeDevice device = FakeDevice.withEd25519();
  private final DeviceKeys keys = new DeviceKeys();

  private KnownDevice known() {
    return keys.of(FakeDevice.ID, FakeDevice.ID + "-1", device.jwk().json(), false);
  }

  @Test
  void examines_a_batch_on_several_threads_and_keeps_its_order() throws InterruptedException {
    var known = known();
    var messages = new ArrayList<byte[]>();
    for (int i = 1; i <= 300; i++) {
      messages.add(device.telemetry(1, i, i, BEFORE, "20.5"));
    }

    var batch = examined(messages, false);

    assertThat(batch.messages()).hasSize(300).allMatch(message -> message.by() == known);
    assertThat(batch.messages())
        .extracting(message -> ((Accepted) message.outcome(known)).claims().sequence())
        .isSorted()
        .startsWith(1L)
        .endsWith(300L);
    assertThat(batch.deliveries())
        .extracting(Delivery::arrived)
        .isEqualTo(batch.messages().stream().map(Examined::arrived).toList());
  }

  @Test
  void leaves_a_message_of_an_unknown_device_as_it_is() throws InterruptedException {
    var batch = examined(List.of(device.telemetry(1, 1, 1, BEFORE, "20.5")), false);

    assertThat(batch.messages().get(0).outcome()).isNull();
    assertThat(batch.messages().get(0).outcome(device.known())).isInstanceOf(Accepted.class);
  }

  @Test
  void looks_into_nothing_that_is_too_much() throws InterruptedException {
    known();

    var batch = examined(List.of(device.telemetry(1, 1, 1, BEFORE, "20.5")), true);

    assertThat(batch.messages().get(0).excess()).isTrue();
    assertThat(batch.messages().get(0).outcome()).isNull();
  }

  @Test
  void is_not_believed_once_the_device_is_revoked_or_has_another_key() throws InterruptedException {
    known();
    var message = device.telemetry(1, 1, 1, BEFORE, "20.5");
    var examined = examined(List.of(message), false).messages().get(0);
    var revoked = keys.of(FakeDevice.ID, FakeDevice.ID + "-1", device.jwk().json(), true);
    var other = new KnownDevice(FakeDevice.ID + "-1", FakeDevice.withEd25519().jwk(), false);

    assertThat(reason(examined, revoked)).isEqualTo(TelemetryReason.TELEMETRY_REVOKED);
    assertThat(reason(examined, other)).isEqualTo(TelemetryReason.TELEMETRY_SIGNATURE);
    assertThat(((Refused) examined.outcome(null)).reason())
        .isEqualTo(TelemetryReason.TELEMETRY_DEVICE);
  }

  private static TelemetryReason reason(Examined examined, KnownDevice known) {
    return ((Refused) examined.outcome(known)).reason();
  }

  private Batch examined(List<byte[]> messages, boolean excess) throws InterruptedException {
    var queue = new TelemetryQueue();
    for (var message : messages) {
      var arrived = new Arrived(FakeDevice.ID, "t", message, false, NOW, 0);
      queue.put(new Delivery(arrived, excess, () -> {}));
    }
    var examined = new ArrayBlockingQueue<Batch>(1);
    var workers = Executors.newFixedThreadPool(2);
    var thread = new Thread(new ExamineAhead(queue, keys, workers, 3, examined));
    thread.start();
    try {
      return examined.poll(30, TimeUnit.SECONDS);
    } finally {
      thread.interrupt();
      thread.join();
      workers.shutdownNow();
    }
  }
}
