package org.preuve.portfolio.preview;

import jakarta.servlet.ServletContext;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.regex.Pattern;

/** Class path of {@link Drawing}: the few libraries that it needs, taken out of the application. */
final class DrawingLibraries {

  private static final String LIBRARIES = "/WEB-INF/lib/";

  private static final Pattern NEEDED =
      Pattern.compile(
          "(pdfbox|pdfbox-io|fontbox|jcl-over-slf4j|slf4j-api|portfolio)-[0-9].*\\.jar");

  private DrawingLibraries() {}

  /** Takes them out; a packed application has them inside a file that no program reads. */
  static String take(ServletContext application, Path folder) throws IOException {
    var taken = new ArrayList<String>();
    Files.createDirectories(folder);
    var libraries = application.getResourcePaths(LIBRARIES);
    if (libraries == null) {
      throw new IOException("no libraries in the application");
    }
    for (var library : libraries) {
      var name = library.substring(library.lastIndexOf('/') + 1);
      if (NEEDED.matcher(name).matches()) {
        taken.add(take(application, library, folder.resolve(name)).toString());
      }
    }
    if (taken.isEmpty()) {
      throw new IOException("none of the libraries that draw");
    }
    return String.join(File.pathSeparator, taken);
  }

  private static Path take(ServletContext application, String library, Path file)
      throws IOException {
    var coming = Files.createTempFile(file.getParent(), "library", null);
    try (var in = application.getResourceAsStream(library)) {
      if (in == null) {
        throw new IOException(library + " cannot be read");
      }
      Files.copy(in, coming, StandardCopyOption.REPLACE_EXISTING);
    }
    return Files.move(coming, file, StandardCopyOption.ATOMIC_MOVE);
  }
}
