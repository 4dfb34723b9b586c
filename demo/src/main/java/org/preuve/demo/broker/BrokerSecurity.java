package org.preuve.demo.broker;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Set;
import javax.security.auth.Subject;
import org.apache.activemq.artemis.core.security.CheckType;
import org.apache.activemq.artemis.core.security.Role;
import org.apache.activemq.artemis.spi.core.protocol.RemotingConnection;
import org.apache.activemq.artemis.spi.core.security.ActiveMQSecurityManager5;
import org.apache.activemq.artemis.spi.core.security.jaas.UserPrincipal;
import org.jspecify.annotations.Nullable;

/** Who may connect (nobody without a password) and what each account may do. */
final class BrokerSecurity implements ActiveMQSecurityManager5 {

  private final PasswordFile devices;
  private final EmbeddedBroker.Account connector;

  BrokerSecurity(PasswordFile devices, EmbeddedBroker.Account connector) {
    this.devices = devices;
    this.connector = connector;
  }

  @Override
  public @Nullable Subject authenticate(
      @Nullable String user,
      @Nullable String password,
      @Nullable RemotingConnection connection,
      @Nullable String domain) {
    if (user == null || password == null || !passwordFits(user, password)) {
      return null;
    }
    if (!user.equals(connector.user()) && !clientIdIs(user, connection)) {
      return null;
    }
    var subject = new Subject();
    subject.getPrincipals().add(new UserPrincipal(user));
    return subject;
  }

  /** A device's client id is its user name, so that no device can take over another's session. */
  private static boolean clientIdIs(String user, @Nullable RemotingConnection connection) {
    return connection != null && user.equals(connection.getClientID());
  }

  private boolean passwordFits(String user, String password) {
    if (user.equals(connector.user())) {
      return MessageDigest.isEqual(
          password.getBytes(StandardCharsets.UTF_8),
          connector.password().getBytes(StandardCharsets.UTF_8));
    }
    return devices.accepts(user, password);
  }

  @Override
  public boolean authorize(
      @Nullable Subject subject, Set<Role> roles, CheckType action, String topic) {
    if (subject == null) {
      return false;
    }
    String user = name(subject);
    if (user.equals(connector.user())) {
      return allows(TopicAccess.connector(user), action, topic);
    }
    return devices.knows(user) && allows(TopicAccess.device(user), action, topic);
  }

  /**
   * @param asked a topic, or {@code address::queue} when a subscription is made; the queue then
   *     belongs to that address: {@code client.address}
   */
  private static boolean allows(TopicAccess access, CheckType action, String asked) {
    int queue = asked.indexOf("::");
    String topic = queue < 0 ? asked : asked.substring(0, queue);
    if (queue >= 0 && !asked.endsWith("." + topic)) {
      return false;
    }
    return switch (action.name()) {
      case "SEND" -> access.mayWrite(topic);
      case "CREATE_ADDRESS", "DELETE_ADDRESS" -> access.mayWrite(topic) || access.mayRead(topic);
      case "CONSUME",
          "CREATE_DURABLE_QUEUE",
          "CREATE_NON_DURABLE_QUEUE",
          "DELETE_DURABLE_QUEUE",
          "DELETE_NON_DURABLE_QUEUE" ->
          access.mayRead(topic);
      default -> false;
    };
  }

  @Override
  public @Nullable String getUserFromSubject(@Nullable Subject subject) {
    return subject == null ? null : name(subject);
  }

  private static String name(Subject subject) {
    return subject.getPrincipals(UserPrincipal.class).iterator().next().getName();
  }

  @Override
  public boolean validateUser(String user, String password) {
    return passwordFits(user, password);
  }

  @Override
  public boolean validateUserAndRole(
      String user, String password, Set<Role> roles, CheckType action) {
    return false;
  }
}
