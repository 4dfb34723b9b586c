package org.preuve.devices.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.preuve.devices.telemetry.MessageKind;

class MosquittoRulesTest {

  private static final Path GIVEN = Path.of("../deploy/mosquitto/preuve-acl");

  private static final String WRITES = "pattern write ep/1/%u/up/";

  /** Whoever copies the manual's file gives nobody more than the server's own file does. */
  @Test
  void are_those_of_the_manual() throws IOException {
    assertThat(rules(Files.readAllLines(GIVEN)))
        .isEqualTo(rules(MosquittoRules.of("preuve-connector")));
  }

  /**
   * Mosquitto keeps a retained message for each topic, and a device makes up as many as it likes.
   */
  @Test
  void let_a_device_write_under_the_kinds_of_messages_only() {
    var written =
        MosquittoRules.of("preuve-connector").stream()
            .filter(rule -> rule.startsWith(WRITES))
            .map(rule -> rule.substring(WRITES.length()))
            .toList();

    assertThat(written)
        .hasSameSizeAs(MessageKind.values())
        .doesNotHaveDuplicates()
        .allMatch(level -> MessageKind.of(level).isPresent());
  }

  private static List<String> rules(List<String> lines) {
    return lines.stream().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
  }
}
