package org.preuve.lti.platform;

import com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.preuve.web.base.Fetched;
import org.preuve.web.base.HttpConfig;
import org.preuve.web.base.SafeHttp;

/** Counts how often it is asked, and answers what a test wants. */
final class TestKeyServer implements AutoCloseable {

  private static final RSAKey PATTERN = key();

  private final HttpServer server;
  private final AtomicInteger asked = new AtomicInteger();
  private volatile String answer = "";
  private volatile int status = 200;
  private volatile long millis;
  private volatile CountDownLatch gate = new CountDownLatch(0);

  TestKeyServer() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    server.createContext("/", this::serve);
    server.setExecutor(Executors.newCachedThreadPool());
    server.start();
  }

  /** A JWK with neither {@code alg} nor {@code use}. */
  static RSAKey bare(String kid) {
    return new RSAKey.Builder(PATTERN.toPublicJWK())
        .keyID(kid)
        .keyUse(null)
        .algorithm(null)
        .build();
  }

  void publish(JWK... keys) {
    answer(200, new JWKSet(Arrays.asList(keys)).toString());
  }

  void answer(int code, String body) {
    this.status = code;
    this.answer = body;
  }

  void slow(long delay) {
    this.millis = delay;
  }

  /** The client sends nothing until that is run, however long it takes. */
  Runnable hold() {
    var closed = new CountDownLatch(1);
    gate = closed;
    return closed::countDown;
  }

  int asked() {
    return asked.get();
  }

  int port() {
    return server.getAddress().getPort();
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + port() + "/keys");
  }

  SafeHttp http() {
    return new SafeHttp(new HttpConfig(Set.of("127.0.0.1:" + port()))) {
      @Override
      public Fetched get(URI address, String accept) {
        awaitOpen();
        return super.get(address, accept);
      }
    };
  }

  private void awaitOpen() {
    try {
      gate.await();
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void serve(HttpExchange exchange) throws IOException {
    try (exchange) {
      asked.incrementAndGet();
      exchange.getRequestBody().readAllBytes();
      TimeUnit.MILLISECONDS.sleep(millis);
      var bytes = answer.getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().add("Content-Type", "text/html");
      exchange.sendResponseHeaders(status, bytes.length);
      exchange.getResponseBody().write(bytes);
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }

  private static RSAKey key() {
    try {
      return new RSAKeyGenerator(2048).provider(AmazonCorrettoCryptoProvider.INSTANCE).generate();
    } catch (JOSEException failed) {
      throw new IllegalStateException(failed);
    }
  }
}
