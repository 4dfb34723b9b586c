package org.preuve.demo.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.eclipse.paho.mqttv5.client.IMqttToken;
import org.eclipse.paho.mqttv5.client.MqttAsyncClient;
import org.eclipse.paho.mqttv5.client.MqttCallback;
import org.eclipse.paho.mqttv5.client.MqttClientException;
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

class EmbeddedBrokerTest {

  private static final EmbeddedBroker.Account CONNECTOR =
      new EmbeddedBroker.Account("preuve-connector", "c0nnector");

  @TempDir Path folder;
  private Path passwords;
  private EmbeddedBroker broker;

  @BeforeEach
  void start() throws Exception {
    passwords = folder.resolve("passwords");
    Files.writeString(passwords, mosquittoLine("d1", "pw1") + mosquittoLine("d2", "pw2"));
    broker = EmbeddedBroker.start(folder.resolve("broker"), 0, passwords, CONNECTOR);
  }

  @AfterEach
  void stop() {
    broker.close();
  }

  @Test
  void carries_telemetry_to_the_shared_subscription_and_the_receipt_back() throws Exception {
    var connector = new Client("preuve-connector", "preuve-connector", "c0nnector");
    var device = new Client("d1", "d1", "pw1");
    connector.subscribe("$share/ep/ep/1/+/up/#");
    device.subscribe("ep/1/d1/dn/#");

    device.publish("ep/1/d1/up/t", "signed");
    String atConnector = connector.next();
    connector.publish("ep/1/d1/dn/ack", "receipt");

    assertThat(atConnector).isEqualTo("ep/1/d1/up/t signed");
    assertThat(device.next()).isEqualTo("ep/1/d1/dn/ack receipt");
    connector.close();
    device.close();
  }

  @Test
  void keeps_what_an_absent_connector_has_not_read_over_a_restart() throws Exception {
    var connector = new Client("preuve-connector", "preuve-connector", "c0nnector");
    connector.subscribe("$share/ep/ep/1/+/up/#");
    connector.close();
    var device = new Client("d1", "d1", "pw1");
    device.publish("ep/1/d1/up/t", "kept");
    device.close();

    broker.close();
    broker = EmbeddedBroker.start(folder.resolve("broker"), broker.port(), passwords, CONNECTOR);

    var again = new Client("preuve-connector", "preuve-connector", "c0nnector");
    again.subscribe("$share/ep/ep/1/+/up/#");
    assertThat(again.next()).isEqualTo("ep/1/d1/up/t kept");
    again.close();
  }

  @Test
  void lets_the_connector_and_every_device_hear_the_beacon() throws Exception {
    var connector = new Client("node-1", "preuve-connector", "c0nnector");
    var device = new Client("d1", "d1", "pw1");

    assertThat(connector.subscribe("ep/1/beacon")).isLessThan(NOT_AUTHORIZED);
    assertThat(device.subscribe("ep/1/beacon")).isLessThan(NOT_AUTHORIZED);
    connector.publish("ep/1/beacon", "nonce");

    assertThat(connector.next()).isEqualTo("ep/1/beacon nonce");
    assertThat(device.next()).isEqualTo("ep/1/beacon nonce");
    connector.close();
    device.close();
  }

  @Test
  void refuses_to_publish_or_subscribe_outside_ones_own_topics() throws Exception {
    var device = new Client("d1", "d1", "pw1");

    assertThat(device.publish("ep/1/d2/up/t", "not mine")).isEqualTo(NOT_AUTHORIZED);
    assertThat(device.publish("ep/1/beacon", "fake")).isEqualTo(NOT_AUTHORIZED);
    assertThat(device.subscribe("ep/1/d2/dn/#")).isEqualTo(NOT_AUTHORIZED);
    assertThat(device.subscribe("#")).isEqualTo(NOT_AUTHORIZED);
    device.close();
  }

  @Test
  void refuses_anonymous_wrong_passwords_and_another_devices_client_id() {
    assertThat(refusalOf("d1", "", "")).isEqualTo(BAD_LOGIN);
    assertThat(refusalOf("d1", "d1", "pw2")).isEqualTo(BAD_LOGIN);
    assertThat(refusalOf("d2", "d1", "pw1")).isEqualTo(BAD_LOGIN);
    assertThat(refusalOf("d9", "d9", "pw9")).isEqualTo(BAD_LOGIN);
    assertThat(refusalOf("preuve-connector", "preuve-connector", "x")).isEqualTo(BAD_LOGIN);
  }

  @Test
  void refuses_another_client_id_also_right_after_ones_own() throws Exception {
    var connector = new Client("preuve-connector-x", "preuve-connector", "c0nnector");
    connector.subscribe("$share/ep/ep/1/+/up/#");
    var d2 = new Client("d2", "d2", "pw2");
    new Client("d1", "d1", "pw1").close();

    assertThat(refusalOf("d2", "d1", "pw1")).isEqualTo(BAD_LOGIN);
    assertThat(refusalOf("preuve-connector-x", "d1", "pw1")).isEqualTo(BAD_LOGIN);

    d2.publish("ep/1/d2/up/t", "still here");
    assertThat(connector.next()).isEqualTo("ep/1/d2/up/t still here");
    connector.close();
    d2.close();
  }

  @Test
  void goes_on_delivering_after_a_device_asked_for_the_shared_subscription() throws Exception {
    var connector = new Client("preuve-connector", "preuve-connector", "c0nnector");
    connector.subscribe("$share/ep/ep/1/+/up/#");

    for (var filter : new String[] {"$share/ep/ep/1/+/up/#", "$share/mine/ep/1/d1/dn/#"}) {
      var device = new Client("d1", "d1", "pw1");
      assertThat(device.subscribe(filter)).isEqualTo(NOT_AUTHORIZED);
      device.gone();
    }

    var honest = new Client("d2", "d2", "pw2");
    honest.publish("ep/1/d2/up/t", "one");
    honest.publish("ep/1/d2/up/t", "two");
    assertThat(connector.next()).isEqualTo("ep/1/d2/up/t one");
    assertThat(connector.next()).isEqualTo("ep/1/d2/up/t two");
    connector.close();
    honest.close();
  }

  @Test
  void keeps_the_shared_subscription_when_a_device_ends_it() throws Exception {
    var connector = new Client("preuve-connector", "preuve-connector", "c0nnector");
    connector.subscribe("$share/ep/ep/1/+/up/#");
    connector.close();
    var honest = new Client("d2", "d2", "pw2");
    honest.publish("ep/1/d2/up/t", "waits");

    var device = new Client("d1", "d1", "pw1");
    device.unsubscribe("$share/ep/ep/1/+/up/#");
    device.gone();

    var again = new Client("preuve-connector", "preuve-connector", "c0nnector");
    again.subscribe("$share/ep/ep/1/+/up/#");
    assertThat(again.next()).isEqualTo("ep/1/d2/up/t waits");
    again.close();
    honest.close();
  }

  @Test
  void refuses_a_last_will_on_another_devices_topic() {
    assertThat(
            catchThrowableOfType(
                    MqttException.class, () -> new Client("d1", "d1", "pw1", "ep/1/d2/up/t"))
                .getReasonCode())
        .isEqualTo(NOT_AUTHORIZED);
  }

  @Test
  void disconnects_a_device_whose_account_is_withdrawn() throws Exception {
    var revoked = new Client("d1", "d1", "pw1");
    var other = new Client("d2", "d2", "pw2");

    Files.writeString(passwords, mosquittoLine("d2", "pw2"));

    revoked.gone();
    assertThat(other.publish("ep/1/d2/up/t", "still here")).isLessThan(NOT_AUTHORIZED);
    other.close();
  }

  private int refusalOf(String clientId, String user, String password) {
    return catchThrowableOfType(MqttException.class, () -> new Client(clientId, user, password))
        .getReasonCode();
  }

  @Test
  void knows_a_device_as_soon_as_it_stands_in_the_file_and_forgets_it_too() throws Exception {
    Files.writeString(passwords, mosquittoLine("d3", "pw3"));

    new Client("d3", "d3", "pw3").close();
    TimeUnit.MILLISECONDS.sleep(1_100);
    // who is on the way in when the account goes is not answered but disconnected
    assertThat(refusalOf("d1", "d1", "pw1"))
        .isIn(BAD_LOGIN, (int) MqttClientException.REASON_CODE_SERVER_DISCONNECTED);
  }

  @Test
  void refuses_mqtt_3_1_1() throws IOException {
    byte[] connect = {
      0x10,
      0x16,
      0,
      4,
      'M',
      'Q',
      'T',
      'T',
      4,
      (byte) 0xC2,
      0,
      60,
      0,
      2,
      'd',
      '1',
      0,
      2,
      'd',
      '1',
      0,
      2,
      'p',
      'w'
    };
    try (var socket = new java.net.Socket("127.0.0.1", broker.port())) {
      socket.setSoTimeout(60_000);
      socket.getOutputStream().write(connect);
      assertThat(socket.getInputStream().read()).isEqualTo(-1);
    }
  }

  private static final int BAD_LOGIN = 0x86;
  private static final int NOT_AUTHORIZED = 0x87;

  private static String mosquittoLine(String user, String password) throws Exception {
    byte[] salt = (user + "-salt-123").getBytes(StandardCharsets.UTF_8);
    var spec = new PBEKeySpec(password.toCharArray(), salt, 101, 512);
    byte[] hash =
        SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512").generateSecret(spec).getEncoded();
    var base64 = Base64.getEncoder();
    return user
        + ":$7$101$"
        + base64.encodeToString(salt)
        + "$"
        + base64.encodeToString(hash)
        + "\n";
  }

  /** A small MQTT 5 client that remembers what it received. */
  private final class Client implements MqttCallback {

    private final MqttAsyncClient mqtt;
    private final BlockingQueue<String> received = new LinkedBlockingQueue<>();

    Client(String clientId, String user, String password) throws MqttException {
      this(clientId, user, password, "");
    }

    Client(String clientId, String user, String password, String will) throws MqttException {
      mqtt = new MqttAsyncClient(broker.uri(), clientId, new MemoryPersistence());
      mqtt.setCallback(this);
      var options = new MqttConnectionOptions();
      options.setCleanStart(false);
      options.setSessionExpiryInterval(3600L);
      options.setConnectionTimeout(60);
      if (!will.isEmpty()) {
        options.setWill(will, new MqttMessage("gone".getBytes(StandardCharsets.UTF_8)));
      }
      if (!user.isEmpty()) {
        options.setUserName(user);
        options.setPassword(password.getBytes(StandardCharsets.UTF_8));
      }
      mqtt.connect(options).waitForCompletion(60_000);
    }

    int subscribe(String filter) throws MqttException {
      var token = mqtt.subscribe(filter, 1);
      try {
        token.waitForCompletion(60_000);
      } catch (MqttException e) {
        return e.getReasonCode();
      }
      return token.getReasonCodes()[0];
    }

    void unsubscribe(String filter) throws MqttException {
      try {
        mqtt.unsubscribe(filter).waitForCompletion(60_000);
      } catch (MqttException refused) {
        assertThat(refused.getReasonCode()).isNotZero();
      }
    }

    /** Waits until the broker has ended the connection. */
    void gone() throws Exception {
      for (int tries = 0; mqtt.isConnected(); tries++) {
        assertThat(tries).as("disconnected").isLessThan(300);
        TimeUnit.MILLISECONDS.sleep(100);
      }
      mqtt.close(true);
    }

    int publish(String topic, String text) throws MqttException {
      var token = mqtt.publish(topic, text.getBytes(StandardCharsets.UTF_8), 1, false);
      token.waitForCompletion(60_000);
      return token.getReasonCodes()[0];
    }

    String next() throws InterruptedException {
      return received.poll(30, TimeUnit.SECONDS);
    }

    void close() throws MqttException {
      mqtt.disconnect().waitForCompletion(60_000);
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
    public void connectComplete(boolean reconnect, String serverURI) {}

    @Override
    public void authPacketArrived(int reasonCode, MqttProperties properties) {}
  }
}
