package org.preuve.dev;

import java.nio.file.Path;

/** What a file of a module is, and so what a change of it leads to. */
enum Change {
  /** Java or template: compiled, then swapped in, or the application starts anew. */
  CODE,
  /** Text or asset: copied; the application reads it at the next request. */
  SHOWN,
  /** Any other file of the application: copied, and the application starts anew. */
  PACKAGED,
  /** The server's configuration: copied; the server watches it. */
  CONFIGURED,
  /** Read once by the process: {@code ./run-dev} must start again. */
  STARTED_WITH,
  /** Not part of what runs. */
  NONE;

  /**
   * What a change of that file leads to.
   *
   * @param file inside the module, {@code src/main/…}
   */
  static Change of(Path file) {
    var path = file.toString().replace('\\', '/');
    var name = file.getFileName().toString();
    if (path.equals("pom.xml") || name.equals("jvm.options")) {
      return STARTED_WITH;
    }
    if (name.startsWith(".") || name.endsWith("~") || !path.startsWith("src/main/")) {
      return NONE;
    }
    if (path.startsWith("src/main/java/")) {
      return name.endsWith(".java") ? CODE : NONE;
    }
    if (path.startsWith("src/main/jte/")) {
      return name.endsWith(".jte") ? CODE : NONE;
    }
    if (path.startsWith("src/main/liberty/config/")) {
      return name.equals("server.xml") ? CONFIGURED : NONE;
    }
    boolean text = name.matches("messages_[a-z]+\\.properties");
    boolean asset = path.startsWith("src/main/resources/META-INF/resources/");
    return text || asset ? SHOWN : PACKAGED;
  }
}
