package org.preuve.devices.tlog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.preuve.devices.key.Sha256;

class LogRecordTest {

  /** Also before it is entered: a proof may be changed while it waits. */
  @Test
  void is_of_the_record_that_it_was_made_of_and_of_no_other() {
    var salt = "ab".repeat(32);
    var made = Sha256.of(HexFormat.of().parseHex(salt), "frozen".getBytes(UTF_8));
    var waiting = new LogRecord(1, salt, HexFormat.of().formatHex(made), Optional.empty());

    assertThat(waiting.of("frozen".getBytes(UTF_8))).isTrue();
    assertThat(waiting.of("changed".getBytes(UTF_8))).isFalse();
  }
}
