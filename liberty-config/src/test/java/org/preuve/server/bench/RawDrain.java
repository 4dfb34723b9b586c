package org.preuve.server.bench;

import com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
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
import org.preuve.server.harness.Installation;
import org.preuve.web.base.Hashes;

/**
 * The least that has to be done with each message, by hand: Paho takes it, its Ed25519 signature is
 * verified, 512 at a time become rows with their hashes in one durable transaction, and it is
 * acknowledged. Nothing is parsed or looked up, no device is told.
 */
final class RawDrain implements MqttCallback, AutoCloseable {

  private static final int BATCH = 512;

  private record Taken(String device, MqttMessage message) {}

  private final ArrayBlockingQueue<Taken> queue = new ArrayBlockingQueue<>(4 * BATCH);
  private final Map<String, PublicKey> keys = new HashMap<>();
  private final Map<String, DeviceLink> links;
  private final Map<String, Long> numbers = new HashMap<>();
  private final Connection connection;
  private final MqttAsyncClient client;
  private final Thread drain = new Thread(this::drain, "raw-drain");

  RawDrain(Installation installation, BenchBroker broker, Map<String, DeviceLink> links) {
    this.links = links;
    links.forEach((id, link) -> keys.put(id, link.device().publicKey()));
    try {
      connection = installation.connect();
      execute("drop table if exists bench_message");
      execute(
          "create table bench_message (device_id varchar(64) character set ascii not null,"
              + " seq bigint not null, jws varbinary(16384) not null, sha256 binary(32) not null,"
              + " primary key (device_id, seq))");
      connection.setAutoCommit(false);
      client = new MqttAsyncClient(broker.uri(), "preuve-connector-raw", new MemoryPersistence());
      client.setManualAcks(true);
      client.setCallback(this);
      var options = new MqttConnectionOptions();
      options.setUserName("preuve-connector");
      options.setPassword(broker.connectorPassword().getBytes(StandardCharsets.UTF_8));
      options.setReceiveMaximum(2 * BATCH);
      client.connect(options).waitForCompletion();
      drain.start();
      client.subscribe("$share/raw/ep/1/+/up/#", 1).waitForCompletion();
    } catch (SQLException | MqttException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private void execute(String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Override
  public void messageArrived(String topic, MqttMessage message) throws InterruptedException {
    queue.put(new Taken(topic.split("/", 4)[2], message));
  }

  private void drain() {
    var batch = new ArrayList<Taken>();
    try (var insert =
        connection.prepareStatement(
            "insert into bench_message (device_id, seq, jws, sha256) values (?, ?, ?, ?)")) {
      var verifier = Signature.getInstance("EdDSA", AmazonCorrettoCryptoProvider.INSTANCE);
      while (!Thread.currentThread().isInterrupted()) {
        fill(batch);
        for (var taken : batch) {
          add(insert, verifier, taken);
        }
        insert.executeBatch();
        connection.commit();
        acknowledge(batch);
        batch.clear();
      }
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    } catch (SQLException | GeneralSecurityException | MqttException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private void fill(List<Taken> batch) throws InterruptedException {
    batch.add(queue.take());
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(20);
    while (batch.size() < BATCH) {
      queue.drainTo(batch, BATCH - batch.size());
      var next =
          batch.size() < BATCH ? queue.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS) : null;
      if (next == null) {
        return;
      }
      batch.add(next);
    }
  }

  private void add(PreparedStatement insert, Signature verifier, Taken taken)
      throws SQLException, GeneralSecurityException {
    var bytes = taken.message().getPayload();
    int dot = bytes.length - 1;
    while (bytes[dot] != '.') {
      dot--;
    }
    verifier.initVerify(keys.get(taken.device()));
    verifier.update(bytes, 0, dot);
    var signature = new String(bytes, dot + 1, bytes.length - dot - 1, StandardCharsets.US_ASCII);
    if (!verifier.verify(Base64.getUrlDecoder().decode(signature))) {
      throw new IllegalStateException("a good signature does not verify");
    }
    var digest = Hashes.digest();
    digest.update(bytes);
    insert.setString(1, taken.device());
    insert.setLong(2, numbers.merge(taken.device(), 1L, Long::sum));
    insert.setBytes(3, bytes);
    insert.setBytes(4, digest.digest());
    insert.addBatch();
  }

  private void acknowledge(List<Taken> batch) throws MqttException {
    for (var taken : batch) {
      client.messageArrivedComplete(taken.message().getId(), 1);
      var link = links.get(taken.device());
      if (link != null) {
        link.receipt(numbers.getOrDefault(taken.device(), 0L) - 1);
      }
    }
  }

  /** The numbers of the devices begin anew. */
  void again() {
    numbers.clear();
    try (var other = connection.createStatement()) {
      other.execute("truncate table bench_message");
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  @Override
  public void close() {
    try {
      drain.interrupt();
      drain.join();
      client.unsubscribe("$share/raw/ep/1/+/up/#").waitForCompletion();
      client.disconnect().waitForCompletion();
      client.close();
      connection.rollback();
      execute("drop table bench_message");
      connection.close();
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    } catch (SQLException | MqttException failed) {
      throw new IllegalStateException(failed);
    }
  }

  @Override
  public void disconnected(MqttDisconnectResponse response) {}

  @Override
  public void mqttErrorOccurred(MqttException error) {}

  @Override
  public void deliveryComplete(IMqttToken token) {}

  @Override
  public void connectComplete(boolean reconnect, String serverUri) {}

  @Override
  public void authPacketArrived(int reasonCode, MqttProperties properties) {}
}
