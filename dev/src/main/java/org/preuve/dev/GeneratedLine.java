package org.preuve.dev;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** Where a line of generated Java comes from. */
final class GeneratedLine {

  private static final Pattern NAME = Pattern.compile("String JTE_NAME = \"([^\"]+)\"");
  private static final Pattern LINES = Pattern.compile("int\\[] JTE_LINE_INFO = \\{([0-9,]*)}");

  private GeneratedLine() {}

  /** {@code file:line} of what a person wrote: the template, where the Java was made from one. */
  static String origin(Path java, long line) {
    var text = read(java);
    var name = NAME.matcher(text);
    var lines = LINES.matcher(text);
    if (!name.find() || !lines.find()) {
      return java + ":" + line;
    }
    String[] numbers = lines.group(1).split(",", -1);
    int at = (int) Math.min(line, numbers.length) - 1;
    var module = java.toString().replaceFirst("target/generated-sources/.*", "");
    return module + "src/main/jte/" + name.group(1) + ":" + (Integer.parseInt(numbers[at]) + 1);
  }

  private static String read(Path java) {
    try {
      return Files.readString(java);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
