package org.preuve.demo.device;

import java.nio.charset.StandardCharsets;
import java.util.function.BiConsumer;
import org.eclipse.paho.mqttv5.client.IMqttToken;
import org.eclipse.paho.mqttv5.client.MqttAsyncClient;
import org.eclipse.paho.mqttv5.client.MqttCallback;
import org.eclipse.paho.mqttv5.client.MqttConnectionOptions;
import org.eclipse.paho.mqttv5.client.MqttDisconnectResponse;
import org.eclipse.paho.mqttv5.client.persist.MemoryPersistence;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.eclipse.paho.mqttv5.common.MqttMessage;
import org.eclipse.paho.mqttv5.common.MqttSubscription;
import org.eclipse.paho.mqttv5.common.packet.MqttProperties;

/** One MQTT 5 connection; a lost one is never used again. */
final class BrokerLink implements MqttCallback, AutoCloseable {

  private static final long TIMEOUT_MILLIS = 5_000;

  private final MqttAsyncClient client;
  private final Credential account;
  private final BiConsumer<String, String> heard;

  /**
   * Not connected yet.
   *
   * @param heard takes topic and text of what arrives; must not block
   */
  BrokerLink(Credential account, BiConsumer<String, String> heard) throws MqttException {
    this.account = account;
    this.heard = heard;
    this.client =
        new MqttAsyncClient(account.broker(), account.clientId(), new MemoryPersistence());
    client.setCallback(this);
  }

  void connect() throws MqttException {
    var options = new MqttConnectionOptions();
    options.setUserName(account.username());
    options.setPassword(account.password().getBytes(StandardCharsets.UTF_8));
    options.setCleanStart(false);
    options.setSessionExpiryInterval(3_600L);
    options.setAutomaticReconnect(false);
    options.setConnectionTimeout(5);
    options.setKeepAliveInterval(20);
    options.setWill(
        topic("st"), new MqttMessage("offline".getBytes(StandardCharsets.UTF_8), 1, false, null));
    client.connect(options).waitForCompletion(TIMEOUT_MILLIS);
    var topics =
        new MqttSubscription[] {
          new MqttSubscription(topic("dn/#"), 1), new MqttSubscription("ep/1/beacon", 0)
        };
    client.subscribe(topics, null, null, new MqttProperties()).waitForCompletion(TIMEOUT_MILLIS);
  }

  boolean connected() {
    return client.isConnected();
  }

  /** Hands a message over; false when the connection or its flow control does not allow it now. */
  boolean publish(SentMessage message) {
    try {
      byte[] bytes = message.jws().getBytes(StandardCharsets.US_ASCII);
      client.publish(topic("up/" + message.kind()), bytes, 1, false);
      return true;
    } catch (MqttException notNow) {
      return false;
    }
  }

  private String topic(String rest) {
    return "ep/1/" + account.device() + "/" + rest;
  }

  @Override
  public void messageArrived(String topic, MqttMessage message) {
    heard.accept(topic, new String(message.getPayload(), StandardCharsets.UTF_8));
  }

  @Override
  public void close() {
    try {
      if (client.isConnected()) {
        client.disconnectForcibly(1_000, 1_000, true);
      }
      client.close(true);
    } catch (MqttException alreadyGone) {
      // The connection is given up either way.
    }
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
