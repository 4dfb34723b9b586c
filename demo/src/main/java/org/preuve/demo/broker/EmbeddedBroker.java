package org.preuve.demo.broker;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.protocol.mqtt.MQTTUtil;
import org.apache.activemq.artemis.core.server.JournalType;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;
import org.preuve.demo.base.LibraryLogs;
import org.preuve.demo.base.Ports;

/**
 * A real MQTT 5 broker in this JVM, on 127.0.0.1, without anonymous access. What it has
 * acknowledged is on the disk: the journal is synced before each acknowledgement.
 */
public final class EmbeddedBroker implements AutoCloseable {

  private static final Logger LOG = Logger.getLogger(EmbeddedBroker.class.getName());
  private static final int LARGEST_PACKET_BYTES = 65_536;

  private final EmbeddedActiveMQ server;
  private final int port;
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            var thread = new Thread(task, "broker-accounts");
            thread.setDaemon(true);
            return thread;
          });

  private EmbeddedBroker(EmbeddedActiveMQ server, int port, PacketGuard guard) {
    this.server = server;
    this.port = port;
    clock.scheduleWithFixedDelay(() -> disconnectStrangers(guard), 1, 1, TimeUnit.SECONDS);
  }

  private static void disconnectStrangers(PacketGuard guard) {
    try {
      guard.disconnectStrangers();
    } catch (UncheckedIOException unreadable) { // the next second looks again
      LOG.log(Level.FINE, "the accounts cannot be read", unreadable);
    }
  }

  /** User name and password of one account. */
  public record Account(String user, String password) {}

  /**
   * Starts the broker and waits until it accepts connections.
   *
   * @param folder where the journal is kept
   * @param wantedPort TCP port, 0 for a free one
   * @param devicePasswords the devices' accounts in Mosquitto's password format; need not exist yet
   * @param connector the server's own account
   */
  public static EmbeddedBroker start(
      Path folder, int wantedPort, Path devicePasswords, Account connector) {
    LibraryLogs.onlyWarnings();
    int port = wantedPort == 0 ? Ports.free() : wantedPort;
    var server = new EmbeddedActiveMQ();
    var devices = new PasswordFile(devicePasswords);
    var guard = new PacketGuard(devices, connector);
    server.setSecurityManager(new BrokerSecurity(devices, connector));
    try {
      server.setConfiguration(configuration(folder.toAbsolutePath(), port));
      server.start();
      var packets = server.getActiveMQServer().getRemotingService();
      packets.addIncomingInterceptor(new OnlyMqtt5());
      packets.addIncomingInterceptor(guard);
    } catch (Exception e) { // what EmbeddedActiveMQ declares
      throw new IllegalStateException("the MQTT broker does not start on port " + port, e);
    }
    return new EmbeddedBroker(server, port, guard);
  }

  private static Configuration configuration(Path folder, int port) throws Exception {
    var configuration = new ConfigurationImpl();
    configuration.setName("preuve");
    configuration.setSecurityEnabled(true);
    configuration.setSecurityInvalidationInterval(1_000);
    configuration.setAuthenticationCacheSize(0); // it knows a password, not whose client id
    configuration.setPersistenceEnabled(true);
    configuration.setJournalType(JournalType.NIO);
    configuration.setJournalDirectory(folder.resolve("journal").toString());
    configuration.setBindingsDirectory(folder.resolve("bindings").toString());
    configuration.setPagingDirectory(folder.resolve("paging").toString());
    configuration.setLargeMessagesDirectory(folder.resolve("large").toString());
    configuration.setJournalFileSize(2 * 1024 * 1024);
    configuration.setJMXManagementEnabled(false);
    configuration.setWildCardConfiguration(MQTTUtil.MQTT_WILDCARD);
    configuration.addAddressSetting("#", addressSettings());
    configuration.addAcceptorConfiguration(
        "mqtt",
        "tcp://127.0.0.1:"
            + port
            + "?protocols=MQTT;closeMqttConnectionOnPublishAuthorizationFailure=false"
            + ";maximumPacketSize="
            + LARGEST_PACKET_BYTES);
    return configuration;
  }

  private static AddressSettings addressSettings() {
    return new AddressSettings()
        .setAutoCreateAddresses(true)
        .setAutoCreateQueues(true)
        .setAutoDeleteAddresses(true)
        .setMaxDeliveryAttempts(-1) // else a message is dropped after ten crashes of its reader
        .setDeadLetterAddress(SimpleString.of("DLQ"))
        .setExpiryAddress(SimpleString.of("DLQ"))
        .setMaxSizeBytes(64L * 1024 * 1024);
  }

  /** TCP port it listens on. */
  public int port() {
    return port;
  }

  /** Address for MQTT clients, {@code tcp://127.0.0.1:port}. */
  public String uri() {
    return "tcp://127.0.0.1:" + port;
  }

  @Override
  public void close() {
    clock.shutdownNow();
    try {
      server.stop();
    } catch (Exception e) { // what EmbeddedActiveMQ declares
      throw new IllegalStateException("the MQTT broker does not stop", e);
    }
  }
}
