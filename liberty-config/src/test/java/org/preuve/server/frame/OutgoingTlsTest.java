package org.preuve.server.frame;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.preuve.demo.broker.EmbeddedBroker;
import org.preuve.devices.registry.BrokerLogin;
import org.preuve.devices.telemetry.TelemetrySubscriber;
import org.preuve.server.harness.Authority;
import org.preuve.server.harness.Authority.Issued;
import org.preuve.server.harness.Relay;
import org.preuve.web.base.Fetched;
import org.preuve.web.base.HttpConfig;
import org.preuve.web.base.SafeHttp;

/** Whom the server believes over TLS when it asks a platform, an issuer or its broker. */
class OutgoingTlsTest {

  private static final EmbeddedBroker.Account CONNECTOR =
      new EmbeddedBroker.Account("preuve-connector", "of-the-test");

  @TempDir private Path folder;

  private final Authority authority = Authority.named("the school's");
  private final Issued right = authority.issue("localhost");
  private final Issued elsewhere = authority.issue("lms.preuve.example");
  private final Issued old =
      authority.issue("localhost", Instant.now().minus(Duration.ofHours(30)));
  private final Issued unknown = Authority.named("another").issue("localhost");

  private AutoCloseable running = () -> {};

  @AfterEach
  void end() throws Exception {
    running.close();
  }

  @Test
  void asks_a_host_that_proves_its_name() throws IOException {
    assertThat(fetched(right))
        .isInstanceOfSatisfying(
            Fetched.Answer.class, answer -> assertThat(answer.status()).isEqualTo(204));
  }

  @Test
  void believes_no_certificate_of_an_authority_that_nobody_knows() throws IOException {
    assertUnreachable(fetched(unknown));
  }

  @Test
  void believes_no_certificate_that_is_over() throws IOException {
    assertUnreachable(fetched(old));
  }

  @Test
  void believes_no_certificate_of_another_host() throws IOException {
    assertUnreachable(fetched(elsewhere));
  }

  @Test
  void logs_in_at_a_broker_that_proves_its_name_and_at_no_other() {
    try (var broker = EmbeddedBroker.start(folder, 0, folder.resolve("devices"), CONNECTOR)) {
      assertThat(login(broker, right)).isEqualTo(BrokerLogin.TAKEN);
      assertThat(login(broker, unknown)).isEqualTo(BrokerLogin.AWAY);
      assertThat(login(broker, old)).isEqualTo(BrokerLogin.AWAY);
      assertThat(login(broker, elsewhere)).isEqualTo(BrokerLogin.AWAY);
    }
  }

  private BrokerLogin login(EmbeddedBroker broker, Issued issued) {
    try (var entrance = Relay.tls(broker.port(), issued.server())) {
      var address = "ssl://localhost:" + entrance.port();
      return authority.trusted(
          folder,
          () -> TelemetrySubscriber.Login.at(address, CONNECTOR.user(), CONNECTOR.password()));
    }
  }

  private Fetched fetched(Issued issued) throws IOException {
    var server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(issued.server()));
    server.createContext(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(204, -1);
          exchange.close();
        });
    server.start();
    running = () -> server.stop(0);
    var address = URI.create("https://localhost:" + server.getAddress().getPort() + "/");
    return authority.trusted(
        folder, () -> new SafeHttp(new HttpConfig(Set.of("localhost:*"))).get(address, "*/*"));
  }

  private static void assertUnreachable(Fetched fetched) {
    assertThat(fetched)
        .isInstanceOfSatisfying(
            Fetched.Failed.class,
            failed -> {
              assertThat(failed.cause()).isEqualTo(Fetched.Cause.UNREACHABLE);
              assertThat(failed.detail()).startsWith("SSL");
            });
  }
}
