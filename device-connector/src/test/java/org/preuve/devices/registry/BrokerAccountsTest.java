package org.preuve.devices.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrokerAccountsTest {

  @TempDir private Path folder;

  @Test
  void write_again_what_a_disk_did_not_take_and_fail_nobody_meanwhile() throws IOException {
    var file = folder.resolve("away/accounts");
    var accounts = new BrokerAccounts(new OneDevice(), config(file));

    assertThatCode(accounts::write).doesNotThrowAnyException();
    Files.createDirectories(file.getParent());
    accounts.writeAgain();
    assertThat(file).hasContent("d7f3k9q2m:hash");

    Files.delete(file);
    accounts.writeAgain();
    assertThat(file).as("nothing to repair").doesNotExist();
  }

  private static BrokerConfig config(Path file) {
    var broker = URI.create("tcp://127.0.0.1:1883");
    var mode = PosixFilePermissions.fromString("rw-------");
    return new BrokerConfig(
        broker, broker, "connector", null, "c", file, null, mode, true, Duration.ofSeconds(75));
  }

  /** A database with one account. */
  private static final class OneDevice extends DeviceDatabase {

    @Override
    @SuppressWarnings("unchecked") // the only question is for lines
    public <T> T with(Work<T> work) {
      return (T) new ArrayList<>(List.of("d7f3k9q2m:hash"));
    }
  }
}
