package org.preuve.server.lti;

import com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/** An LTI platform on another site than the tool, with answers that a test can change. */
final class TestPlatform implements AutoCloseable {

  static final String MEMBERS =
      """
      {"id": "x", "context": {"id": "c-1"}, "members": [
        {"status": "Active", "user_id": "u-1", "name": "Inès Benali", "roles": ["Learner"]},
        {"status": "Active", "user_id": "u-9", "name": "Hugo Martin", "roles": ["Learner"]},
        {"status": "Active", "user_id": "t-1", "name": "Marc Lefèvre", "roles": ["Instructor"]}]}
      """;

  private static final String TOKEN =
      "{\"access_token\":\"secret\",\"token_type\":\"Bearer\",\"expires_in\":3600}";

  private static final AtomicInteger CLIENTS = new AtomicInteger();

  private static final RSAKey KEY = key();

  /** Published like the other one, but too short. */
  static final RSAKey WEAK = weak();

  private final HttpServer server;
  private volatile String keySet = "";
  private final String base;
  private final Map<String, String> answers = new ConcurrentHashMap<>();
  private final TestGradeBook gradeBook;
  private final TestMembers members = new TestMembers();
  private final BlockingQueue<String> assertions = new LinkedBlockingQueue<>();
  private final Map<String, AtomicInteger> asked = new ConcurrentHashMap<>();

  private TestPlatform(int port) {
    this.base = "http://127.0.0.1:" + port;
    this.gradeBook = new TestGradeBook(base);
    try {
      this.server =
          HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port), 0);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    server.createContext("/", this::serve);
    server.setExecutor(Executors.newCachedThreadPool());
    server.start();
  }

  private static RSAKey key() {
    try {
      return new RSAKeyGenerator(2048)
          .provider(AmazonCorrettoCryptoProvider.INSTANCE)
          .keyID("platform-1")
          .generate();
    } catch (JOSEException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private static RSAKey weak() {
    try {
      return new RSAKeyGenerator(1024, true).keyID("weak-1").generate();
    } catch (JOSEException failed) {
      throw new IllegalStateException(failed);
    }
  }

  /** The key that signs. */
  static RSAKey signingKey() {
    return KEY;
  }

  /** How often {@code path} was asked for. */
  int asked(String path) {
    var count = asked.get(path);
    return count == null ? 0 : count.get();
  }

  static TestPlatform start(int port) {
    return new TestPlatform(port);
  }

  String base() {
    return base;
  }

  /** The next answer of {@code path}, until it is set again. */
  void answer(String path, String body) {
    answers.put(path, body);
  }

  /** Answers {@code path} as usual again. */
  void answerAsUsual(String path) {
    answers.remove(path);
  }

  BlockingQueue<String> scores() {
    return gradeBook.bodies();
  }

  /** Its columns and what stands in them. */
  TestGradeBook gradeBook() {
    return gradeBook;
  }

  /** Its list of members. */
  TestMembers members() {
    return members;
  }

  BlockingQueue<String> assertions() {
    return assertions;
  }

  String configuration() {
    return JSONObjectUtils.toJSONString(
        Map.of(
            "issuer", base,
            "authorization_endpoint", base + "/auth",
            "token_endpoint", base + "/token",
            "jwks_uri", base + "/jwks",
            "registration_endpoint", base + "/register",
            "token_endpoint_auth_methods_supported", List.of("private_key_jwt"),
            "id_token_signing_alg_values_supported", List.of("RS256")));
  }

  /** A token with this payload, signed with the platform's key. */
  String sign(Map<String, Object> claims) {
    return sign(claims, KEY);
  }

  String sign(Map<String, Object> claims, RSAKey with) {
    var header =
        new JWSHeader.Builder(JWSAlgorithm.RS256)
            .type(JOSEObjectType.JWT)
            .keyID("platform-1")
            .build();
    var token = new JWSObject(header, new Payload(claims));
    try {
      token.sign(new RSASSASigner(with));
    } catch (JOSEException failed) {
      throw new IllegalStateException(failed);
    }
    return token.serialize();
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void serve(HttpExchange exchange) throws IOException {
    try (exchange) {
      var path = exchange.getRequestURI().getPath();
      asked.computeIfAbsent(path, p -> new AtomicInteger()).incrementAndGet();
      var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      if (path.startsWith("/lineitems") && !answers.containsKey(path)) {
        gradeBook.serve(exchange, body);
        return;
      }
      if (path.startsWith("/members")) {
        members.serve(exchange);
        return;
      }
      var bytes = body(path, body).getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().add("Content-Type", "text/html");
      exchange.sendResponseHeaders(200, bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  private String body(String path, String received) {
    if (path.equals("/token")) {
      assertions.add(received);
    }
    if (answers.containsKey(path)) {
      return answers.get(path);
    }
    return switch (path) {
      case "/configuration" -> configuration();
      case "/register" -> registration(received);
      case "/jwks" -> new JWKSet(List.of(KEY.toPublicJWK(), WEAK.toPublicJWK())).toString();
      case "/token" -> TOKEN;
      default -> "{}";
    };
  }

  /** Client id of the last registration. */
  String lastClient() {
    return "client-" + CLIENTS.get();
  }

  /** Address of the tool's key set, as the last registration named it. */
  String keySetOfTool() {
    return keySet;
  }

  private String registration(String received) {
    var named = Pattern.compile("\"jwks_uri\":\"([^\"]+)\"").matcher(received);
    keySet = named.find() ? named.group(1) : "";
    return JSONObjectUtils.toJSONString(
        Map.of(
            "client_id",
            "client-" + CLIENTS.incrementAndGet(),
            "https://purl.imsglobal.org/spec/lti-tool-configuration",
            Map.of("deployment_id", "1")));
  }
}
