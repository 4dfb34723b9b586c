package org.preuve.demo.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildrenTest {

  @TempDir Path folder;

  @Test
  void ends_what_an_earlier_launcher_left_running() throws IOException {
    Process child = new ProcessBuilder("sleep", "60").start();
    new Children(folder.resolve("children")).add(child.toHandle());

    int ended = new Children(folder.resolve("children")).endLeftOvers();

    assertThat(ended).isEqualTo(1);
    assertThat(child.isAlive()).isFalse();
  }

  @Test
  void leaves_a_process_alone_that_only_has_the_same_number() throws IOException {
    Process stranger = new ProcessBuilder("sleep", "60").start();
    Files.write(folder.resolve("children"), List.of(stranger.pid() + " 2001-01-01T00:00:00Z"));

    int ended = new Children(folder.resolve("children")).endLeftOvers();

    assertThat(ended).isZero();
    assertThat(stranger.isAlive()).isTrue();
    stranger.destroy();
  }
}
