package org.preuve.web.base;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeHttpTest {

  private static final long HUNDRED_MEGABYTES = 100_000_000;

  private final AtomicLong written = new AtomicLong();
  private final CountDownLatch ended = new CountDownLatch(1);
  private HttpServer server;
  private String own;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
    server.createContext("/ok", exchange -> answer(exchange, 200, new byte[] {'o', 'k'}));
    server.createContext("/big", exchange -> answer(exchange, 200, new byte[2 * Fetched.LIMIT]));
    server.createContext("/announced", exchange -> pour(exchange, HUNDRED_MEGABYTES));
    server.createContext("/chunked", exchange -> pour(exchange, 0));
    server.createContext("/moved", SafeHttpTest::redirect);
    server.start();
    own = "127.0.0.1:" + server.getAddress().getPort();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void asks_a_private_host_that_the_settings_name() {
    var fetched = allowing(own).get(URI.create("http://" + own + "/ok"), "*/*");

    assertThat(fetched)
        .isInstanceOfSatisfying(
            Fetched.Answer.class, a -> assertThat(a.body()).asString().isEqualTo("ok"));
  }

  @Test
  void asks_every_port_of_a_host_that_the_settings_name_with_a_star() {
    var fetched = allowing("127.0.0.1:*").get(URI.create("http://" + own + "/ok"), "*/*");

    assertThat(fetched).isInstanceOf(Fetched.Answer.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1:1/",
        "https://127.0.0.1:1/",
        "https://localhost/",
        "https://[::1]/",
        "https://169.254.169.254/latest",
        "https://10.0.0.1/",
        "https://0x7f000001/",
        "file:///etc/hostname",
        "https://user@example.org/",
        "https://[::ffff:127.0.0.1]/"
      })
  void refuses_other_private_addresses(String address) {
    var fetched = allowing("127.0.0.1:2").get(URI.create(address), "*/*");

    assertThat(fetched)
        .isInstanceOfSatisfying(
            Fetched.Failed.class, f -> assertThat(f.cause()).isNotEqualTo(Fetched.Cause.TOO_LARGE));
  }

  @Test
  void lets_nobody_wait_behind_one_host_that_takes_its_time() throws Exception {
    var asked = new Semaphore(0);
    var over = new CompletableFuture<Boolean>();
    var threads = Executors.newCachedThreadPool();
    var slow = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
    slow.setExecutor(threads);
    slow.createContext(
        "/",
        exchange -> {
          asked.release();
          over.join();
          exchange.close();
        });
    slow.start();
    var address = URI.create("http://127.0.0.1:" + slow.getAddress().getPort() + "/");
    var http = allowing("127.0.0.1:*");
    try {
      for (int i = 0; i < 60; i++) {
        threads.execute(() -> http.get(address, "*/*"));
      }
      assertThat(asked.tryAcquire(20, 60, TimeUnit.SECONDS)).isTrue();

      var fetched = http.get(URI.create("http://" + own + "/ok"), "*/*");

      assertThat(fetched).isInstanceOf(Fetched.Answer.class);
    } finally {
      over.complete(true);
      threads.shutdown();
      slow.stop(0);
    }
  }

  @Test
  void follows_no_redirect() {
    var fetched = allowing(own).get(URI.create("http://" + own + "/moved"), "*/*");

    assertThat(fetched)
        .isInstanceOfSatisfying(Fetched.Answer.class, a -> assertThat(a.status()).isEqualTo(302));
  }

  @Test
  void takes_at_most_one_mebibyte() {
    var fetched = allowing(own).get(URI.create("http://" + own + "/big"), "*/*");

    assertThat(fetched)
        .isInstanceOfSatisfying(
            Fetched.Failed.class, f -> assertThat(f.cause()).isEqualTo(Fetched.Cause.TOO_LARGE));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/announced", "/chunked"})
  void reads_no_further_than_that_and_cuts_the_line(String path) throws InterruptedException {
    var fetched = allowing(own).get(URI.create("http://" + own + path), "*/*");

    assertThat(fetched)
        .isInstanceOfSatisfying(
            Fetched.Failed.class, f -> assertThat(f.cause()).isEqualTo(Fetched.Cause.TOO_LARGE));
    assertThat(ended.await(60, TimeUnit.SECONDS)).isTrue();
    assertThat(written.get()).isLessThan(HUNDRED_MEGABYTES / 2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.0.0.0", "10.1.2.3", "100.64.0.1", "127.0.0.1", "169.254.1.1", "172.16.0.1",
        "192.0.2.1", "192.168.1.1", "198.18.0.1", "203.0.113.9", "224.0.0.1", "255.255.255.255",
        "::1", "fe80::1", "fc00::1", "2001:db8::1", "2002:7f00:1::", "64:ff9b::7f00:1"
      })
  void knows_what_the_internet_does_not_route(String address) throws UnknownHostException {
    assertThat(PublicAddresses.isPublic(InetAddress.getByName(address))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"8.8.8.8", "193.0.6.139", "2a00:1450:4007::1"})
  void knows_public_addresses(String address) throws UnknownHostException {
    assertThat(PublicAddresses.isPublic(InetAddress.getByName(address))).isTrue();
  }

  private static SafeHttp allowing(String host) {
    return new SafeHttp(new HttpConfig(Set.of(host)));
  }

  /** Writes as much as is read, a hundred megabytes at most. */
  private void pour(HttpExchange exchange, long announced) {
    var some = new byte[100_000];
    try (exchange) {
      exchange.sendResponseHeaders(200, announced);
      while (written.get() < HUNDRED_MEGABYTES) {
        exchange.getResponseBody().write(some);
        written.addAndGet(some.length);
      }
    } catch (IOException cut) {
      assertThat(written.get()).isLessThan(HUNDRED_MEGABYTES);
    } finally {
      ended.countDown();
    }
  }

  private static void redirect(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().add("Location", "/ok");
    answer(exchange, 302, new byte[0]);
  }

  private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
    try (exchange) {
      exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
      exchange.getResponseBody().write(body);
    } catch (IOException closedByTheClient) {
      assertThat(closedByTheClient).hasMessageContaining("");
    }
  }
}
