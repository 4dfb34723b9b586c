package org.preuve.server.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckPortTest {

  private static final Path SELF = Path.of("/proc/self");

  @TempDir private Path process;

  @ParameterizedTest
  @CsvSource({
    "0100007F:2378, 127.0.0.1, 9080, true",
    "0100007F:2378, localhost, 9080, true",
    "0100007F:2378, *, 9080, true",
    "0100007F:2378, 0.0.0.0, 9080, true",
    "00000000:2378, 127.0.0.1, 9080, true",
    "0100007F:2378, 127.0.0.1, 9081, false",
    "0700000A:2378, 127.0.0.1, 9080, false",
    "0700000A:2378, 10.0.0.7, 9080, true",
    "00000000000000000000000000000000:2378, 127.0.0.1, 9080, true",
    "00000000000000000000000001000000:2378, '::1', 9080, true",
    "0000000000000000FFFF00000100007F:2378, 127.0.0.1, 9080, true"
  })
  void finds_who_listens_there(String local, String host, int port, boolean taken)
      throws IOException {
    listening(local, "4711");

    assertThat(CheckPort.taken(process, host, port)).isEqualTo(taken);
  }

  @Test
  void is_not_taken_by_the_process_itself() throws IOException {
    listening("0100007F:2378", "4711");
    Files.createSymbolicLink(process.resolve("fd/7"), Path.of("socket:[4711]"));

    assertThat(CheckPort.taken(process, "127.0.0.1", 9080)).isFalse();
  }

  @Test
  void is_not_taken_by_a_connection() throws IOException {
    listening("0100007F:2378", "4711");
    var file = process.resolve("net/tcp");
    Files.writeString(file, Files.readString(file).replace(" 0A ", " 01 "));

    assertThat(CheckPort.taken(process, "127.0.0.1", 9080)).isFalse();
  }

  /** What this machine's own kernel writes: found, unless one looks as who listens. */
  @Test
  void reads_what_linux_says() throws IOException {
    assumeTrue(Files.isReadable(SELF.resolve("net/tcp")), "no Linux");
    try (var socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      Files.createDirectories(process.resolve("fd"));
      Files.createSymbolicLink(process.resolve("net"), SELF.toRealPath().resolve("net"));

      assertThat(CheckPort.taken(process, "localhost", socket.getLocalPort())).isTrue();
      assertThat(CheckPort.taken(SELF, "localhost", socket.getLocalPort())).isFalse();
    }
  }

  @Test
  void says_nothing_where_nothing_can_be_read() {
    assertThat(CheckPort.taken(process.resolve("none"), "127.0.0.1", 9080)).isFalse();
  }

  private void listening(String local, String inode) throws IOException {
    Files.createDirectories(process.resolve("net"));
    Files.createDirectories(process.resolve("fd"));
    var file = process.resolve("net/tcp" + (local.length() > 13 ? "6" : ""));
    Files.writeString(
        file,
        "  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid\n"
            + "   0: "
            + local
            + " 00000000:0000 0A 00000000:00000000 00:00000000 00000000  1000        0 "
            + inode
            + " 1 0000000000000000 100 0 0 10 0\n");
  }
}
