package org.preuve.server.portfolio;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** Commands that somebody without Preuve types. */
final class OutsideTools {

  private static final Pattern BLOCK = Pattern.compile("```sh\n(.*?)```", Pattern.DOTALL);

  private OutsideTools() {}

  /** Whether this machine has them. */
  static boolean present() {
    var here = Path.of("").toAbsolutePath();
    try {
      return run(here, "sha256sum --version && openssl version | grep -q 'OpenSSL 3'") == 0;
    } catch (IllegalStateException noShell) {
      return false;
    }
  }

  /** The commands below a heading of the README, line by line. */
  static List<String> ofReadme(String heading) throws IOException {
    var text = Files.readString(Path.of("../README.md"));
    var start = text.indexOf(heading);
    var end = text.indexOf("\n## ", start + heading.length());
    return BLOCK
        .matcher(text.substring(start, end))
        .results()
        .flatMap(block -> block.group(1).lines())
        .toList();
  }

  /** Exit status of a command in that folder. */
  static int run(Path folder, String command) {
    try {
      var process =
          new ProcessBuilder("bash", "-c", command)
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      process.getOutputStream().close();
      return process.waitFor();
    } catch (IOException missing) {
      throw new IllegalStateException(missing);
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(ended);
    }
  }
}
