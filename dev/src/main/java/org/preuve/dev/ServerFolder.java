package org.preuve.dev;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Liberty's user folder for {@code ./run-dev}: the built server's configuration, and an application
 * that consists of the modules' folders of classes instead of archives.
 */
final class ServerFolder {

  private static final String NAME = "preuve";

  /** What only development wants; the configuration itself is the one of production. */
  private static final String OVERRIDES =
      """
      <server>
        <webApplication id="preuve" name="preuve" location="preuve.war"/>
      </server>
      """;

  private final Project project;
  private final Path folder;

  ServerFolder(Project project) {
    this.project = project;
    this.folder = project.dev().target().resolve("usr");
  }

  /** Writes it anew. */
  void write() {
    var server = server();
    try {
      copyConfiguration();
      Files.createDirectories(server.resolve("jdbc"));
      for (Path driver : Module.files(built().resolve("jdbc"))) {
        Build.put(driver, server.resolve("jdbc").resolve(driver.getFileName()));
      }
      write(server.resolve("configDropins/overrides/dev.xml"), OVERRIDES);
      write(application(), looseApplication());
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  /** Describes the application; when it changes, the application starts anew. */
  Path application() {
    return server().resolve("apps/preuve.war.xml");
  }

  /** Copies the configuration again; the server notices. */
  void copyConfiguration() throws IOException {
    copyConfigurationTo(server());
  }

  /** The same into another server's folder. */
  void copyConfigurationTo(Path server) throws IOException {
    var from = project.server().folder().resolve("src/main/liberty/config");
    for (String name : List.of("server.xml", "jvm.options")) {
      Build.put(from.resolve(name), server.resolve(name));
    }
  }

  /** What the server's process is to be started with. */
  Map<String, String> environment() {
    return Map.of(
        "WLP_USER_DIR",
        folder.toString(),
        // a changed style shows when the page is loaded again
        "PREUVE_ASSETS_MAX_AGE",
        "PT0S",
        "JVM_ARGS",
        "-XX:+IgnoreUnrecognizedVMOptions -XX:+AllowRedefinitionToAddDeleteMethods"
            + " -XX:+EnableDynamicAgentLoading");
  }

  private Path server() {
    return folder.resolve("servers").resolve(NAME);
  }

  private Path built() {
    return project.server().target().resolve("liberty/wlp/usr/servers").resolve(NAME);
  }

  /** Liberty's description of an application whose parts lie apart. */
  private String looseApplication() {
    var server = project.server();
    var xml = new StringBuilder("<archive>\n");
    part(xml, "dir", server.folder().resolve("src/main/webapp"), "/");
    part(xml, "dir", server.classes(), "/WEB-INF/classes");
    for (Path jar : Module.files(server.target().resolve("preuve/WEB-INF/lib"), ".jar")) {
      var module = moduleOf(jar);
      if (module.isEmpty()) {
        part(xml, "file", jar, "/WEB-INF/lib/" + jar.getFileName());
      }
    }
    for (Module module : project.inServer()) {
      if (!module.equals(server)) {
        xml.append("  <archive targetInArchive=\"/WEB-INF/lib/")
            .append(module.name())
            .append(".jar\">\n");
        part(xml, "dir", module.classes(), "/");
        xml.append("  </archive>\n");
      }
    }
    return xml.append("</archive>\n").toString();
  }

  private List<Module> moduleOf(Path jar) {
    var name = jar.getFileName().toString();
    return project.modules().stream()
        .filter(module -> Files.exists(module.target().resolve(name)))
        .toList();
  }

  private static void part(StringBuilder xml, String kind, Path disk, String place) {
    xml.append(
        String.format(
            Locale.ROOT,
            "  <%s sourceOnDisk=\"%s\" targetInArchive=\"%s\"/>\n",
            kind,
            escaped(disk),
            place));
  }

  private static String escaped(Path path) {
    return path.toString().replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
