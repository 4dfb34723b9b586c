package org.preuve.devices.telemetry;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.logging.Level;
import java.util.logging.Logger;
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
import org.jspecify.annotations.Nullable;
import org.preuve.devices.registry.BrokerConfig;
import org.preuve.web.base.StartOrder;

/**
 * The connection to the broker: takes in {@code ep/1/+/up/#} by a shared subscription, sends
 * receipts and beacons. It makes a new client whenever the connection is lost, or silent although
 * it looks alive.
 */
@ApplicationScoped
public class TelemetrySubscriber {

  private static final Logger LOG = Logger.getLogger(TelemetrySubscriber.class.getName());
  private static final String UP = "$share/ep/ep/1/+/up/#";
  private static final String BEACON = "ep/1/beacon";
  private static final int REFUSED = 0x80; // MQTT 5, section 3.9.3
  private static final long DAY_SECONDS = 86_400;
  private static final long TIMEOUT_MILLIS = 10_000;
  private static final Duration BEACON_EVERY = Duration.ofSeconds(30);
  private static final Duration SILENCE = Duration.ofSeconds(75);

  private final RecordTelemetry record;
  private final Beacon beacon;
  private final BrokerConfig config;
  private final Clock clock;
  private final TelemetryQueue queue = new TelemetryQueue();

  @Resource(lookup = "java:comp/DefaultManagedThreadFactory")
  private @Nullable ManagedThreadFactory threads;

  private volatile @Nullable Thread supervisor;
  private @Nullable Thread intake;
  private volatile @Nullable Session session;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway")
  protected TelemetrySubscriber() {
    this(null, null, null, null);
  }

  @Inject
  TelemetrySubscriber(RecordTelemetry record, Beacon beacon, BrokerConfig config, Clock clock) {
    this.record = record;
    this.beacon = beacon;
    this.config = config;
    this.clock = clock;
  }

  void start(@Observes @Priority(StartOrder.TELEMETRY) Startup startup) {
    if (!config.ingest() || config.passwordFile() == null) {
      LOG.info("this node takes in no telemetry");
      return;
    }
    intake = started(new TelemetryIntake(queue, record, this::send));
    supervisor = started(this::supervise);
  }

  /** Whether telemetry is taken in, or need not be at this node. */
  public boolean connected() {
    return session != null || supervisor == null;
  }

  private Thread started(Runnable work) {
    var thread = Objects.requireNonNull(threads).newThread(work);
    thread.start();
    return thread;
  }

  @PreDestroy
  void stop() {
    end(supervisor);
    end(intake);
  }

  private static void end(@Nullable Thread thread) {
    if (thread == null) {
      return;
    }
    try {
      thread.interrupt();
      thread.join(TIMEOUT_MILLIS);
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
  }

  private void supervise() {
    var backoff = new Backoff();
    try {
      while (!Thread.currentThread().isInterrupted()) {
        serve(backoff);
        Thread.sleep(backoff.next().toMillis());
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  /** Serves one connection for as long as it lives. */
  private void serve(Backoff backoff) throws InterruptedException {
    try (var current = new Session()) {
      current.connect();
      session = current;
      backoff.reset();
      LOG.info("telemetry is taken in");
      while (current.alive()) {
        current.beaconIfDue();
        Thread.sleep(200);
      }
      LOG.warning("the broker is gone or silent, connecting again");
    } catch (MqttException | IOException failed) {
      LOG.log(Level.WARNING, "the broker cannot be reached: {0}", failed.toString());
    } catch (RuntimeException failed) {
      LOG.log(Level.WARNING, "the broker connection failed, connecting again", failed);
    } finally {
      session = null;
    }
  }

  private boolean send(Receipt receipt) {
    var current = session;
    return current != null && current.publish(receipt.topic(), receipt.json(), false);
  }

  /** One client; never used again once it has lost its connection. */
  private final class Session implements MqttCallback, AutoCloseable {

    private final MqttAsyncClient client;
    private volatile boolean open = true;
    private boolean hears;
    private volatile Instant heard = clock.instant();
    private Instant beaconAt = Instant.EPOCH;

    Session() throws MqttException {
      client =
          new MqttAsyncClient(
              config.serverUri().toString(), config.clientId(), new MemoryPersistence());
      client.setManualAcks(true);
      client.setCallback(this);
    }

    void connect() throws MqttException, IOException {
      var options = new MqttConnectionOptions();
      options.setUserName(config.user());
      options.setPassword(
          Files.readString(Objects.requireNonNull(config.passwordFile()))
              .strip()
              .getBytes(StandardCharsets.UTF_8));
      options.setCleanStart(false);
      options.setSessionExpiryInterval(DAY_SECONDS);
      options.setReceiveMaximum(TelemetryQueue.RECEIVE_MAXIMUM);
      options.setAutomaticReconnect(false);
      options.setKeepAliveInterval(20);
      client.connect(options).waitForCompletion(TIMEOUT_MILLIS);
      var topics =
          new MqttSubscription[] {new MqttSubscription(UP, 1), new MqttSubscription(BEACON, 0)};
      var subscribed = client.subscribe(topics, null, null, new MqttProperties());
      subscribed.waitForCompletion(TIMEOUT_MILLIS);
      var codes = subscribed.getReasonCodes();
      if (codes[0] >= REFUSED) {
        throw new MqttException(codes[0]);
      }
      hears = codes[1] < REFUSED;
      if (!hears) {
        LOG.warning(
            "the broker does not let this account hear its own beacon: silence will not be noticed");
      }
    }

    boolean alive() {
      return client.isConnected() && (!hears || heard.plus(SILENCE).isAfter(clock.instant()));
    }

    void beaconIfDue() {
      if (beaconAt.plus(BEACON_EVERY).isBefore(clock.instant())) {
        beaconAt = clock.instant();
        publish(BEACON, beacon.next(), true);
      }
    }

    /** Hands a message over; false if the broker's limits or the connection do not allow it now. */
    boolean publish(String topic, String text, boolean retained) {
      try {
        client.publish(topic, text.getBytes(StandardCharsets.UTF_8), retained ? 0 : 1, retained);
        return true;
      } catch (MqttException busy) {
        LOG.log(Level.FINE, "not published now", busy);
        return false;
      }
    }

    @Override
    public void messageArrived(String topic, MqttMessage message) throws InterruptedException {
      if (topic.equals(BEACON)) {
        heard = clock.instant();
        return;
      }
      var arrived = Arrived.of(topic, message.getPayload(), message.isDuplicate(), clock.instant());
      queue.put(new Delivery(arrived, () -> acknowledge(message)));
    }

    private void acknowledge(MqttMessage message) {
      if (!open || message.getQos() == 0) {
        return;
      }
      try {
        client.messageArrivedComplete(message.getId(), message.getQos());
      } catch (MqttException gone) {
        LOG.log(Level.FINE, "not acknowledged, it will come again", gone);
      }
    }

    @Override
    public void close() throws MqttException {
      open = false;
      if (client.isConnected()) {
        client.disconnectForcibly(1000, 1000, true);
      }
      client.close(true);
    }

    @Override
    public void disconnected(MqttDisconnectResponse response) {
      LOG.log(Level.FINE, "disconnected, {0}", response.getReturnCode());
    }

    @Override
    public void mqttErrorOccurred(MqttException error) {
      LOG.log(Level.FINE, "MQTT error", error);
    }

    @Override
    public void deliveryComplete(IMqttToken token) {}

    @Override
    public void connectComplete(boolean reconnect, String serverUri) {}

    @Override
    public void authPacketArrived(int reasonCode, MqttProperties properties) {}
  }
}
