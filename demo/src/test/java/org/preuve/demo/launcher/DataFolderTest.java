package org.preuve.demo.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

  @TempDir Path folder;

  @Test
  void empties_only_what_the_demo_keeps() throws IOException {
    Files.createDirectories(folder.resolve("data/database/x"));
    Files.writeString(folder.resolve("data/mine.txt"), "not the demo's");

    try (var data = DataFolder.take(folder.resolve("data"))) {
      data.empty();
    }

    assertThat(folder.resolve("data/database")).doesNotExist();
    assertThat(folder.resolve("data/mine.txt")).exists();
  }

  @Test
  void a_secret_stays_the_same_and_is_its_owners_only() throws IOException {
    try (var data = DataFolder.take(folder.resolve("data"))) {
      String first = data.secretText("password");

      assertThat(data.secretText("password")).isEqualTo(first).hasSize(32);
      assertThat(
              PosixFilePermissions.toString(Files.getPosixFilePermissions(data.secret("password"))))
          .isEqualTo("rw-------");
    }
  }
}
