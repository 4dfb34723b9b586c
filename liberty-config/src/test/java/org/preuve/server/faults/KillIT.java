package org.preuve.server.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.preuve.demo.device.Measurement;
import org.preuve.demo.device.SentMessage;
import org.preuve.demo.device.SimulatedDevice;
import org.preuve.server.harness.BrokerProcess;
import org.preuve.server.harness.Http;
import org.preuve.server.harness.Installation;
import org.preuve.server.harness.OwnServer;
import org.preuve.server.harness.Relay;
import org.preuve.server.harness.School;
import org.preuve.server.harness.Visitor;

/**
 * kill -9 of the server, then of the broker, then of the database, then a connection to the broker
 * that stays open and silent and one that brings everything but telemetry, while a device sends,
 * students upload and teachers assess and award.
 */
class KillIT {

  private static final int KILLS = 2;

  private static final String LONG_AGO =
      "select (select count(*) from device_beacon where nonce = 'long-ago')"
          + " + (select count(*) from lti_login where state = 'long-ago')"
          + " + (select count(*) from lti_session where user_name = 'long ago')";

  private static final int BROKER_KILLS = 3;
  private static final int DATABASE_KILLS = 2;

  @Test
  void keeps_what_it_acknowledged_once() throws InterruptedException, SQLException {
    var installation = Installation.soonOver("it-kill", true);
    try (var server = new OwnServer(installation);
        var broker = BrokerProcess.of(installation);
        var line = Relay.to(broker.port())) {
      installation.set("PREUVE_MQTT_SERVER_URI", "tcp://127.0.0.1:" + line.port());
      installation.set("PREUVE_MQTT_SILENCE", "PT20S");
      installation.unset("PREUVE_ADMIN_PASSWORD_FILE");
      server.start();
      var school = School.open(installation);
      try (var device = SimulatedDevice.open(installation.folder().resolve("device"));
          var people = new BusyPeople(installation, school)) {
        pair(school.visitor("Inès Benali", "LEARNER", "fr"), device);
        device.boot();
        people.start();
        longAgo(installation, school, device.id().orElseThrow());
        for (int kill = 0; kill < KILLS; kill++) {
          people.awaitWork();
          send(device, 40);
          server.kill();
          send(device, 10);
          server.start();
          send(device, 10);
        }

        for (int kill = 0; kill < BROKER_KILLS; kill++) {
          people.awaitWork();
          send(device, 20);
          broker.kill();
          send(device, 10);
          awaitDown(installation, "broker");
          broker.start();
          send(device, 10);
        }

        for (int kill = 0; kill < DATABASE_KILLS; kill++) {
          people.awaitWork();
          send(device, 20);
          installation.killDatabase();
          send(device, 10);
          awaitDown(installation, "database");
          installation.startDatabase();
          send(device, 10);
        }

        assertThat(server.printed().split("admin password: ", -1)).as("printed once").hasSize(2);

        line.strand();
        send(device, 20);
        people.awaitWork();
        people.stop();
        people.compareWithWhatIsStored();
        assertThat(device.awaitReceipts(Duration.ofSeconds(300))).isTrue();

        line.deafen();
        send(device, 20);
        assertThat(device.awaitReceipts(Duration.ofSeconds(300))).isTrue();
        var ledger = new HashMap<String, String>();
        device.sent().forEach(message -> ledger.put(key(message), message.jws()));
        assertThat(stored(installation)).isEqualTo(ledger);
        assertThat(installation.count("select sum(messages) from device_boot"))
            .isEqualTo(ledger.size());
        awaitForgotten(installation);
      }
    }
  }

  /** What is only kept to be looked at: more than is kept, and older. */
  private static void longAgo(Installation installation, School school, String device) {
    var gone = school.visitor("Venue Naguère", "LEARNER", "fr");
    installation.update(
        "update lti_session set user_name = 'long ago', expires_at = '2020-01-01' where user_id = "
            + gone.user());
    installation.update(
        "insert into lti_login (state, nonce, registration_id, target, login_hint, browser_hash,"
            + " expires_at) values ('long-ago', 'long-ago', "
            + school.registration()
            + ", '', '', '', '2020-01-01')");
    installation.update(
        "insert into device_refused (registration_id, device_id, at, reason, bootcount, seq, sha256)"
            + " select d.registration_id, d.id, utc_timestamp(6), 'TELEMETRY_NAME', 0, seq,"
            + " unhex(sha2(seq, 256)) from seq_1_to_300 join device_device d where d.id = '"
            + device
            + "'");
    installation.update(
        "insert into device_beacon (nonce, sent_at) values ('long-ago', utc_timestamp(6) - interval 101 day)");
  }

  private static void awaitForgotten(Installation installation) throws InterruptedException {
    for (int tries = 0;
        installation.count("select count(*) from device_refused") > 200
            || installation.count(LONG_AGO) > 0;
        tries++) {
      assertThat(tries).as("nothing is forgotten").isLessThan(1200);
      Thread.sleep(100);
    }
    assertThat(installation.count("select count(*) from device_refused")).isEqualTo(200);
  }

  /** Whoever asks learns that, and not what of the node is away; its log says that. */
  private static void awaitDown(Installation installation, String part)
      throws InterruptedException {
    var ready = installation.base().resolve("/health/ready");
    var answer = new Http().get(ready);
    for (int tries = 0; answer.statusCode() != 503; tries++) {
      assertThat(tries).as("a killed " + part + " is not noticed").isLessThan(600);
      Thread.sleep(100);
      answer = new Http().get(ready);
    }
    var down =
        "{\"checks\":[{\"data\":{},\"name\":\"ready\",\"status\":\"DOWN\"}],\"status\":\"DOWN\"}";
    assertThat(Http.json(answer)).isEqualTo(Http.json(down));
    assertThat(installation.logs().resolve("messages.log"))
        .content()
        .contains("not ready: " + part);
  }

  private static void send(SimulatedDevice device, int messages) {
    for (int i = 0; i < messages; i++) {
      device.send(List.of(new Measurement("temp", "Cel", 20 + i * 0.01)));
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
    }
  }

  private static void pair(Visitor student, SimulatedDevice device) throws InterruptedException {
    var steps = student.follow(student.post("/devices/new", Map.of("name", "Sonde")));
    var code = find("data-code=\"([^\"]+)\"", steps.body());
    device.pair(student.at("/").resolve("/pair/" + code));
    var path = find("action=\"/s/[a-z2-7]+(/devices/new/[^\"]+/confirm)\"", reload(student, steps));
    student.post(path, Map.of());
    for (int tries = 0; !device.collectCredential(); tries++) {
      assertThat(tries).isLessThan(900);
      Thread.sleep(100);
    }
  }

  private static String reload(Visitor student, java.net.http.HttpResponse<String> steps) {
    var path = steps.uri().getPath();
    return student.get(path.substring(path.indexOf("/devices"))).body();
  }

  private static Map<String, String> stored(Installation installation) throws SQLException {
    var found = new HashMap<String, String>();
    try (var connection = installation.connect();
        var rows =
            connection
                .createStatement()
                .executeQuery("select bootcount, seq, jws from device_message")) {
      while (rows.next()) {
        found.put(
            rows.getLong(1) + "/" + rows.getLong(2),
            new String(rows.getBytes(3), StandardCharsets.US_ASCII));
      }
    }
    return found;
  }

  private static String key(SentMessage message) {
    return message.bootcount() + "/" + message.seq();
  }

  private static String find(String pattern, String text) {
    var found = Pattern.compile(pattern).matcher(text);
    assertThat(found.find()).as(pattern).isTrue();
    return found.group(1);
  }
}
