package org.preuve.dev;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.ServiceLoader;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;

/**
 * The JDK's compiler, kept in this process, with the release and the annotation processor of the
 * build. Error Prone and NullAway speak in the build only: they would double the wait.
 */
final class Compiler {

  private static final List<String> PROCESSED =
      List.of("jakarta.persistence", "jakarta.data", "org.hibernate");

  /** Held here because the log manager forgets the level of a logger that nobody holds. */
  private static final Logger PROCESSOR = Logger.getLogger("org.hibernate");

  private final JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
  private final String release;

  /** For that Java release. */
  Compiler(String release) {
    this.release = release;
    PROCESSOR.setLevel(Level.WARNING);
  }

  /** Whether the annotation processor reads this source: an entity, a repository or their like. */
  static boolean processed(Path source) {
    try {
      var text = Files.readString(source);
      return PROCESSED.stream().anyMatch(text::contains);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /**
   * Compiles sources that belong together.
   *
   * @param generated where the annotation processor writes
   * @param process whether it runs
   * @return what is wrong, {@code file:line: message}; empty when all went well
   */
  List<String> compile(
      Collection<Path> sources,
      List<Path> classpath,
      Path output,
      Path generated,
      boolean process) {
    var found = new DiagnosticCollector<JavaFileObject>();
    try (var files = compiler.getStandardFileManager(found, Locale.ROOT, StandardCharsets.UTF_8)) {
      Files.createDirectories(output);
      Files.createDirectories(generated);
      var options = options(classpath, output, generated);
      if (!process) {
        options.add("-proc:none");
      }
      var task =
          compiler.getTask(
              null, files, found, options, null, files.getJavaFileObjectsFromPaths(sources));
      task.setLocale(Locale.ENGLISH);
      if (process) {
        task.setProcessors(processors());
      }
      boolean done = task.call();
      return done ? List.of() : errors(found);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  private List<String> options(List<Path> classpath, Path output, Path generated) {
    var joined =
        classpath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    return new ArrayList<>(
        List.of(
            "--release",
            release,
            "-g",
            "-parameters",
            "-nowarn",
            "-classpath",
            joined,
            "-d",
            output.toString(),
            "-s",
            generated.toString()));
  }

  private static List<Processor> processors() {
    return ServiceLoader.load(Processor.class).stream()
        .filter(each -> each.type().getName().startsWith("org.hibernate."))
        .map(ServiceLoader.Provider::get)
        .toList();
  }

  private static List<String> errors(DiagnosticCollector<JavaFileObject> found) {
    return found.getDiagnostics().stream()
        .filter(each -> each.getKind() == Diagnostic.Kind.ERROR)
        .map(Compiler::line)
        .toList();
  }

  private static String line(Diagnostic<? extends JavaFileObject> error) {
    var message = error.getMessage(Locale.ENGLISH);
    var source = error.getSource();
    return source == null
        ? message
        : GeneratedLine.origin(Path.of(source.toUri()), error.getLineNumber()) + ": " + message;
  }
}
