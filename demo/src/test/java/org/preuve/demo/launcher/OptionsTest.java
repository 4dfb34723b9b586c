package org.preuve.demo.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {

  @Test
  void without_arguments_everything_is_usual() {
    var options = Options.of();

    assertThat(options.serverPort()).isEqualTo(9080);
    assertThat(options.lmsPort()).isEqualTo(9090);
    assertThat(options.links()).isEqualTo(1);
    assertThat(options.data()).hasFileName(".preuve");
    assertThat(options.tour()).isFalse();
  }

  @Test
  void takes_ports_folders_and_flags() {
    var options =
        Options.of("--port", "9180", "--tour", "--exit", "--out", "o", "--data", "/x/../data");

    assertThat(options.serverPort()).isEqualTo(9180);
    assertThat(options.tour() && options.exit()).isTrue();
    assertThat(options.out()).contains(Path.of("o"));
    assertThat(options.data()).isEqualTo(Path.of("/data"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--nope",
        "--port",
        "--port --tour",
        "--port x",
        "--port 0",
        "--port 65536",
        "--port 9090",
        "--links -1",
        "--framework pom.xml",
        "--tour --json f.json",
        "--out o",
        "--tour --framework /does/not/exist"
      })
  void refuses_what_cannot_be_meant(String line) {
    assertThatThrownBy(() -> Options.of(line.split(" "))).isInstanceOf(UsageException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"--port 10080", "--lms-port 6000", "--device-port 6667"})
  void refuses_a_port_that_browsers_block_and_says_why(String line) {
    assertThatThrownBy(() -> Options.of(line.split(" ")))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining(line.split(" ")[1])
        .hasMessageContaining("browsers");
  }
}
