package org.preuve.portfolio.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class TimedOutputTest {

  private static final Instant NOW = Instant.parse("2026-11-30T08:00:00Z");
  private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

  @Test
  void breaks_off_when_its_time_is_over() throws IOException {
    var out = new ByteArrayOutputStream();
    var open = new TimedOutput(out, CLOCK, NOW);
    var over = new TimedOutput(out, CLOCK, NOW.minusMillis(1));

    open.write(new byte[] {1, 2}, 0, 2);
    open.write(3);

    assertThat(out.toByteArray()).containsExactly(1, 2, 3);
    assertThatThrownBy(() -> over.write(4)).isInstanceOf(IOException.class);
    assertThatThrownBy(() -> over.write(new byte[] {4}, 0, 1)).isInstanceOf(IOException.class);
  }
}
