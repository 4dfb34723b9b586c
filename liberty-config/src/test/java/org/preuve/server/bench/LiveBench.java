package org.preuve.server.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.preuve.server.harness.Installation;
import org.preuve.server.harness.OwnServer;
import org.preuve.server.harness.School;
import org.preuve.server.harness.Visitor;

/**
 * What open live pages cost: each of so many students looks at an own device, which sends one
 * message a second; the same seconds before without a page.
 */
final class LiveBench {

  private static final long SECOND = 1_000_000_000L;
  private static final int RING = 4_096;

  private final Installation installation;
  private final List<BenchDevice> devices;
  private final List<Visitor> students = new ArrayList<>();
  private final AtomicInteger open = new AtomicInteger();
  private final AtomicLong events = new AtomicLong();
  private final AtomicLong bytes = new AtomicLong();
  private int boot;

  private LiveBench(Installation installation, List<BenchDevice> devices) {
    this.installation = installation;
    this.devices = devices;
  }

  static void run(Path mosquitto, int pages, int seconds) {
    var devices = BenchDevice.make(pages);
    var installation = Installation.create("bench");
    installation.unset("PREUVE_WARM_UP");
    try (var server = new OwnServer(installation);
        var broker = BenchBroker.of(installation, mosquitto, devices)) {
      LaunchBench.start(server);
      var bench = new LiveBench(installation, devices);
      bench.register();
      broker.accounts(devices);
      try (var swarm = DeviceSwarm.connect(devices, broker.port(), broker.devicePassword())) {
        bench.measure(swarm, seconds);
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private void measure(DeviceSwarm swarm, int seconds) {
    send(swarm, seconds); // the server is warm then
    say("no page", seconds, send(swarm, seconds));
    open();
    send(swarm, seconds);
    events.set(0);
    bytes.set(0);
    var spent = send(swarm, seconds);
    say(open.get() + " pages", seconds, spent);
    LaunchBench.say(
        "  %.1f parts of events and %.0f KiB a second to all of them; %d MB",
        events.get() / (double) seconds, bytes.get() / 1024.0 / seconds, Memory.ofServer());
  }

  private static void say(String what, int seconds, String spent) {
    LaunchBench.say("%s, %d s; processor time of each second in µs: %s", what, seconds, spent);
  }

  /** One message of each device in each second; what it took. */
  private String send(DeviceSwarm swarm, int seconds) {
    boot++;
    var all = new HashMap<String, List<byte[]>>();
    devices.forEach(device -> all.put(device.id(), device.messages(boot, seconds)));
    var before = CpuTime.spent();
    long next = System.nanoTime();
    for (int i = 0; i < seconds; i++) {
      var now = new HashMap<String, List<byte[]>>();
      for (var device : all.entrySet()) {
        now.put(device.getKey(), List.of(device.getValue().get(i)));
      }
      swarm.send(now, RING);
      next += SECOND;
      LockSupport.parkNanos(Math.max(0, next - System.nanoTime()));
    }
    return CpuTime.spent().micros(before, seconds);
  }

  private void open() {
    var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    for (int i = 0; i < devices.size(); i++) {
      var student = students.get(i);
      var path = "/devices/" + devices.get(i).id() + "/stream";
      var request =
          HttpRequest.newBuilder(student.at(path))
              .header("Accept", "text/event-stream")
              .header("Cookie", student.cookie() + "=" + student.secret())
              .build();
      client.sendAsync(
          request,
          answer -> {
            open.addAndGet(answer.statusCode() == 200 ? 1 : 0);
            return BodySubscribers.ofByteArrayConsumer(
                part ->
                    part.ifPresent(
                        read -> {
                          events.incrementAndGet();
                          bytes.addAndGet(read.length);
                        }));
          });
    }
    long end = System.nanoTime() + 60 * SECOND;
    while (open.get() < devices.size() && System.nanoTime() < end) {
      LockSupport.parkNanos(SECOND / 10);
    }
  }

  /** Devices as after a pairing, each of another student. */
  private void register() {
    var school = School.open(installation);
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
        var student = school.visitor("Inès Benali", "LEARNER", "fr");
        students.add(student);
        device.setString(1, each.id());
        device.setLong(2, school.registration());
        device.setLong(3, student.user());
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
  }
}
