package org.preuve.demo.device;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.jspecify.annotations.Nullable;

/**
 * A lab device without hardware. It makes its own key, is paired once, says hello at each boot, and
 * sends again what was not receipted whenever the connection or the server was gone. Faults can be
 * asked of it.
 */
public final class SimulatedDevice implements AutoCloseable {

  private static final String MODEL = "Preuve SimDevice";
  private static final String VERSION = "1.0";
  private static final int RING_BUFFER = 10_000;
  private static final int REFUSED = 1_000;
  private static final long RESEND_AFTER_NANOS = Duration.ofSeconds(8).toNanos();
  private static final String INVENTED_BEACON = "invented-beacon-000000";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path file;
  private final Outbox outbox = new Outbox(RING_BUFFER);
  private final List<SentMessage> sent = new ArrayList<>();
  private final Deque<RefusedMessage> refused = new ConcurrentLinkedDeque<>();
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            var thread = new Thread(task, "simulated-device");
            thread.setDaemon(true);
            return thread;
          });

  private DeviceMemory memory;
  private @Nullable PairingClient pairing;
  private @Nullable MessageWriter writer;
  private volatile @Nullable BrokerLink link;
  private volatile String beacon = "";
  private volatile long sentNanos;
  private volatile boolean deaf;
  private volatile String challenge = "";

  private SimulatedDevice(Path file) {
    this.file = file;
    this.memory = DeviceMemory.read(file);
  }

  /** The device whose key and account are kept in that folder; a new one if it is empty. */
  public static SimulatedDevice open(Path folder) {
    return new SimulatedDevice(folder.resolve("device.json"));
  }

  /** Whether it has an account at the broker. */
  public boolean paired() {
    return memory.credential() != null;
  }

  /** Its id, once paired. */
  public Optional<String> id() {
    return Optional.ofNullable(memory.credential()).map(Credential::device);
  }

  /** Its public key, JSON. */
  public String publicJwk() {
    return memory.key().publicJwk();
  }

  /**
   * Presents itself with a pairing code.
   *
   * @param address {@code http://host/pair/CODE}
   * @return six digits, {@code 418 207}, which the owner compares with the page
   * @throws IllegalStateException when the server shows another fingerprint or refuses
   */
  public String pair(URI address) {
    memory = memory.write(file);
    var client = new PairingClient(memory.key(), address);
    pairing = client;
    String shown = client.present(MODEL, VERSION);
    if (!shown.equals(memory.key().fingerprint())) {
      throw new IllegalStateException("the server shows another fingerprint: " + shown);
    }
    return shown;
  }

  /** Fetches the account after the owner has confirmed; false while that is open. */
  public boolean collectCredential() {
    if (pairing == null) {
      throw new IllegalStateException("not presented yet");
    }
    var credential = pairing.credential();
    credential.ifPresent(fresh -> memory = memory.paired(fresh).write(file));
    return credential.isPresent();
  }

  /** Power on: counts the boot, connects, and says hello once a beacon was heard. */
  public synchronized void boot() {
    var credential = memory.credential();
    if (credential == null) {
      throw new IllegalStateException("not paired yet");
    }
    boolean first = writer == null;
    memory = memory.booted().write(file);
    writer = new MessageWriter(memory.key(), credential, memory.bootcount());
    keepConnected();
    awaitBeacon();
    send(writer.hello(beacon, MODEL, VERSION));
    if (first) {
      clock.scheduleWithFixedDelay(this::keepConnected, 500, 500, TimeUnit.MILLISECONDS);
    }
  }

  /** The beacon is retained: it comes with the subscription, if the server has sent one. */
  private void awaitBeacon() {
    for (int tries = 0; tries < 20 && connected() && beacon.isEmpty(); tries++) {
      LockSupport.parkNanos(50_000_000);
    }
  }

  /** Signs and sends one message with these measurements. */
  public synchronized SentMessage send(List<Measurement> measured) {
    return send(writer().telemetry(beacon, measured));
  }

  private SentMessage send(SentMessage message) {
    outbox.add(message);
    sent.add(message);
    transmit(message);
    return message;
  }

  private MessageWriter writer() {
    if (writer == null) {
      throw new IllegalStateException("not booted yet");
    }
    return writer;
  }

  /** Fault: the next message is signed with a foreign key. */
  public synchronized SentMessage sendForged(List<Measurement> measured) {
    var message = writer().forged(beacon, measured);
    transmit(message);
    return message;
  }

  /** Fault: another message under the number of the last one. */
  public synchronized SentMessage sendContradiction(List<Measurement> measured) {
    var message = writer().contradiction(beacon, measured);
    transmit(message);
    return message;
  }

  /** Fault: a signed message with a number that nothing can hold. */
  public synchronized SentMessage sendUnreadable(List<Measurement> measured) {
    var message = writer().unreadable(beacon, measured);
    transmit(message);
    return message;
  }

  /** Fault: messages that claim some time between them, and to follow a beacon of nobody. */
  public synchronized void hurry(List<Measurement> measured, int messages, Duration between) {
    for (int i = 0; i < messages; i++) {
      send(writer().telemetry(INVENTED_BEACON, measured));
      writer().pretend(between);
    }
  }

  /** Signs and sends the answer to a challenge, or what pretends to be one. */
  public synchronized SentMessage answer(String nonce) {
    return send(writer().response(nonce));
  }

  /** The nonce of the newest challenge; empty before the first. */
  public String challenge() {
    return challenge;
  }

  /** Fault: it hears challenges and does not answer them. */
  public void deafen(boolean deafened) {
    deaf = deafened;
  }

  /** Fault: a message goes out once more, byte for byte. */
  public void replay(SentMessage message) {
    transmit(message);
  }

  /** Fault: leaves that many sequence numbers out. */
  public synchronized void skip(int messages) {
    writer().skip(messages);
  }

  /** Fault: it has forgotten how often it booted, and will number from the first boot again. */
  public synchronized void forgetBoots() {
    memory = memory.withoutBoots().write(file);
  }

  /** Everything signed properly since this object was opened, in order. */
  public synchronized List<SentMessage> sent() {
    return List.copyOf(sent);
  }

  /** What the server has not receipted yet. */
  public List<SentMessage> unreceipted() {
    return outbox.waiting();
  }

  /** What the server will not store, newest last; at most a thousand. */
  public List<RefusedMessage> refused() {
    return List.copyOf(refused);
  }

  /** Waits until everything is receipted or refused; false when that takes longer. */
  public boolean awaitReceipts(Duration longest) throws InterruptedException {
    return outbox.awaitEmpty(longest.toMillis());
  }

  /** Whether the broker answers. */
  public boolean connected() {
    var current = link;
    return current != null && current.connected();
  }

  private void transmit(SentMessage message) {
    var current = link;
    if (current != null && current.publish(message)) {
      sentNanos = System.nanoTime();
    }
  }

  private void keepConnected() {
    if (!connected()) {
      reconnect();
    } else if (!outbox.waiting().isEmpty() && System.nanoTime() - sentNanos > RESEND_AFTER_NANOS) {
      sendAgain();
    }
  }

  private synchronized void reconnect() {
    var lost = link;
    if (lost != null) {
      lost.close();
    }
    var credential = memory.credential();
    if (credential == null) {
      return;
    }
    try {
      var fresh = new BrokerLink(credential, this::heard);
      link = fresh;
      fresh.connect();
      sendAgain();
    } catch (MqttException notNow) {
      // The clock tries again; what was measured waits in the ring buffer.
    }
  }

  private void sendAgain() {
    sentNanos = System.nanoTime();
    outbox.waiting().forEach(this::transmit);
  }

  private void heard(String topic, String text) {
    if (topic.equals("ep/1/beacon")) {
      beacon = text;
    } else if (topic.endsWith("/dn/ack")) {
      try {
        outbox.receipt(JSON.readTree(text));
      } catch (JsonProcessingException notAReceipt) {
        // The message stays in the ring buffer and is sent again.
      }
    } else if (topic.endsWith("/dn/nack")) {
      refused(text);
    } else if (topic.endsWith("/dn/chal")) {
      challenged(text);
    }
  }

  /** Answered by the clock's thread: the one that hears must not wait. */
  private void challenged(String text) {
    try {
      var nonce = JSON.readTree(text).path("nonce").asText();
      if (nonce.isEmpty()) {
        return;
      }
      challenge = nonce;
      if (!deaf && !clock.isShutdown()) {
        clock.execute(() -> answer(nonce));
      }
    } catch (JsonProcessingException notAChallenge) {
      // Nothing can be answered.
    }
  }

  /** A refused message is kept aside: it would be refused again, and its values are not lost. */
  private void refused(String text) {
    try {
      var refusal = JSON.readTree(text);
      outbox
          .find(refusal.path("hash").asText())
          .ifPresent(
              message -> {
                refused.addLast(new RefusedMessage(message, refusal.path("code").asText()));
                outbox.refused(message);
              });
      if (refused.size() > REFUSED) {
        refused.removeFirst();
      }
    } catch (JsonProcessingException notAReceipt) {
      // The message stays in the ring buffer and is sent again.
    }
  }

  @Override
  public void close() {
    clock.shutdownNow();
    var current = link;
    if (current != null) {
      current.close();
    }
  }
}
