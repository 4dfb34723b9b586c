package org.preuve.demo.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerOutputTest {

  @TempDir Path folder;

  @Test
  void keeps_the_password_out_of_the_log() throws IOException, InterruptedException {
    var log = folder.resolve("server.log");
    var printed = "Launching\nadmin: http://x/admin\nadmin password: abc\nprêt\n";

    var output =
        ServerOutput.copy(new ByteArrayInputStream(printed.getBytes(StandardCharsets.UTF_8)), log);
    for (int i = 0; i < 3_000 && !Files.readString(log).contains("prêt"); i++) {
      Thread.sleep(20);
    }

    assertThat(output.password()).contains("abc");
    assertThat(Files.readString(log)).isEqualTo("Launching\nadmin: http://x/admin\nprêt\n");
  }
}
