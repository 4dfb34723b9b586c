package org.preuve.devices.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class MessageKindTest {

  private static final String RULE = "pattern write ep/1/%u/up/";

  /** A kind that the broker's rules do not name would be dropped without a word. */
  @Test
  void names_what_the_rules_of_the_broker_let_a_device_write_and_nothing_else() throws IOException {
    var rules = Files.readAllLines(Path.of("../deploy/mosquitto/preuve-acl"));

    assertThat(rules.stream().filter(line -> line.startsWith(RULE)))
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(MessageKind.values()).map(kind -> RULE + kind.level()).toList());
  }
}
