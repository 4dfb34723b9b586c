package org.preuve.demo.broker;

import io.netty.handler.codec.mqtt.MqttConnAckMessage;
import io.netty.handler.codec.mqtt.MqttConnAckVariableHeader;
import io.netty.handler.codec.mqtt.MqttConnectMessage;
import io.netty.handler.codec.mqtt.MqttConnectReturnCode;
import io.netty.handler.codec.mqtt.MqttFixedHeader;
import io.netty.handler.codec.mqtt.MqttMessage;
import io.netty.handler.codec.mqtt.MqttMessageIdAndPropertiesVariableHeader;
import io.netty.handler.codec.mqtt.MqttMessageType;
import io.netty.handler.codec.mqtt.MqttProperties;
import io.netty.handler.codec.mqtt.MqttQoS;
import io.netty.handler.codec.mqtt.MqttReasonCodeAndPropertiesVariableHeader;
import io.netty.handler.codec.mqtt.MqttSubAckMessage;
import io.netty.handler.codec.mqtt.MqttSubAckPayload;
import io.netty.handler.codec.mqtt.MqttSubscribeMessage;
import io.netty.handler.codec.mqtt.MqttTopicSubscription;
import io.netty.handler.codec.mqtt.MqttUnsubAckMessage;
import io.netty.handler.codec.mqtt.MqttUnsubAckPayload;
import io.netty.handler.codec.mqtt.MqttUnsubscribeMessage;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.activemq.artemis.core.protocol.mqtt.MQTTInterceptor;
import org.apache.activemq.artemis.core.remoting.impl.netty.NettyConnection;
import org.apache.activemq.artemis.spi.core.protocol.RemotingConnection;

/**
 * Refuses packets before the broker acts on them, because what it does then cannot be undone: a
 * CONNECT under another's client id takes the session over although its password is wrong for it, a
 * refused SUBSCRIBE to a shared subscription stops its delivery, an UNSUBSCRIBE can delete its
 * queue. Who sends one is told why and disconnected.
 */
final class PacketGuard implements MQTTInterceptor {

  private static final int NOT_AUTHORIZED = 0x87; // MQTT 5, section 2.4
  private static final byte ADMINISTRATIVE_ACTION = (byte) 0x98;
  private static final String SHARED = "$share/"; // section 4.8.2

  private final PasswordFile devices;
  private final EmbeddedBroker.Account connector;
  private final Map<RemotingConnection, String> users = new ConcurrentHashMap<>();

  PacketGuard(PasswordFile devices, EmbeddedBroker.Account connector) {
    this.devices = devices;
    this.connector = connector;
  }

  @Override
  public boolean intercept(MqttMessage packet, RemotingConnection connection) {
    if (packet instanceof MqttConnectMessage connect) {
      return admits(connect, connection);
    }
    if (packet instanceof MqttSubscribeMessage subscribe) {
      var filters =
          subscribe.payload().topicSubscriptions().stream()
              .map(MqttTopicSubscription::topicFilter)
              .toList();
      return admits(filters, connection, subscribed(subscribe, filters.size()));
    }
    if (packet instanceof MqttUnsubscribeMessage unsubscribe) {
      var filters = unsubscribe.payload().topics();
      return admits(filters, connection, unsubscribed(unsubscribe, filters.size()));
    }
    return true;
  }

  private boolean admits(MqttConnectMessage connect, RemotingConnection connection) {
    var user = connect.payload().userName();
    if (user == null) {
      return true; // the broker refuses it
    }
    if (users.containsKey(connection)) { // a second CONNECT, section 3.1
      return false;
    }
    var ofConnector = user.equals(connector.user());
    if (!ofConnector && !user.equals(connect.payload().clientIdentifier())) {
      return refuse(connection, MqttConnectReturnCode.CONNECTION_REFUSED_BAD_USERNAME_OR_PASSWORD);
    }
    if (connect.variableHeader().isWillFlag()
        && !access(user).mayWrite(connect.payload().willTopic())) {
      return refuse(connection, MqttConnectReturnCode.CONNECTION_REFUSED_NOT_AUTHORIZED_5);
    }
    users.put(connection, user);
    connection.addCloseListener(() -> users.remove(connection));
    return true;
  }

  private boolean admits(List<String> filters, RemotingConnection connection, MqttMessage refusal) {
    if (users.getOrDefault(connection, "").equals(connector.user())
        || filters.stream().noneMatch(filter -> filter.startsWith(SHARED))) {
      return true;
    }
    send(connection, refusal);
    return false;
  }

  private static MqttMessage subscribed(MqttSubscribeMessage packet, int filters) {
    return new MqttSubAckMessage(
        header(MqttMessageType.SUBACK),
        answering(packet.variableHeader().messageId()),
        new MqttSubAckPayload(Collections.nCopies(filters, NOT_AUTHORIZED)));
  }

  private static MqttMessage unsubscribed(MqttUnsubscribeMessage packet, int filters) {
    return new MqttUnsubAckMessage(
        header(MqttMessageType.UNSUBACK),
        answering(packet.variableHeader().messageId()),
        new MqttUnsubAckPayload(Collections.nCopies(filters, (short) NOT_AUTHORIZED)));
  }

  private static MqttMessageIdAndPropertiesVariableHeader answering(int packet) {
    return new MqttMessageIdAndPropertiesVariableHeader(packet, MqttProperties.NO_PROPERTIES);
  }

  private TopicAccess access(String user) {
    return user.equals(connector.user()) ? TopicAccess.connector(user) : TopicAccess.device(user);
  }

  /** Ends the connections of devices whose account was withdrawn. */
  void disconnectStrangers() {
    var known = devices.users();
    users.forEach(
        (connection, user) -> {
          if (!user.equals(connector.user()) && !known.contains(user)) {
            send(
                connection,
                new MqttMessage(
                    header(MqttMessageType.DISCONNECT),
                    new MqttReasonCodeAndPropertiesVariableHeader(
                        ADMINISTRATIVE_ACTION, MqttProperties.NO_PROPERTIES)));
            connection.destroy();
          }
        });
  }

  private static boolean refuse(RemotingConnection connection, MqttConnectReturnCode reason) {
    send(
        connection,
        new MqttConnAckMessage(
            header(MqttMessageType.CONNACK),
            new MqttConnAckVariableHeader(reason, false, MqttProperties.NO_PROPERTIES)));
    return false;
  }

  private static void send(RemotingConnection connection, MqttMessage packet) {
    if (connection.getTransportConnection() instanceof NettyConnection netty) {
      netty.getNettyChannel().writeAndFlush(packet);
    }
  }

  private static MqttFixedHeader header(MqttMessageType type) {
    return new MqttFixedHeader(type, false, MqttQoS.AT_MOST_ONCE, false, 0);
  }
}
