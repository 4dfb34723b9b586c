package org.preuve.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DecodedResourcesTest {

  @TempDir private Path folder;

  @Test
  void opens_what_lies_below_a_folder_of_any_name() throws IOException {
    var odd = Files.createDirectories(folder.resolve("été 2+3 %41"));
    Files.writeString(odd.resolve("V1.sql"), "select 1");

    try (var real = new URLClassLoader(new URL[] {odd.toUri().toURL()})) {
      var found = Collections.list(new DecodedResources(real).getResources("V1.sql"));

      assertThat(found).hasSize(1);
      assertThat(found.get(0).getPath()).isEqualTo(odd.resolve("V1.sql").toString());
      try (var in = found.get(0).openStream()) {
        assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo("select 1");
      }
    }
  }
}
