package org.preuve.demo.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.BindException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PortsTest {

  @Test
  void gives_each_port_once_and_none_that_connections_take() {
    var given = IntStream.range(0, 500).map(i -> Ports.free()).boxed().toList();

    assertThat(given).doesNotHaveDuplicates().allMatch(port -> port >= 20_000 && port < 32_768);
  }

  @Test
  void gives_no_port_that_another_process_was_given() {
    int port = Ports.free();

    assertThatThrownBy(() -> new DatagramSocket(port, InetAddress.getLoopbackAddress()).close())
        .isInstanceOf(BindException.class);
  }

  @Test
  void tells_a_listener_from_none() throws IOException {
    int port = Ports.free();

    try (var listener = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      assertThat(Ports.inUse(port)).isTrue();
      assertThat(Stream.generate(Ports::free).limit(100)).doesNotContain(listener.getLocalPort());
    }
    assertThat(Ports.inUse(port)).isFalse();
  }
}
