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
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
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
import org.preuve.devices.registry.BrokerLogin;
import org.preuve.web.base.FailedStart;
import org.preuve.web.base.ForOtherModules;
import org.preuve.web.base.Ids;
import org.preuve.web.base.LoggedFault;
import org.preuve.web.base.StartOrder;
import org.preuve.web.tenant.Tenant;

/**
 * The connection to the broker: takes in {@code ep/1/+/up/#} by a shared subscription, sends
 * receipts and beacons. It makes a new client whenever the connection is lost, or silent although
 * it looks alive.
 */
@ApplicationScoped
public class TelemetrySubscriber {

  private static final Logger LOG = Logger.getLogger(TelemetrySubscriber.class.getName());
  private static final String BEACON = "ep/1/beacon";
  private static final int REFUSED = 0x80; // MQTT 5, section 3.9.3
  private static final int BAD_PASSWORD = 0x86; // section 3.2.2.2
  private static final int NOT_AUTHORIZED = 0x87;
  private static final byte[] NOTHING = {};
  private static final long DAY_SECONDS = 86_400;
  private static final long TIMEOUT_MILLIS = 10_000;

  /** Of the silence that counts: 30 of 75 seconds, and never less often. */
  private static final double BEACON_EVERY = 0.4;

  private static final Duration LONGEST_WITHOUT_BEACON = Duration.ofSeconds(30);

  /** Nodes share the subscription: of a few probes at least one comes to each. */
  private static final double PROBE_EVERY = 0.4 / 3;

  /** A probe comes behind all that waited; without probes, or with a flood, this must do. */
  private static final Duration CATCH_UP = Duration.ofMinutes(5);

  /** So long a broker may take to read the accounts that this node has just written. */
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private final TelemetryPipeline pipeline;
  private final Answers answers;
  private final Beacon beacon;
  private final BrokerConfig config;
  private final Clock clock;

  @Resource(lookup = "java:comp/DefaultManagedThreadFactory")
  private @Nullable ManagedThreadFactory threads;

  private volatile @Nullable Thread supervisor;
  private volatile @Nullable Session session;

  private boolean served;
  private @Nullable Instant refusedSince;

  /** Off once a broker did not take the probe. */
  private volatile boolean probing = true;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway")
  protected TelemetrySubscriber() {
    this(null, null, null, null, null);
  }

  @Inject
  TelemetrySubscriber(
      TelemetryPipeline pipeline,
      Answers answers,
      Beacon beacon,
      BrokerConfig config,
      Clock clock) {
    this.pipeline = pipeline;
    this.answers = answers;
    this.beacon = beacon;
    this.config = config;
    this.clock = clock;
  }

  void start(@Observes @Priority(StartOrder.TELEMETRY) Startup startup) {
    if (!config.ingest() || config.passwordFile() == null) {
      LOG.info("this node takes in no telemetry");
      return;
    }
    pipeline.start(Objects.requireNonNull(threads), new ToDevices());
    var thread = Objects.requireNonNull(threads).newThread(Tenant.ofEveryone(this::supervise));
    supervisor = thread;
    thread.start();
  }

  /** Whether telemetry is taken in, or need not be at this node. */
  public boolean connected() {
    return session != null || supervisor == null;
  }

  /** Whether this node has a connection over which it takes in telemetry. */
  public boolean serving() {
    return session != null;
  }

  /** Hands a message to the broker with QoS 1 and waits until it has it; false if it has not. */
  public boolean sent(String topic, String json) {
    var current = session;
    return current != null && current.sent(topic, json);
  }

  @PreDestroy
  void stop() {
    var thread = supervisor;
    try {
      if (thread != null) {
        thread.interrupt();
        thread.join(TIMEOUT_MILLIS);
      }
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
    pipeline.stop();
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
      answers.reconnected();
      current.connect();
      session = current;
      served = true;
      backoff.reset();
      LOG.info("telemetry is taken in");
      while (current.alive()) {
        current.beaconIfDue();
        current.probeIfDue();
        current.catchUpNoLonger();
        Thread.sleep(200);
      }
      LOG.warning("the broker is gone or silent, connecting again");
    } catch (MqttException failed) {
      if (refused(failed)) {
        refused();
      } else {
        refusedSince = null;
        LoggedFault.warn(LOG, "the broker cannot be reached", failed);
      }
    } catch (IOException failed) {
      LoggedFault.warn(LOG, "the password of the broker cannot be read", failed);
    } catch (RuntimeException failed) {
      LoggedFault.warn(LOG, "the broker connection failed, connecting again", failed);
    } finally {
      session = null;
    }
  }

  /**
   * A wrong password ends a node that was never let in, as every wrong setting does. One that was
   * goes on: its pages need no broker.
   */
  private void refused() {
    var line =
        "PREUVE_MQTT_USER, PREUVE_MQTT_PASSWORD_FILE (environment or server.env): the broker at "
            + config.serverUri()
            + " refuses the account \""
            + config.user()
            + "\"; write its password into the file, or let the broker read the accounts in"
            + " PREUVE_BROKER_PASSWORDS_FILE.";
    LOG.warning(line);
    var since = Objects.requireNonNullElseGet(refusedSince, clock::instant);
    refusedSince = since;
    if (!served && since.plus(PATIENCE).isBefore(clock.instant())) {
      FailedStart.because(FailedStart.WRONG_SETTINGS, List.of(line));
    }
  }

  /** Whether a broker has refused the account, and not for a while only. */
  private static boolean refused(MqttException failed) {
    return failed.getReasonCode() == BAD_PASSWORD || failed.getReasonCode() == NOT_AUTHORIZED;
  }

  /** Tries an account at a broker, without a server. */
  @ForOtherModules
  public static final class Login {

    private Login() {}

    /** Logs in and out again, under an identifier that nobody has. */
    public static BrokerLogin at(String broker, String user, String password) {
      try {
        var client =
            new MqttAsyncClient(broker, user + "-check-" + Ids.random(), new MemoryPersistence());
        try {
          var options = new MqttConnectionOptions();
          options.setUserName(user);
          options.setPassword(password.getBytes(StandardCharsets.UTF_8));
          options.setAutomaticReconnect(false);
          client.connect(options).waitForCompletion(TIMEOUT_MILLIS);
          client.disconnect().waitForCompletion(TIMEOUT_MILLIS);
          return BrokerLogin.TAKEN;
        } finally {
          client.close(true);
        }
      } catch (MqttException failed) {
        return refused(failed) ? BrokerLogin.REFUSED : BrokerLogin.AWAY;
      }
    }
  }

  /** Sends over the connection that there is now. */
  private final class ToDevices implements TelemetryIntake.Sender {

    @Override
    public boolean send(String topic, String json) {
      var current = session;
      return current != null && current.publish(topic, json, false);
    }

    @Override
    public boolean confirmed() {
      var current = session;
      return current != null && current.confirmed();
    }
  }

  /** One client; never used again once it has lost its connection. */
  private final class Session implements MqttCallback, AutoCloseable {

    private final MqttAsyncClient client;
    private volatile boolean open = true;
    private final String probe = "ep/1/" + config.user() + "/up/probe";
    private final AtomicInteger unacknowledged = new AtomicInteger();
    private boolean hears;
    private final Instant begun = clock.instant();
    private volatile Instant heard = clock.instant();
    private volatile Instant delivered = clock.instant();
    private Instant beaconAt = Instant.EPOCH;
    private Instant probeAt = Instant.EPOCH;

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
      var password =
          Files.readString(Objects.requireNonNull(config.passwordFile()))
              .strip()
              .getBytes(StandardCharsets.UTF_8);
      options.setPassword(password);
      options.setCleanStart(false);
      options.setSessionExpiryInterval(DAY_SECONDS);
      options.setReceiveMaximum(TelemetryQueue.RECEIVE_MAXIMUM);
      options.setAutomaticReconnect(false);
      options.setKeepAliveInterval(20);
      pipeline.catchUp(true);
      client.connect(options).waitForCompletion(TIMEOUT_MILLIS);
      var up = SharedGroup.of(password).filter("ep/1/+/up/#");
      var topics =
          new MqttSubscription[] {new MqttSubscription(up, 1), new MqttSubscription(BEACON, 0)};
      var subscribed = client.subscribe(topics, null, null, new MqttProperties());
      subscribed.waitForCompletion(TIMEOUT_MILLIS);
      var codes = subscribed.getReasonCodes();
      if (codes[0] >= REFUSED) {
        throw new MqttException(codes[0]);
      }
      hears = codes[1] < REFUSED;
      if (!hears) {
        LOG.warning(
            "the broker does not let this account hear its own beacon: silence will not be"
                + " noticed");
      }
      if (probing) {
        probing = false; // a broker may end the connection for it: then the next one does without
        probing = probed();
      } else {
        LOG.warning("a subscription that is silent will not be noticed");
      }
    }

    private boolean probed() throws MqttException {
      var sent = client.publish(probe, NOTHING, 1, false);
      sent.waitForCompletion(TIMEOUT_MILLIS);
      var codes = sent.getReasonCodes();
      var taken = codes == null || codes.length == 0 || codes[0] < REFUSED;
      if (!taken) {
        LOG.log(Level.WARNING, "the broker does not let this account write {0}", probe);
      }
      return taken;
    }

    boolean alive() {
      return client.isConnected() && (!hears || lately(heard)) && (!probing || delivers());
    }

    /** While messages wait for the database the broker may hold the next ones back. */
    private boolean delivers() {
      return unacknowledged.get() > 0 || lately(delivered);
    }

    private boolean lately(Instant at) {
      return at.plus(config.silence()).isAfter(clock.instant());
    }

    private Duration part(double ofSilence) {
      return Duration.ofMillis(Math.round(config.silence().toMillis() * ofSilence));
    }

    /** A flood must not hide for long behind what was kept. */
    void catchUpNoLonger() {
      if (!probing || begun.plus(CATCH_UP).isBefore(clock.instant())) {
        pipeline.catchUp(false);
      }
    }

    /** Sends a message through the very subscription that brings telemetry. */
    void probeIfDue() {
      if (probing && probeAt.plus(part(PROBE_EVERY)).isBefore(clock.instant())) {
        probeAt = clock.instant();
        try {
          client.publish(probe, NOTHING, 0, false);
        } catch (MqttException busy) {
          LoggedFault.log(LOG, Level.FINE, "not probed now", busy);
        }
      }
    }

    private Duration betweenBeacons() {
      var part = part(BEACON_EVERY);
      return part.compareTo(LONGEST_WITHOUT_BEACON) > 0 ? LONGEST_WITHOUT_BEACON : part;
    }

    void beaconIfDue() {
      if (beaconAt.plus(betweenBeacons()).isBefore(clock.instant())) {
        beaconAt = clock.instant();
        try {
          publish(BEACON, beacon.next(), true);
        } catch (RuntimeException notKept) { // without the database messages wait, connected
          LoggedFault.warn(LOG, "no beacon is sent now", notKept);
        }
      }
    }

    /** Hands a message over; false if the broker's limits or the connection do not allow it now. */
    boolean publish(String topic, String text, boolean retained) {
      try {
        client.publish(topic, text.getBytes(StandardCharsets.UTF_8), retained ? 0 : 1, retained);
        return true;
      } catch (MqttException | RuntimeException busy) { // a client that was just closed
        LoggedFault.log(LOG, Level.FINE, "not published now", busy);
        return false;
      }
    }

    boolean sent(String topic, String text) {
      try {
        var handed = client.publish(topic, text.getBytes(StandardCharsets.UTF_8), 1, false);
        handed.waitForCompletion(TIMEOUT_MILLIS);
        var codes = handed.getReasonCodes();
        return codes == null || codes.length == 0 || codes[0] < REFUSED;
      } catch (MqttException | RuntimeException busy) { // a client that was just closed
        LoggedFault.log(LOG, Level.FINE, "not sent now", busy);
        return false;
      }
    }

    boolean confirmed() {
      try {
        return client.getPendingTokens().length == 0;
      } catch (RuntimeException closed) {
        LoggedFault.log(LOG, Level.FINE, "the client was just closed", closed);
        return false;
      }
    }

    @Override
    public void messageArrived(String topic, MqttMessage message) throws InterruptedException {
      if (topic.equals(BEACON)) {
        heard = clock.instant();
        return;
      }
      var now = clock.instant();
      delivered = now;
      unacknowledged.incrementAndGet();
      if (topic.equals(probe)) {
        pipeline.catchUp(false);
        acknowledge(message);
        return;
      }
      var nanos = System.nanoTime();
      var again = message.isDuplicate();
      var arrived = Arrived.of(topic, message.getPayload(), again, now, nanos);
      pipeline.take(arrived, () -> acknowledge(message));
    }

    private void acknowledge(MqttMessage message) {
      unacknowledged.decrementAndGet();
      if (!open || message.getQos() == 0) {
        return;
      }
      try {
        client.messageArrivedComplete(message.getId(), message.getQos());
      } catch (MqttException | RuntimeException gone) { // a client that was just closed
        LoggedFault.log(LOG, Level.FINE, "not acknowledged, it will come again", gone);
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
      LoggedFault.log(LOG, Level.FINE, "MQTT error", error);
    }

    @Override
    public void deliveryComplete(IMqttToken token) {}

    @Override
    public void connectComplete(boolean reconnect, String serverUri) {}

    @Override
    public void authPacketArrived(int reasonCode, MqttProperties properties) {}
  }
}
