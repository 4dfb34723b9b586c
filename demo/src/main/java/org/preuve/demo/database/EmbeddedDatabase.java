package org.preuve.demo.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.preuve.demo.base.LogFiles;
import org.preuve.demo.base.Ports;
import org.preuve.demo.base.SecretFiles;

/**
 * A real MariaDB from a jar, bound to 127.0.0.1. Its data stays in the folder given, so that a
 * second start finds it again.
 */
public final class EmbeddedDatabase implements AutoCloseable {

  private static final Duration LONGEST_START = Duration.ofMinutes(2);
  private static final Duration LONGEST_END = Duration.ofMinutes(1);

  private final @Nullable Process process;
  private final int port;
  private final Login login;

  private EmbeddedDatabase(@Nullable Process process, int port, Login login) {
    this.process = process;
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
   * What one installation wants beside the usual.
   *
   * @param options of the server's command line, {@code --ssl-cert=…}; they win over the usual ones
   * @param sql statements for the administrator at the start, without the final semicolon
   */
  public record Extra(List<String> options, List<String> sql) {

    /** Copies both. */
    public Extra {
      options = List.copyOf(options);
      sql = List.copyOf(sql);
    }
  }

  /**
   * Starts the database and waits until it answers. It ends with this JVM at the latest.
   *
   * @param folder where programs and data are kept; the programs elsewhere if the system property
   *     {@code preuve.mariadb} names a folder that several databases share
   * @param wantedPort TCP port, 0 for a free one
   */
  public static EmbeddedDatabase start(Path folder, int wantedPort, Login login) {
    return start(folder, wantedPort, login, new Extra(List.of(), List.of()));
  }

  /** The same with options and accounts of one's own. */
  public static EmbeddedDatabase start(Path folder, int wantedPort, Login login, Extra extra) {
    var database = startUntilClosed(folder, wantedPort, login, extra);
    Runtime.getRuntime().addShutdownHook(new Thread(database::close, "end-database"));
    return database;
  }

  /** The same for a caller that decides itself what ends first: only {@link #close} ends it. */
  public static EmbeddedDatabase startUntilClosed(Path folder, int wantedPort, Login login) {
    return startUntilClosed(folder, wantedPort, login, new Extra(List.of(), List.of()));
  }

  private static EmbeddedDatabase startUntilClosed(
      Path folder, int wantedPort, Login login, Extra extra) {
    int port = wantedPort == 0 ? Ports.free() : wantedPort;
    try {
      Path home = Files.createDirectories(folder.toAbsolutePath());
      var programs =
          MariaDbPrograms.in(
              Path.of(System.getProperty("preuve.mariadb", home.resolve("base").toString())));
      Path data = home.resolve("data");
      if (!Files.exists(data.resolve("mysql"))) {
        programs.install(data, home.resolve("install.log"));
      }
      Path initFile = initFile(home, login, extra.sql());
      var options = new ArrayList<>(options(home, port, initFile));
      options.addAll(extra.options());
      var process = start(programs.server(data, options), home);
      var database = new EmbeddedDatabase(process, port, login);
      database.awaitReady(home);
      Files.deleteIfExists(initFile);
      return database;
    } catch (IOException e) {
      throw new UncheckedIOException("MariaDB does not start in " + folder, e);
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(ended);
    }
  }

  /** One that another process has started, and ends. */
  public static EmbeddedDatabase running(int port, Login login) {
    return new EmbeddedDatabase(null, port, login);
  }

  private static Process start(List<String> command, Path home) throws IOException {
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(LogFiles.begin(home.resolve("mariadbd.log")).toFile())
        .start();
  }

  private static List<String> options(Path home, int port, Path init) throws IOException {
    return List.of(
        "--port=" + port,
        "--bind-address=127.0.0.1",
        "--skip-ssl",
        // none: its path may be 107 bytes long, and this folder's may be longer
        "--socket=",
        "--tmpdir=" + Files.createDirectories(home.resolve("tmp")),
        "--init-file=" + init,
        "--pid-file=" + home.resolve("mariadbd.pid"),
        "--character-set-server=utf8mb4",
        "--local-infile=0",
        "--innodb-snapshot-isolation=ON",
        "--default-time-zone=+00:00");
  }

  private void awaitReady(Path home) throws IOException, InterruptedException {
    long end = System.nanoTime() + LONGEST_START.toNanos();
    while (!answers()) {
      if (!process().isAlive() || System.nanoTime() > end) {
        close();
        throw new IOException("its log is " + home.resolve("mariadbd.log"));
      }
      TimeUnit.MILLISECONDS.sleep(50);
    }
  }

  /** Whether it answers within a few seconds; one that hangs takes connections and says nothing. */
  public boolean answers() {
    var address = jdbcUrl() + "?connectTimeout=3000&socketTimeout=3000";
    try (var connection = DriverManager.getConnection(address, login.user(), login.password())) {
      return connection.isValid(1);
    } catch (SQLException notYet) {
      return false;
    }
  }

  /** Runs at every start: it also closes the administrator's account to the network. */
  private static Path initFile(Path home, Login login, List<String> further) throws IOException {
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
            further.stream().map(statement -> statement + ";\n").collect(Collectors.joining()));
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
  public ProcessHandle process() {
    return Objects.requireNonNull(process, "another process's database").toHandle();
  }

  @Override
  public void close() {
    if (process == null) {
      return;
    }
    process.destroy();
    try {
      if (!process.waitFor(LONGEST_END.toSeconds(), TimeUnit.SECONDS)) {
        process.destroyForcibly();
        process.waitFor(LONGEST_END.toSeconds(), TimeUnit.SECONDS);
      }
    } catch (InterruptedException ended) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
