package org.preuve.devices.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccountsFileTest {

  @TempDir private Path folder;

  @Test
  void may_be_read_by_those_whom_its_mode_names() throws IOException {
    for (var mode : new String[] {"rw-------", "rw-r-----", "rw-r--r--"}) {
      var file = folder.resolve("accounts");
      new AccountsFile(file, PosixFilePermissions.fromString(mode)).replace(() -> List.of("a:b"));

      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
          .isEqualTo(mode);
      assertThat(file).hasContent("a:b");
    }
  }

  @Test
  void never_goes_back_to_an_older_reading() throws Exception {
    var file = folder.resolve("accounts");
    var state = new AtomicInteger();
    var nodes = new ArrayList<Thread>();
    for (int node = 0; node < 8; node++) {
      var accounts = new AccountsFile(file, PosixFilePermissions.fromString("rw-------"));
      nodes.add(new Thread(() -> changeAndWrite(accounts, state)));
    }
    for (var node : nodes) {
      node.start();
    }
    for (var node : nodes) {
      node.join();
    }

    assertThat(file).hasContent(Integer.toString(8 * 20));
  }

  private static void changeAndWrite(AccountsFile accounts, AtomicInteger state) {
    try {
      for (int change = 0; change < 20; change++) {
        state.incrementAndGet(); // a commit, then its writing
        accounts.replace(() -> List.of(Integer.toString(state.get())));
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  @Test
  void a_node_keeps_the_client_id_that_it_drew_and_another_draws_another() throws IOException {
    var drawn = ConnectorId.of(folder.resolve("one"), "preuve-connector");

    assertThat(drawn).matches("preuve-connector-[a-z0-9]{10}");
    assertThat(ConnectorId.of(folder.resolve("one"), "preuve-connector")).isEqualTo(drawn);
    assertThat(ConnectorId.of(folder.resolve("two"), "preuve-connector")).isNotEqualTo(drawn);
    Files.writeString(folder.resolve("one"), "not an id / at all");
    assertThat(ConnectorId.of(folder.resolve("one"), "preuve-connector")).isNotEqualTo(drawn);
  }
}
