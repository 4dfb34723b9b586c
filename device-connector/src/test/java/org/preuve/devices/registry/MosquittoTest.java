package org.preuve.devices.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.eclipse.paho.mqttv5.client.IMqttToken;
import org.eclipse.paho.mqttv5.client.MqttAsyncClient;
import org.eclipse.paho.mqttv5.client.MqttCallback;
import org.eclipse.paho.mqttv5.client.MqttConnectionOptions;
import org.eclipse.paho.mqttv5.client.MqttDisconnectResponse;
import org.eclipse.paho.mqttv5.client.persist.MemoryPersistence;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.eclipse.paho.mqttv5.common.MqttMessage;
import org.eclipse.paho.mqttv5.common.packet.MqttProperties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.preuve.devices.telemetry.TelemetrySubscriber.Login;

/**
 * The files that the server writes, and the manual's own, read by a real Mosquitto where one is
 * installed: only ports and places of files are others, and the certificate is left out.
 */
class MosquittoTest {

  private static final Path MOSQUITTO = Path.of("/usr/sbin/mosquitto");
  private static final Path GIVEN = Path.of("../deploy/mosquitto/preuve.conf");

  /** What the package's own /etc/mosquitto/mosquitto.conf says on Debian 12; here in the folder. */
  private static final String DEBIAN =
      """
      pid_file %1$s/mosquitto.pid
      persistence true
      persistence_location %1$s/
      log_dest file %1$s/log
      include_dir %1$s/conf.d
      """;

  private static final String SECRET_GROUP = "$share/a-secret/ep/1/+/up/#";

  private static final Set<PosixFilePermission> MODE = PosixFilePermissions.fromString("rw-r-----");

  @TempDir private Path folder;
  private Process broker;
  private int forDevices;
  private int forServer;

  @BeforeEach
  void start() throws Exception {
    assumeTrue(Files.isExecutable(MOSQUITTO), "Debian's mosquitto is not installed");
    accounts("d1", "d2");
    new AccountsFile(folder.resolve("rules"), MODE)
        .replace(() -> MosquittoRules.of("preuve-connector"));
    forDevices = freePort();
    forServer = freePort();
    var main = "user " + System.getProperty("user.name") + "\n" + DEBIAN.formatted(folder);
    Files.writeString(folder.resolve("mosquitto.conf"), main);
    Files.createDirectory(folder.resolve("conf.d"));
    Files.writeString(folder.resolve("conf.d/preuve.conf"), configuration());
    broker =
        new ProcessBuilder(MOSQUITTO.toString(), "-c", folder.resolve("mosquitto.conf").toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("printed").toFile())
            .start();
  }

  @AfterEach
  void stop() throws InterruptedException {
    if (broker != null) {
      broker.destroy();
      broker.waitFor();
    }
  }

  @Test
  void brings_all_devices_to_the_server_and_answers_to_each_device() throws Exception {
    var connector = connector();
    var d1 = new Client(forDevices, "d1", "d1", "pw1");
    connector.subscribe(SECRET_GROUP);
    d1.subscribe("ep/1/d1/dn/#");
    d1.subscribe("ep/1/beacon");

    d1.publish("ep/1/d1/up/t", "signed");
    assertThat(connector.next()).isEqualTo("ep/1/d1/up/t signed");
    connector.publish("ep/1/d1/dn/ack", "receipt");
    assertThat(d1.next()).isEqualTo("ep/1/d1/dn/ack receipt");
    connector.publish("ep/1/beacon", "nonce");
    assertThat(d1.next()).isEqualTo("ep/1/beacon nonce");
    connector.publish("ep/1/preuve-connector/up/probe", "probe");
    assertThat(connector.next()).isEqualTo("ep/1/preuve-connector/up/probe probe");
    connector.close();
    d1.close();
  }

  @Test
  void lets_no_device_write_or_read_what_is_anothers() throws Exception {
    var connector = connector();
    connector.subscribe(SECRET_GROUP);
    var thief = new Client(forDevices, "d1", "d1", "pw1");
    thief.subscribe("ep/1/d2/dn/#");
    thief.subscribe("ep/1/+/up/#");
    thief.subscribe("$share/ep/ep/1/+/up/#");
    thief.publish("ep/1/d2/up/t", "forged");
    thief.publish("ep/1/beacon", "forged");
    thief.publish("ep/1/preuve-connector/up/probe", "forged");

    var honest = new Client(forDevices, "d2", "d2", "pw2");
    honest.publish("ep/1/d2/up/t", "one");
    honest.publish("ep/1/d2/up/t", "two");
    connector.publish("ep/1/d2/dn/ack", "receipt");

    assertThat(connector.next()).isEqualTo("ep/1/d2/up/t one");
    assertThat(connector.next()).isEqualTo("ep/1/d2/up/t two");
    assertThat(thief.received).isEmpty();
    connector.close();
    honest.close();
    thief.close();
  }

  @Test
  void keeps_nothing_that_a_device_makes_a_topic_up_for() throws Exception {
    var connector = connector();
    connector.subscribe(SECRET_GROUP);
    var d1 = new Client(forDevices, "d1", "d1", "pw1");

    d1.publish("ep/1/d1/up/x1", "kept for ever");
    d1.publish("ep/1/d1/up/t/x2", "kept for ever");
    d1.publish("ep/1/d1/up/hello", "a boot");
    d1.publish("ep/1/d1/up/r", "an answer");

    assertThat(connector.next()).isEqualTo("ep/1/d1/up/hello a boot");
    assertThat(connector.next()).isEqualTo("ep/1/d1/up/r an answer");
    connector.close();
    d1.close();
  }

  @Test
  void tells_a_wrong_password_from_a_broker_that_is_away() throws Exception {
    connector().close(); // it takes connections now
    var address = "tcp://127.0.0.1:" + forServer;

    assertThat(Login.at(address, "preuve-connector", "pw")).isEqualTo(BrokerLogin.TAKEN);
    assertThat(Login.at(address, "preuve-connector", "no")).isEqualTo(BrokerLogin.REFUSED);
    assertThat(Login.at(address, "nobody", "pw")).isEqualTo(BrokerLogin.REFUSED);
    assertThat(Login.at("tcp://127.0.0.1:" + freePort(), "preuve-connector", "pw"))
        .isEqualTo(BrokerLogin.AWAY);
  }

  @Test
  void lets_no_device_take_the_connection_of_another() throws Exception {
    var d2 = new Client(forDevices, "d2", "d2", "pw2");
    var connector = connector();
    connector.subscribe(SECRET_GROUP);

    new Client(forDevices, "d2", "d1", "pw1").close();
    new Client(forDevices, "preuve-connector-1", "d1", "pw1").close();

    d2.publish("ep/1/d2/up/t", "still here");
    assertThat(connector.next()).isEqualTo("ep/1/d2/up/t still here");
    connector.close();
    d2.close();
  }

  @Test
  void reads_the_accounts_again_after_a_pairing_and_ends_what_is_revoked() throws Exception {
    var connector = connector();
    connector.subscribe(SECRET_GROUP);
    var revoked = new Client(forDevices, "d1", "d1", "pw1");
    var other = new Client(forDevices, "d2", "d2", "pw2");
    var address = "tcp://127.0.0.1:" + forDevices;
    assertThat(Login.at(address, "d3", "pw3")).isEqualTo(BrokerLogin.REFUSED);

    accounts("d2", "d3");
    new ProcessBuilder("kill", "-HUP", String.valueOf(broker.pid())).start().waitFor();

    revoked.awaitEnd();
    for (int tries = 0; Login.at(address, "d3", "pw3") != BrokerLogin.TAKEN; tries++) {
      assertThat(tries).isLessThan(600);
      TimeUnit.MILLISECONDS.sleep(100);
    }
    assertThat(Login.at(address, "d1", "pw1")).isEqualTo(BrokerLogin.REFUSED);
    other.publish("ep/1/d2/up/t", "undisturbed");
    assertThat(connector.next()).isEqualTo("ep/1/d2/up/t undisturbed");
    connector.close();
    other.close();
    revoked.close();
  }

  /** As the server writes them when a device is paired or revoked. */
  private void accounts(String first, String second) throws IOException {
    new AccountsFile(folder.resolve("passwords"), MODE)
        .replace(
            () ->
                List.of(
                    first + ":" + BrokerPassword.hash(first.replace("d", "pw")),
                    second + ":" + BrokerPassword.hash(second.replace("d", "pw")),
                    "preuve-connector:" + BrokerPassword.hash("pw")));
  }

  private String configuration() throws IOException {
    var text = Files.readString(GIVEN).replaceAll("(?m)^(certfile|keyfile|tls_version) .*$", "");
    var others =
        Map.of(
            "listener 8883",
            "listener " + forDevices + " 127.0.0.1",
            "listener 1883 127.0.0.1",
            "listener " + forServer + " 127.0.0.1",
            "/etc/mosquitto/preuve-passwords",
            folder.resolve("passwords").toString(),
            "/etc/mosquitto/preuve-acl",
            folder.resolve("rules").toString());
    for (var other : others.entrySet()) {
      assertThat(text).as(GIVEN.toString()).contains(other.getKey());
      text = text.replace(other.getKey(), other.getValue());
    }
    return text;
  }

  private Client connector() throws Exception {
    return new Client(forServer, "preuve-connector-1", "preuve-connector", "pw");
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  /** A small MQTT 5 client that remembers what it received. */
  private static final class Client implements MqttCallback {

    private final MqttAsyncClient mqtt;
    private final BlockingQueue<String> received = new LinkedBlockingQueue<>();

    Client(int port, String clientId, String user, String password) throws Exception {
      mqtt = new MqttAsyncClient("tcp://127.0.0.1:" + port, clientId, new MemoryPersistence());
      mqtt.setCallback(this);
      var options = new MqttConnectionOptions();
      options.setUserName(user);
      options.setPassword(password.getBytes(StandardCharsets.UTF_8));
      for (int tries = 0; !mqtt.isConnected(); tries++) {
        try {
          mqtt.connect(options).waitForCompletion(60_000);
        } catch (MqttException notYet) { // the broker is starting
          assertThat(tries).as(notYet.toString()).isLessThan(600);
          TimeUnit.MILLISECONDS.sleep(100);
        }
      }
    }

    void subscribe(String filter) throws MqttException {
      mqtt.subscribe(filter, 1).waitForCompletion(60_000);
    }

    void publish(String topic, String text) throws MqttException {
      mqtt.publish(topic, text.getBytes(StandardCharsets.UTF_8), 1, false)
          .waitForCompletion(60_000);
    }

    String next() throws InterruptedException {
      return received.poll(30, TimeUnit.SECONDS);
    }

    void awaitEnd() throws InterruptedException {
      for (int tries = 0; mqtt.isConnected(); tries++) {
        assertThat(tries).as("still connected").isLessThan(600);
        TimeUnit.MILLISECONDS.sleep(100);
      }
    }

    void close() throws MqttException {
      if (mqtt.isConnected()) {
        mqtt.disconnect().waitForCompletion(60_000);
      }
      mqtt.close();
    }

    @Override
    public void messageArrived(String topic, MqttMessage message) {
      received.add(topic + " " + new String(message.getPayload(), StandardCharsets.UTF_8));
    }

    @Override
    public void disconnected(MqttDisconnectResponse response) {}

    @Override
    public void mqttErrorOccurred(MqttException exception) {}

    @Override
    public void deliveryComplete(IMqttToken token) {}

    @Override
    public void connectComplete(boolean reconnect, String serverUri) {}

    @Override
    public void authPacketArrived(int reasonCode, MqttProperties properties) {}
  }
}
