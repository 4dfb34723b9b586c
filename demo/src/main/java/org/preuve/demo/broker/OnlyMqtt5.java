package org.preuve.demo.broker;

import io.netty.handler.codec.mqtt.MqttConnectMessage;
import io.netty.handler.codec.mqtt.MqttMessage;
import org.apache.activemq.artemis.core.protocol.mqtt.MQTTInterceptor;
import org.apache.activemq.artemis.spi.core.protocol.RemotingConnection;

/** Refuses MQTT 3.1.1: such a client is never told that a publish was refused. */
final class OnlyMqtt5 implements MQTTInterceptor {

  private static final int VERSION_5 = 5;

  @Override
  public boolean intercept(MqttMessage packet, RemotingConnection connection) {
    if (packet instanceof MqttConnectMessage connect
        && connect.variableHeader().version() != VERSION_5) {
      connection.destroy();
      return false;
    }
    return true;
  }
}
