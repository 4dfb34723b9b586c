package org.preuve.server.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.preuve.server.badges.ManyBadges;
import org.preuve.server.harness.Http;
import org.preuve.server.harness.Installation;
import org.preuve.server.harness.OwnServer;
import org.preuve.server.lti.AdminVisitor;

/** A stolen key: two nodes sign every badge again, are both killed, and one goes on. */
class StolenKeyIT {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int BADGES = 600;

  private final Http anyone = new Http();

  @Test
  void every_badge_is_signed_again_once_though_the_nodes_are_killed() throws Exception {
    var installation = Installation.soonOver("it-stolen", true);
    try (var one = new OwnServer(installation);
        var two = OwnServer.node(installation)) {
      one.begin();
      two.begin();
      one.awaitReady();
      two.awaitReady();
      var many = ManyBadges.of(installation, BADGES);
      var old = many.credential(many.first());

      var asked =
          AdminVisitor.signedIn(installation)
              .post(
                  "/admin/badge-keys/" + many.issuer() + "/stolen",
                  Map.of("number", "1", "since", "", "why", "Sauvegarde perdue dans le train"));
      assertThat(asked.statusCode()).as(asked.body()).isEqualTo(303);
      await(() -> many.done() >= 50);
      one.kill();
      two.kill();
      long before = many.done();
      one.start();
      await(() -> many.progress().startsWith("DONE"));

      assertThat(before).as("signed when the nodes were killed").isLessThan(BADGES);
      assertThat(many.progress()).isEqualTo("DONE " + BADGES + " 0");
      assertThat(many.signedAgain()).isEqualTo(BADGES + " " + BADGES);
      assertThat(many.signedBy(1)).isZero();
      assertThat(many.signedBy(2)).isEqualTo(BADGES);
      assertThat(many.teachers("/award-log"))
          .contains("signé à nouveau", "Sauvegarde perdue dans le train", "l’administration")
          .doesNotContain("Prévenez l’administrateur");
      var copy = verify(installation, old);
      assertThat(copy.path("code").asText()).isEqualTo("BADGE_KEY_WITHDRAWN");
      assertThat(copy.path("again").asText()).endsWith("/b/" + many.first());
      assertThat(verify(installation, many.credential(many.first())).path("status").asText())
          .isEqualTo("VALID");
    }
  }

  @FunctionalInterface
  private interface State {
    boolean reached();
  }

  private static void await(State state) throws InterruptedException {
    var end = Instant.now().plus(Duration.ofMinutes(5));
    while (!state.reached()) {
      assertThat(Instant.now()).isBefore(end);
      TimeUnit.MILLISECONDS.sleep(50);
    }
  }

  private JsonNode verify(Installation installation, String credential) throws IOException {
    return JSON.readTree(
        anyone
            .post(
                URI.create(installation.base() + "/verify"),
                "application/json",
                credential.getBytes(StandardCharsets.UTF_8),
                "Accept",
                "application/json")
            .body());
  }
}
