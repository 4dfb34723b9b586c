package org.preuve.badges.outage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SnapshotFilesTest {

  private static final Instant NOON = Instant.parse("2026-12-01T12:00:00Z");

  @TempDir private Path folder;

  /** Else those at the end of a large folder would be passed over for ever. */
  @Test
  void names_the_oldest_first() throws IOException {
    for (int hours = 1; hours <= 7; hours++) {
      write(id(hours) + ".jws", NOON.minusSeconds(hours * 3600L));
    }
    write("z".repeat(26) + ".jws", NOON);

    assertThat(SnapshotFiles.before(folder, NOON, 3)).containsExactly(id(7), id(6), id(5));
    assertThat(SnapshotFiles.before(folder, NOON, 50)).hasSize(7);
    assertThat(SnapshotFiles.before(folder.resolve("none"), NOON, 3)).isEmpty();
  }

  @Test
  void deletes_what_a_node_that_was_killed_had_begun() throws IOException {
    write(id(1) + ".abc", NOON.minusSeconds(1));
    write(id(2) + ".abc", NOON);

    assertThat(SnapshotFiles.before(folder, NOON, 3)).isEmpty();
    assertThat(folder.resolve(id(1) + ".abc")).doesNotExist();
    assertThat(folder.resolve(id(2) + ".abc")).exists();
  }

  private static String id(int number) {
    return String.valueOf((char) ('a' + number)).repeat(26);
  }

  private void write(String name, Instant at) throws IOException {
    Files.setLastModifiedTime(Files.writeString(folder.resolve(name), "x"), FileTime.from(at));
  }
}
