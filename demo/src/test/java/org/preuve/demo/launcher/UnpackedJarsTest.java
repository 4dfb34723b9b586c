package org.preuve.demo.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnpackedJarsTest {

  @TempDir private Path folder;
  private Path war;
  private Path jar;

  @BeforeEach
  void deploy() throws IOException {
    war = Files.writeString(folder.resolve("preuve.war"), "one");
    var cache =
        "workarea/org.eclipse.osgi/51/data/cache/com.ibm.ws.app.manager_0/.cache/WEB-INF/lib";
    var output = Files.createDirectory(folder.resolve("server"));
    UnpackedJars.keepOnlyThoseOf(war, output);
    jar = Files.createDirectories(output.resolve(cache)).resolve("lti-tool.jar");
    Files.writeString(jar, "one");
  }

  @Test
  void keeps_the_jars_of_the_same_war() throws IOException {
    UnpackedJars.keepOnlyThoseOf(war, folder.resolve("server"));

    assertThat(jar).exists();
  }

  @Test
  void forgets_the_jars_of_another_war() throws IOException {
    Files.writeString(war, "two");

    UnpackedJars.keepOnlyThoseOf(war, folder.resolve("server"));

    assertThat(jar).doesNotExist();
    assertThat(folder.resolve("server/workarea/org.eclipse.osgi/51/data/cache")).exists();
  }
}
