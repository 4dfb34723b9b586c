package org.preuve.server.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.preuve.server.harness.Installation;
import org.preuve.server.harness.OwnServer;
import org.preuve.server.harness.School;

/**
 * Signed messages per second from publisher to receipt, which comes after the commit, with 1, 10
 * and 1,000 devices that each wait for their receipts once their ring is full; against the raw
 * limit of this machine ({@link RawDrain}) in the same run.
 *
 * <p>Devices, broker, server and database share the machine, so all of them count.
 */
final class TelemetryBench {

  private static final int[] DEVICES = {1, 10, 1_000};
  private static final int RING = 8_192;
  private static final int PACKED = 256;

  private final Installation installation;
  private final BenchBroker broker;
  private final List<BenchDevice> devices;
  private int boot;

  private TelemetryBench(Installation installation, BenchBroker broker, List<BenchDevice> devices) {
    this.installation = installation;
    this.broker = broker;
    this.devices = devices;
  }

  static void run(Path mosquitto, int warmUp, int messages) {
    var devices = BenchDevice.make(DEVICES[DEVICES.length - 1]);
    var installation = Installation.create("bench");
    installation.unset("PREUVE_WARM_UP");
    installation.set("PREUVE_TELEMETRY_RATE", "1000000");
    installation.set("PREUVE_TELEMETRY_BURST", "1000000");
    try (var server = new OwnServer(installation);
        var broker = BenchBroker.of(installation, mosquitto, devices)) {
      var bench = new TelemetryBench(installation, broker, devices);
      bench.sizes();
      double limit = bench.limit(warmUp, messages);
      LaunchBench.start(server);
      bench.register();
      bench.measure(warmUp, messages, limit);
      bench.packed();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private void sizes() {
    var messages = devices.get(0).messages(0, PACKED);
    LaunchBench.say(
        "%s, messages of %d bytes; %d of them deflated together: %d each, with base64url undone %d",
        broker.name(),
        messages.get(PACKED - 1).length,
        PACKED,
        Packed.asTheyAre(messages),
        Packed.decoded(messages));
  }

  /** The best of one and of ten devices. */
  private double limit(int warmUp, int messages) {
    double best = 0;
    for (int count : List.of(1, 10)) {
      try (var swarm = swarm(count);
          var drain = new RawDrain(installation, broker, swarm.byName())) {
        swarm.send(messages(count, warmUp / 2), RING);
        drain.again();
        var prepared = messages(count, messages);
        var before = CpuTime.spent();
        double rate = rate(messages, swarm.send(prepared, RING));
        var time = CpuTime.spent().micros(before, messages);
        LaunchBench.say("raw limit, %d devices: %.0f/s; µs each: %s", count, rate, time);
        best = Math.max(best, rate);
      }
    }
    return best;
  }

  private void measure(int warmUp, int messages, double limit) {
    try (var swarm = swarm(10)) {
      swarm.send(messages(10, warmUp), RING);
    }
    for (int count : DEVICES) {
      try (var swarm = swarm(count)) {
        swarm.send(messages(count, Math.max(count, warmUp / 10)), RING);
        var prepared = messages(count, messages);
        long disk = disk();
        var statements = Statements.counted(installation);
        var before = CpuTime.spent();
        double rate = rate(messages, swarm.send(prepared, RING));
        var time = CpuTime.spent().micros(before, messages);
        System.out.printf(
            Locale.ROOT,
            "%d devices: %.0f/s, %.2f of the limit; processor time, µs each: %s%n",
            count,
            rate,
            rate / limit,
            time);
        LaunchBench.say(
            "  %d bytes on disk each; %s",
            (disk() - disk) / messages, Statements.since(statements, installation, messages));
      }
    }
    LaunchBench.say(
        "stored in all: %d, once each; %d MB",
        installation.count("select count(*) from device_message"), Memory.ofServer());
  }

  /** The same forty days later: one round a minute puts what is old into segments. */
  private void packed() {
    var rows = "select count(*) from device_message";
    long messages = installation.count(rows);
    installation.update(
        "update device_message set received_at = received_at - interval 40 day,"
            + " day = date(received_at)");
    var before = CpuTime.spent();
    while (installation.count(rows) > 0) {
      LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
    }
    long bytes = installation.count("select sum(length(packed)) from device_segment");
    LaunchBench.say(
        "packed: %d of %d messages, %d bytes on disk each (%d of them packed), with some seconds of"
            + " waiting; processor time, µs each: %s",
        installation.count("select sum(messages) from device_segment"),
        messages,
        disk("device_segment") / messages,
        bytes / messages,
        CpuTime.spent().micros(before, (int) messages));
  }

  private static double rate(int messages, Duration time) {
    return messages / (time.toNanos() / 1e9);
  }

  private DeviceSwarm swarm(int count) {
    return DeviceSwarm.connect(devices.subList(0, count), broker.port(), broker.devicePassword());
  }

  /** So many in all, of one more boot of each device. */
  private Map<String, List<byte[]>> messages(int count, int all) {
    boot++;
    var messages = new HashMap<String, List<byte[]>>();
    for (var device : devices.subList(0, count)) {
      messages.put(device.id(), device.messages(boot, all / count));
    }
    return messages;
  }

  /** Devices as after a pairing. */
  private void register() throws IOException {
    var school = School.open(installation);
    long owner = school.visitor("Inès Benali", "LEARNER", "fr").user();
    try (var connection = installation.connect();
        var device =
            connection.prepareStatement(
                "insert into device_device (id, registration_id, owner_id, name, model, software,"
                    + " level, fingerprint, paired_at) values (?, ?, ?, 'bench', 'bench', '1',"
                    + " 'L2', '000 000', now(6))");
        var key =
            connection.prepareStatement(
                "insert into device_key (kid, registration_id, device_id, jwk, thumbprint,"
                    + " created_at) values (?, ?, ?, ?, ?, now(6))")) {
      for (var each : devices) {
        device.setString(1, each.id());
        device.setLong(2, school.registration());
        device.setLong(3, owner);
        device.addBatch();
        key.setString(1, each.id() + "-1");
        key.setLong(2, school.registration());
        key.setString(3, each.id());
        key.setString(4, each.jwk());
        key.setString(5, each.thumbprint());
        key.addBatch();
      }
      device.executeBatch();
      key.executeBatch();
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
    broker.accounts(devices);
  }

  private long disk() {
    return disk("device_message");
  }

  /** Bytes of a table with its indexes, as its file is. */
  private long disk(String name) {
    var table = installation.folder().resolve("database/data/preuve/" + name + ".ibd");
    try {
      return Files.size(table);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
