package org.preuve.server.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.preuve.server.harness.Http;
import org.preuve.server.harness.Installation;
import org.preuve.server.harness.OwnServer;
import org.preuve.server.harness.Relay;
import org.preuve.server.harness.School;
import org.preuve.server.harness.Visitor;

/** A database that is cut off, restarted, slow and hung, with a ledger of what was acknowledged. */
class DatabaseFaultsIT {

  /** Time-out of a statement, the wait for a connection, and a slow machine. */
  private static final Duration LONGEST_ANSWER = Duration.ofSeconds(25);

  private final Http anyone = new Http();
  private final List<String> acknowledged = new ArrayList<>();
  private int sent;

  @Test
  void a_database_that_is_away_costs_a_page_and_nothing_else() throws Exception {
    var installation = Installation.soonOver("it-database", true);
    try (var relay = Relay.to(installation.databasePort());
        var server = new OwnServer(installation)) {
      installation.set("PREUVE_DB_PORT", Integer.toString(relay.port()));
      server.start();
      var student = School.open(installation).visitor("Inès Benali", "LEARNER", "en");
      assertThat(add(student).statusCode()).isEqualTo(303);
      assertThat(health(installation, "ready")).isEqualTo(200);

      relay.kill();
      assertAway(student, installation);
      relay.pass();
      recovers(student, installation);

      relay.slow(Duration.ofMillis(150));
      assertThat(add(student).statusCode()).isEqualTo(303);
      relay.pass();

      relay.hang();
      var many =
          IntStream.range(0, 40)
              .mapToObj(i -> CompletableFuture.supplyAsync(() -> timed(student)))
              .toList();
      assertAway(student, installation);
      for (var page : many) {
        assertThat(page.get(60, TimeUnit.SECONDS)).isLessThan(LONGEST_ANSWER.plusSeconds(20));
      }
      relay.pass();
      recovers(student, installation);

      assertThat(installation.data().resolve("evidence/incoming")).isEmptyDirectory();
      assertThat(
              installation.count(
                  "select count(*) from portfolio_evidence where owner_id = " + student.user()))
          .isGreaterThanOrEqualTo(acknowledged.size());
      for (var title : acknowledged) {
        assertThat(
                installation.count(
                    "select count(*) from portfolio_evidence where title = '" + title + "'"))
            .as(title)
            .isEqualTo(1);
      }
    }
  }

  private void assertAway(Visitor student, Installation installation) throws InterruptedException {
    var before = Instant.now();
    var page = student.get("/evidence", "Accept-Language", "en");
    var took = Duration.between(before, Instant.now());
    var form = add(student);

    assertThat(page.statusCode()).as(page.body()).isEqualTo(503);
    assertThat(page.headers().firstValue("Retry-After")).contains("10");
    assertThat(page.body()).contains("UNAVAILABLE").contains("The database does not answer");
    assertThat(took).isLessThan(LONGEST_ANSWER);
    assertThat(form.statusCode()).isEqualTo(503);
    assertThat(awaitReady(installation, 503)).isEqualTo(503);
    assertThat(health(installation, "live")).isEqualTo(200);
    assertThat(anyone.get(installation.base().resolve("/assets/preuve.css")).statusCode())
        .isEqualTo(200);
  }

  /** Nobody has to do anything. */
  private void recovers(Visitor student, Installation installation) throws InterruptedException {
    assertThat(awaitReady(installation, 200)).isEqualTo(200);
    assertThat(student.get("/evidence").statusCode()).isEqualTo(200);
    assertThat(add(student).statusCode()).isEqualTo(303);
  }

  /** A probe is a second old at most. */
  private int awaitReady(Installation installation, int wanted) throws InterruptedException {
    var end = Instant.now().plusSeconds(40);
    while (health(installation, "ready") != wanted && Instant.now().isBefore(end)) {
      TimeUnit.MILLISECONDS.sleep(200);
    }
    return health(installation, "ready");
  }

  private HttpResponse<String> add(Visitor student) {
    var title = "Essai " + ++sent;
    var answer =
        student.upload(
            "/evidence/new",
            Map.of("kind", "text", "title", title, "text", "14 cas", "why.C.12", "vu"),
            "",
            new byte[0]);
    if (answer.statusCode() == 303) {
      acknowledged.add(title);
    }
    return answer;
  }

  private static Duration timed(Visitor student) {
    var before = Instant.now();
    student.get("/evidence");
    return Duration.between(before, Instant.now());
  }

  private int health(Installation installation, String kind) {
    var answer = anyone.get(URI.create(installation.base() + "/health/" + kind));
    assertThat(answer.body()).doesNotContainIgnoringCase("exception").doesNotContain("jdbc");
    return answer.statusCode();
  }
}
