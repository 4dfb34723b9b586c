package org.preuve.server.lti;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.preuve.server.harness.Installation;
import org.preuve.server.harness.OwnServer;

/** A server that rehearses launches before it says that it is ready. */
class WarmUpIT {

  private static final List<String> TABLES =
      List.of(
          "lti_registration",
          "lti_deployment",
          "lti_login",
          "lti_user",
          "lti_course",
          "lti_membership",
          "lti_resource_link",
          "lti_session",
          "lti_refused_launch",
          "lti_score_outbox",
          "portfolio_evidence",
          "badge_issuer");

  @Test
  void leaves_no_trace() throws IOException {
    var installation = Installation.create("warm-up");
    installation.set("PREUVE_WARM_UP", "PT1S");
    try (var server = new OwnServer(installation)) {
      server.start();

      for (var table : TABLES) {
        assertThat(installation.count("select count(*) from " + table)).as(table).isZero();
      }
      assertThat(log(installation))
          .containsPattern("launches rehearsed: [1-9]")
          .doesNotContain("could not be rehearsed");
    }
  }

  private static String log(Installation installation) throws IOException {
    return Files.readString(
        installation.logs().resolve("messages.log"), StandardCharsets.ISO_8859_1);
  }
}
