package org.preuve.devices.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class MosquittoRulesTest {

  private static final Path GIVEN = Path.of("../deploy/mosquitto/preuve-acl");

  /** Whoever copies the manual's file gives nobody more than the server's own file does. */
  @Test
  void are_those_of_the_manual() throws IOException {
    assertThat(rules(Files.readAllLines(GIVEN)))
        .isEqualTo(rules(MosquittoRules.of("preuve-connector")));
  }

  private static List<String> rules(List<String> lines) {
    return lines.stream().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
  }
}
