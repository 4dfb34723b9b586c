package org.preuve.lti.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.preuve.lti.TestClock;
import org.preuve.lti.toolkey.TestKeys;
import org.preuve.web.base.HttpConfig;
import org.preuve.web.base.SafeHttp;

class AuthorizedHttpTest {

  private static final String REF = "aaaaaaaaaaaaaaaaaaaaaaaaaa";
  private static final String START = "2026-11-25T09:00:00Z";
  private static final String GOOD =
      "{\"access_token\":\"t-%d\",\"expires_in\":3600,\"scope\":\"" + Scopes.SCORE + " x x\"}";

  private final TestClock clock = new TestClock(START);
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private final List<String> served = new CopyOnWriteArrayList<>();
  @TempDir private static Path folder;
  private HttpServer server;
  private volatile String answer = GOOD;
  private volatile int status = 200;
  private volatile int service = 200;
  private Registration registration;
  private AuthorizedHttp http;

  /** To make a key takes longer than all else here. */
  @BeforeAll
  static void makeKey() {
    TestKeys.keys(folder, new TestClock(START)).create(REF);
  }

  @BeforeEach
  void start() throws Exception {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::serve);
    server.setExecutor(Executors.newCachedThreadPool());
    server.start();
    var keys = TestKeys.keys(folder, clock);
    registration = registration();
    var safe = new SafeHttp(new HttpConfig(Set.of("127.0.0.1:" + port())));
    var assertion = new ClientAssertion(keys);
    http =
        new AuthorizedHttp(safe, new AccessTokens(new RequestToken(safe, assertion, clock), clock));
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void keeps_a_token_until_shortly_before_it_ends() {
    assertThat(call(Scopes.SCORE)).isEqualTo("200");
    clock.advance(Duration.ofMinutes(58));
    assertThat(call(Scopes.SCORE)).isEqualTo("200");
    assertThat(asked).hasSize(1);

    clock.advance(Duration.ofMinutes(1));
    assertThat(call(Scopes.SCORE)).isEqualTo("200");

    assertThat(asked).hasSize(2);
    assertThat(served).containsExactly("Bearer t-1", "Bearer t-1", "Bearer t-2");
  }

  @Test
  void asks_for_one_token_for_each_set_of_scopes() {
    answer = "{\"access_token\":\"t\",\"expires_in\":3600}";

    call(Scopes.SCORE);
    call(Scopes.MEMBERS);
    call(Scopes.SCORE + " " + Scopes.LINE_ITEM);
    call(Scopes.LINE_ITEM + " " + Scopes.SCORE);

    assertThat(asked.stream().map(form -> field(form, "scope")))
        .containsExactly(Scopes.SCORE, Scopes.MEMBERS, Scopes.LINE_ITEM + " " + Scopes.SCORE);
  }

  @Test
  void asks_once_for_twenty_calls_at_once() {
    assertThat(atOnce()).containsOnly("200");

    assertThat(asked).hasSize(1);
  }

  @Test
  void shares_a_failure_among_those_who_waited() {
    status = 500;

    assertThat(atOnce()).containsOnly("UNREACHABLE no access token: status 500");

    assertThat(asked).hasSize(1);
    status = 200;
    clock.advance(Duration.ofSeconds(2));
    assertThat(call(Scopes.SCORE)).isEqualTo("200");
  }

  @Test
  void proves_itself_with_an_assertion_that_a_strict_clock_takes() throws ParseException {
    call(Scopes.SCORE);
    clock.advance(Duration.ofHours(2));
    call(Scopes.SCORE);

    var first = SignedJWT.parse(field(asked.get(0), "client_assertion")).getJWTClaimsSet();
    var second = SignedJWT.parse(field(asked.get(1), "client_assertion")).getJWTClaimsSet();
    var now = clock.instant();
    assertThat(second.getIssueTime().toInstant()).isEqualTo(now.minusSeconds(5));
    assertThat(second.getExpirationTime().toInstant())
        .isBeforeOrEqualTo(second.getIssueTime().toInstant().plusSeconds(60));
    assertThat(first.getJWTID()).isNotEqualTo(second.getJWTID()).hasSize(26);
    assertThat(first.getAudience()).containsExactly(registration.tokenAudience());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "200 | {'access_token':'t','scope':'openid'}                     | SCOPE",
        "200 | {'access_token':'t','scope':''}                           | SCOPE",
        "400 | {'error':'invalid_scope'}                                 | SCOPE",
        "400 | {'error':'invalid_client'}                                | UNREACHABLE",
        "400 | {'error':'invalid_client',}                               | UNREACHABLE",
        "200 | <html>log in</html>                                       | UNREACHABLE",
        "200 | {'access_token':7.5}                                      | 200",
        "200 | {'token':'t'}                                             | UNREACHABLE",
        "200 | {'access_token':'a\\r\\nX: y'}                            | UNREACHABLE",
        "200 | {'access_token':'t','expires_in':'3600'}                  | 200",
        "302 | moved                                                     | UNREACHABLE"
      })
  void understands_the_answer(int code, String body, String expected) {
    status = code;
    answer = body.replace('\'', '"');

    assertThat(call(Scopes.SCORE)).startsWith(expected);
  }

  @Test
  void remembers_for_a_minute_that_a_scope_is_not_granted() {
    answer = "{\"access_token\":\"t\",\"scope\":\"openid\"}";
    IntStream.range(0, 5).forEach(i -> call(Scopes.SCORE));
    assertThat(asked).hasSize(1);

    answer = GOOD;
    clock.advance(Duration.ofMinutes(1));

    assertThat(call(Scopes.SCORE)).isEqualTo("200");
  }

  @Test
  void replaces_a_token_that_a_service_refuses_and_tries_once_more() {
    call(Scopes.SCORE);
    service = 401;

    assertThat(call(Scopes.SCORE)).isEqualTo("401");

    assertThat(served).containsExactly("Bearer t-1", "Bearer t-1", "Bearer t-2");
  }

  @Test
  void asks_no_other_host_than_the_registered_ones() {
    var elsewhere = URI.create("http://localhost:" + port() + "/scores");

    var outcome = call(Scopes.SCORE, elsewhere);

    assertThat(outcome).isEqualTo("ADDRESS not a host of the platform");
    assertThat(asked).isEmpty();
  }

  private List<String> atOnce() {
    var threads = Executors.newFixedThreadPool(20);
    try {
      return IntStream.range(0, 20)
          .mapToObj(i -> CompletableFuture.supplyAsync(() -> call(Scopes.SCORE), threads))
          .toList()
          .stream()
          .map(CompletableFuture::join)
          .toList();
    } finally {
      threads.shutdown();
    }
  }

  private String call(String scopes) {
    return call(scopes, URI.create("http://127.0.0.1:" + port() + "/scores"));
  }

  private String call(String scopes, URI address) {
    return http.send(registration, AuthorizedHttp.Call.get(scopes, address, "application/json"))
        .fold(a -> String.valueOf(a.status()), f -> f.cause() + " " + f.detail());
  }

  private void serve(HttpExchange exchange) throws IOException {
    try (exchange) {
      var received = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      boolean token = exchange.getRequestURI().getPath().equals("/token");
      byte[] body = new byte[0];
      if (token) {
        asked.add(received);
        TimeUnit.MILLISECONDS.sleep(100);
        body = answer.replace("%d", "" + asked.size()).getBytes(StandardCharsets.UTF_8);
      } else {
        served.add(exchange.getRequestHeaders().getFirst("Authorization"));
      }
      exchange.getResponseHeaders().add("Content-Type", "text/html");
      exchange.sendResponseHeaders(token ? status : service, body.length == 0 ? -1 : body.length);
      exchange.getResponseBody().write(body);
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }

  private int port() {
    return server.getAddress().getPort();
  }

  private Registration registration() throws ReflectiveOperationException {
    var base = "http://127.0.0.1:" + port();
    var addresses =
        new PlatformAddresses(
            base,
            "test",
            URI.create(base + "/auth"),
            URI.create(base + "/token"),
            base + "/token",
            URI.create(base + "/keys"),
            URI.create(base + "/register"));
    var made =
        new Registration(REF, "client", addresses, RegistrationState.ACTIVE, clock.instant());
    var id = Registration.class.getDeclaredField("id");
    id.setAccessible(true);
    id.set(made, 7L);
    return made;
  }

  private static String field(String form, String name) {
    return Arrays.stream(form.split("&"))
        .map(pair -> pair.split("=", 2))
        .collect(
            Collectors.toMap(
                p -> p[0], p -> URLDecoder.decode(p[1], StandardCharsets.UTF_8), (a, b) -> a))
        .getOrDefault(name, "");
  }
}
