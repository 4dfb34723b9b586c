package org.preuve.server.lti;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.preuve.server.harness.Installation;
import org.preuve.server.harness.OwnServer;

/**
 * A server that starts for the first time, on an empty database, and rehearses launches before it
 * says that it is ready. It is asked for a new password when it starts again; that it prints none
 * without being asked, {@code KillIT} sees.
 */
class FirstStartIT {

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

  private static final Pattern PRINTED = Pattern.compile("(?m)^admin password: ([a-z2-7]{26})$");

  private static Installation installation;
  private static OwnServer server;

  @BeforeAll
  static void start() {
    installation = Installation.soonOver("first-start", false);
    installation.unset("PREUVE_ADMIN_PASSWORD_FILE");
    installation.set("PREUVE_WARM_UP", "PT1S");
    server = new OwnServer(installation);
    server.start();
  }

  @AfterAll
  static void end() {
    server.close();
  }

  @Test
  void rehearsed_launches_leave_no_trace() throws IOException {
    for (var table : TABLES) {
      assertThat(installation.count("select count(*) from " + table)).as(table).isZero();
    }
    assertThat(
            Files.readString(
                installation.logs().resolve("messages.log"), StandardCharsets.ISO_8859_1))
        .containsPattern("launches rehearsed: [1-9]")
        .doesNotContain("could not be rehearsed");
  }

  @Test
  void the_first_password_is_printed_once_in_no_log_file_and_replaced_on_demand()
      throws IOException {
    var first = printed(installation);

    assertThat(first).hasSize(1);
    assertThat(output(installation)).contains("admin: " + installation.base() + "/admin\n");
    assertThat(new AdminVisitor(installation).signIn("admin", first.get(0)).statusCode())
        .isEqualTo(303);
    assertThat(logsWith(installation, first.get(0))).isEmpty();

    var data = Files.createDirectories(installation.folder().resolve("data"));
    var reset = data.resolve("admin-reset");
    Files.writeString(reset, "");
    server.kill();
    server.start();
    var second = printed(installation);

    assertThat(second).hasSize(2);
    assertThat(reset).doesNotExist();
    assertThat(new AdminVisitor(installation).signIn("admin", first.get(0)).statusCode())
        .isEqualTo(401);
    assertThat(new AdminVisitor(installation).signIn("admin", second.get(1)).statusCode())
        .isEqualTo(303);
    assertThat(logsWith(installation, second.get(1))).isEmpty();
  }

  private static List<String> printed(Installation installation) throws IOException {
    return PRINTED.matcher(output(installation)).results().map(r -> r.group(1)).toList();
  }

  /** Standard output of the process. */
  private static String output(Installation installation) throws IOException {
    return Files.readString(
        installation.folder().resolve(installation.serverName() + ".log"),
        StandardCharsets.ISO_8859_1);
  }

  /** Logs that the server itself writes. */
  private static List<Path> logsWith(Installation installation, String secret) throws IOException {
    try (var files = Files.walk(installation.logs())) {
      var logs = files.filter(f -> f.toString().endsWith(".log")).toList();
      assertThat(logs).anyMatch(f -> f.endsWith("messages.log"));
      return logs.stream().filter(f -> holds(f, secret)).toList();
    }
  }

  private static boolean holds(Path file, String secret) {
    try {
      return Files.readString(file, StandardCharsets.ISO_8859_1).contains(secret);
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }
}
