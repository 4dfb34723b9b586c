package org.preuve.demo.device;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.eclipse.paho.mqttv5.client.IMqttToken;
import org.eclipse.paho.mqttv5.client.MqttAsyncClient;
import org.eclipse.paho.mqttv5.client.MqttCallback;
import org.eclipse.paho.mqttv5.client.MqttConnectionOptions;
import org.eclipse.paho.mqttv5.client.MqttDisconnectResponse;
import org.eclipse.paho.mqttv5.client.persist.MemoryPersistence;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.eclipse.paho.mqttv5.common.MqttMessage;
import org.eclipse.paho.mqttv5.common.packet.MqttProperties;
import org.preuve.demo.broker.EmbeddedBroker;
import org.preuve.demo.web.Reply;
import org.preuve.demo.web.Request;
import org.preuve.demo.web.Routes;

/** The server's side of pairing, a real broker, and a connector that reads and answers. */
final class FakeServer implements MqttCallback, AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final EmbeddedBroker.Account CONNECTOR =
      new EmbeddedBroker.Account("preuve-connector", "pw");

  private final BlockingQueue<Received> received = new LinkedBlockingQueue<>();

  /** Taken from the queue while another one was waited for, in order. */
  private final List<Received> early = new ArrayList<>();

  private final HttpServer http;
  private final Path folder;
  private EmbeddedBroker broker;
  private MqttAsyncClient connector;
  private String x = "";
  boolean confirmed;

  private record Received(String kind, String jws) {}

  FakeServer(Path folder) throws Exception {
    this.folder = folder;
    Files.writeString(folder.resolve("passwords"), mosquittoLine("d1", "secret"));
    broker = startBroker(0);
    connector = connect();
    http = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    http.createContext(
        "/",
        new Routes(refusal -> Reply.empty(refusal.status()))
            .on("GET", "/pair/K7F29QMX", any -> json(200, Map.of("nonce", "n0nce")))
            .on("POST", "/pair/K7F29QMX", this::present)
            .on("GET", "/pair/K7F29QMX/credential", this::credential));
    http.start();
  }

  private EmbeddedBroker startBroker(int port) {
    return EmbeddedBroker.start(
        folder.resolve("broker"), port, folder.resolve("passwords"), CONNECTOR);
  }

  private MqttAsyncClient connect() throws MqttException {
    var client = new MqttAsyncClient(broker.uri(), "preuve-connector", new MemoryPersistence());
    client.setCallback(this);
    var options = new MqttConnectionOptions();
    options.setUserName(CONNECTOR.user());
    options.setPassword(CONNECTOR.password().getBytes(StandardCharsets.UTF_8));
    options.setAutomaticReconnect(false);
    client.connect(options).waitForCompletion(60_000);
    client.subscribe("$share/ep/ep/1/+/up/#", 1).waitForCompletion(60_000);
    return client;
  }

  void restartBroker() throws Exception {
    stopBroker();
    startBrokerAgain();
  }

  void stopBroker() {
    broker.close();
  }

  void startBrokerAgain() throws MqttException {
    broker = startBroker(broker.port());
    connector = connect();
  }

  void say(String topic, String text) throws MqttException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    connector.publish(topic, bytes, 1, topic.equals("ep/1/beacon")).waitForCompletion(60_000);
  }

  URI pairing() {
    return URI.create("http://127.0.0.1:" + http.getAddress().getPort() + "/pair/K7F29QMX");
  }

  private Reply present(Request request) {
    JsonNode body = read(request.text());
    x = body.path("jwk").path("x").asText();
    boolean genuine = genuine("preuve-pair:K7F29QMX:n0nce", body.path("signature").asText());
    return json(genuine ? 202 : 400, Map.of("fingerprint", new DeviceKey(x, "").fingerprint()));
  }

  private Reply credential(Request request) {
    String signature = request.header("Preuve-Signature").orElse("");
    if (!genuine("preuve-credential:K7F29QMX:n0nce", signature)) {
      return Reply.empty(403);
    }
    return confirmed
        ? json(200, new Credential("d1", "d1-1", "d1", "secret", broker.uri(), "d1", null))
        : json(202, Map.of());
  }

  /** Whether a message carries the paired device's signature, by the JDK's own verifier. */
  boolean signed(String jws) {
    int end = jws.lastIndexOf('.');
    return genuine(jws.substring(0, end), jws.substring(end + 1));
  }

  private boolean genuine(String text, String signature) {
    try {
      byte[] encoded = HexFormat.of().parseHex("302a300506032b6570032100" + "00".repeat(32));
      System.arraycopy(Base64.getUrlDecoder().decode(x), 0, encoded, 12, 32);
      var verifier = Signature.getInstance("Ed25519");
      verifier.initVerify(
          KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded)));
      verifier.update(text.getBytes(StandardCharsets.UTF_8));
      return verifier.verify(Base64.getUrlDecoder().decode(signature));
    } catch (java.security.GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  static JsonNode claims(String jws) {
    byte[] payload = Base64.getUrlDecoder().decode(jws.split("\\.", -1)[1]);
    return read(new String(payload, StandardCharsets.UTF_8));
  }

  /**
   * The JWS of the next message of that kind with that number. A broker keeps no order between
   * topics, and none between what is waiting for its disk.
   */
  String next(String kind, long seq) throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
    for (int read = 0; ; read++) {
      var message = waiting(read, end);
      if (message.kind().equals(kind) && claims(message.jws()).path("seq").asLong(-1) == seq) {
        early.remove(read);
        return message.jws();
      }
    }
  }

  /** What came as that many others had; waits for it. */
  private Received waiting(int position, long endNanos) throws InterruptedException {
    if (position == early.size()) {
      var message = received.poll(endNanos - System.nanoTime(), TimeUnit.NANOSECONDS);
      if (message == null) {
        throw new AssertionError("only these were received: " + early);
      }
      early.add(message);
    }
    return early.get(position);
  }

  @Override
  public void messageArrived(String topic, MqttMessage message) {
    String text = new String(message.getPayload(), StandardCharsets.UTF_8);
    received.add(new Received(topic.substring("ep/1/d1/up/".length()), text));
  }

  private static JsonNode read(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  private static Reply json(int status, Object value) {
    try {
      return Reply.of(status, "application/json", JSON.writeValueAsBytes(value));
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  private static String mosquittoLine(String user, String password) throws Exception {
    byte[] salt = "0123456789ab".getBytes(StandardCharsets.UTF_8);
    var spec = new PBEKeySpec(password.toCharArray(), salt, 101, 512);
    byte[] hash =
        SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512").generateSecret(spec).getEncoded();
    var base64 = Base64.getEncoder();
    return user + ":$7$101$" + base64.encodeToString(salt) + "$" + base64.encodeToString(hash);
  }

  @Override
  public void close() {
    broker.close();
    http.stop(0);
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
