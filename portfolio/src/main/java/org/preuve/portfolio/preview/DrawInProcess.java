package org.preuve.portfolio.preview;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Runs {@link Drawing} with little memory and time, and without this server's environment, in which
 * its secrets stand.
 *
 * @param libraries its class path
 * @param fonts where the list of the machine's fonts is kept, which takes long to make
 */
record DrawInProcess(String libraries, Path fonts, Duration most) {

  private static final String MEMORY = "-Xmx192m";

  PreviewState draw(PreviewKind kind, Path file, Path folder, int first)
      throws IOException, InterruptedException {
    var process = program(kind, file, folder, first).start();
    try {
      return process.waitFor(most.toMillis(), TimeUnit.MILLISECONDS)
          ? PreviewState.of(process.exitValue())
          : PreviewState.TOO_MUCH;
    } finally {
      process.destroyForcibly().onExit().join(); // it writes nothing any more
    }
  }

  ProcessBuilder program(PreviewKind kind, Path file, Path folder, int first) {
    var command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            MEMORY,
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Djava.awt.headless=true",
            "-Djava.io.tmpdir=" + folder,
            "-Dpdfbox.fontcache=" + fonts,
            "-cp",
            libraries,
            Drawing.class.getName(),
            kind.name(),
            file.toString(),
            folder.toString(),
            Integer.toString(first));
    var builder = new ProcessBuilder(command).directory(folder.toFile());
    var language = System.getenv("LANG"); // by it the name of a folder is read
    builder.environment().clear();
    if (language != null) {
      builder.environment().putAll(Map.of("LANG", language));
    }
    return builder.redirectOutput(Redirect.DISCARD).redirectError(Redirect.DISCARD);
  }
}
