package org.preuve.server.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.preuve.demo.base.Ports;
import org.preuve.demo.base.SecretFiles;
import org.preuve.demo.broker.EmbeddedBroker;
import org.preuve.demo.database.EmbeddedDatabase;

/**
 * What the server under test stands on: a real database, a real broker, free ports, secrets. Made
 * once before all integration tests and ended after them.
 */
public final class Installation implements AutoCloseable {

  private static final int INVITES = 200;
  private static final String EVERYDAY = "preuve-everyday";
  private static final String WATCHER = "preuve-watcher";

  /**
   * Each registration writes the key store anew: here one that is easier to guess at. What runs for
   * some minutes does without the second compiler, which takes two fifths of the computing time.
   */
  private static final List<String> OPTIONS =
      List.of(
          "-XX:+UseSerialGC",
          "-XX:TieredStopAtLevel=1",
          "-Xms256m",
          "-Xmn96m", // a start makes much that is soon thrown away
          "-Dkeystore.pkcs12.keyPbeIterationCount=10000",
          "-Dkeystore.pkcs12.certPbeIterationCount=10000");

  private final Path folder;
  private volatile EmbeddedDatabase database;
  private final @Nullable EmbeddedBroker broker;
  private final List<String> jvmOptions;
  private final int port;
  private final int lmsPort = Ports.free();
  private final Deque<String> invites = new ConcurrentLinkedDeque<>();

  private Installation(
      Path folder,
      EmbeddedDatabase database,
      @Nullable EmbeddedBroker broker,
      List<String> jvmOptions,
      int port) {
    this.folder = folder;
    this.jvmOptions = jvmOptions;
    this.database = database;
    this.broker = broker;
    this.port = port;
  }

  private static final class Holder {
    /** Kept, so that its lock is. */
    static final @Nullable Lane LANE = RunningInstallation.wanted() ? null : Lane.take();

    static final Installation INSTALLATION =
        LANE == null ? RunningInstallation.find() : create(LANE.name(), true, OPTIONS);
  }

  /** The one installation of this lane of the test run. */
  public static Installation get() {
    return Holder.INSTALLATION;
  }

  /**
   * An installation of its own, in {@code target/<name>}, with the server's usual settings and a
   * database that no server has seen.
   */
  public static Installation create(String name) {
    return create(name, false, List.of());
  }

  /** The same for a test that ends the server soon; its database may have all tables already. */
  public static Installation soonOver(String name, boolean tables) {
    return create(name, tables, OPTIONS);
  }

  private static Installation create(String name, boolean tables, List<String> jvmOptions) {
    try {
      var folder = Path.of("target", name).toAbsolutePath();
      Folders.delete(folder);
      Files.createDirectories(folder);
      if (tables) {
        PreparedDatabase.copyTo(folder.resolve("database"));
      }
      var login = new EmbeddedDatabase.Login("preuve", "preuve", SecretFiles.random());
      var database =
          EmbeddedDatabase.start(folder.resolve("database"), 0, login, accounts(login.password()));
      var account =
          new EmbeddedBroker.Account(
              "preuve-connector", SecretFiles.readOrCreate(folder.resolve("connector.password")));
      var broker =
          EmbeddedBroker.start(folder.resolve("broker"), 0, folder.resolve("devices"), account);
      var made = new Installation(folder, database, broker, jvmOptions, Ports.free());
      made.writeServer();
      return made;
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  /**
   * One that reads and writes the tables and cannot change them, and one for the database's log.
   */
  private static EmbeddedDatabase.Extra accounts(String password) {
    var account = "'" + EVERYDAY + "'@'127.0.0.1'";
    var watcher = "'" + WATCHER + "'@'127.0.0.1'";
    return new EmbeddedDatabase.Extra(
        List.of(),
        List.of(
            "create user if not exists " + account + " identified by '" + password + "'",
            "grant select, insert, update, delete on preuve.* to " + account,
            "create user if not exists " + watcher + " identified by '" + password + "'",
            "grant super on *.* to " + watcher,
            "grant select, drop on mysql.general_log to " + watcher));
  }

  /**
   * From its next start the server works with an account that cannot change tables, and another one
   * does that for it.
   */
  public void twoAccounts() {
    set("PREUVE_DB_USER", EVERYDAY);
    set("PREUVE_DB_MIGRATION_USER", database.login().user());
    var file = folder.resolve("migrations.password");
    SecretFiles.write(file, database.login().password() + "\n");
    set("PREUVE_DB_MIGRATION_PASSWORD_FILE", file.toString());
  }

  /** One that runs already and goes on after the tests. */
  static Installation running(Path folder, EmbeddedDatabase database, int port) {
    return new Installation(folder, database, null, List.of(), port);
  }

  /** Public address of the server, without a final slash. */
  public URI base() {
    return URI.create("http://localhost:" + port);
  }

  /** HTTP port of the server. */
  public int port() {
    return port;
  }

  /** Name of the server; of its own, so that two checkouts can be tested at once. */
  public String serverName() {
    return "preuve-it-" + port;
  }

  /** Port kept for the LMS of the tests, on 127.0.0.1: another site than the tool. */
  public int lmsPort() {
    return lmsPort;
  }

  /** Folder of this lane, {@code target/it-<number>}. */
  public Path folder() {
    return folder;
  }

  /** Where the server writes its logs. */
  public Path logs() {
    return folder.resolve("usr/servers/" + serverName() + "/logs");
  }

  /** kill -9 of the database; what it had acknowledged must be there at its next start. */
  public void killDatabase() {
    var process = database.process();
    process.destroyForcibly();
    process.onExit().join();
  }

  /** Starts the database again on its files, at the same port. */
  public void startDatabase() {
    var login = database.login();
    database =
        EmbeddedDatabase.start(
            folder.resolve("database"), database.port(), login, accounts(login.password()));
  }

  /** TCP port of the database. */
  public int databasePort() {
    return database.port();
  }

  /** Password of the server's account at the database {@code preuve}. */
  public String databasePassword() {
    return database.login().password();
  }

  /** The server's data folder. */
  public Path data() {
    return folder.resolve("data");
  }

  /** The broker that the server uses. */
  public EmbeddedBroker broker() {
    return Objects.requireNonNull(broker, "the broker of a running installation is not ours");
  }

  /** A registration invite that nobody has used; it confirms its platform beforehand. */
  public String invite() {
    return broker == null ? RunningInstallation.invite(this) : invites.pop();
  }

  /** First password of the administrator. */
  public String adminPassword() {
    return SecretFiles.readOrCreate(folder.resolve("admin.password"));
  }

  /** Takes a setting away before the server starts. */
  public void unset(String name) {
    var file = folder.resolve("usr/servers/" + serverName() + "/server.env");
    try {
      var left = Files.readAllLines(file).stream().filter(l -> !l.startsWith(name + "=")).toList();
      Files.write(file, left);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  /** Another value for a setting, before the server starts. */
  public void set(String name, String value) {
    unset(name);
    var file = folder.resolve("usr/servers/" + serverName() + "/server.env");
    try {
      Files.writeString(file, name + "=" + value + "\n", StandardOpenOption.APPEND);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  /** More of {@code server.xml}, before the server starts. */
  public void configure(String elements) {
    var overrides =
        folder.resolve("usr/servers/" + serverName() + "/configDropins/overrides/more.xml");
    try {
      Files.writeString(overrides, "<server>" + elements + "</server>");
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  /** A connection to the server's database. */
  public Connection connect() throws SQLException {
    var login = database.login();
    return DriverManager.getConnection(database.jdbcUrl(), login.user(), login.password());
  }

  /** As an account that may write and read the database's log of statements; it has no database. */
  Connection watch() throws SQLException {
    return DriverManager.getConnection(
        "jdbc:mariadb://127.0.0.1:" + database.port() + "/", WATCHER, database.login().password());
  }

  /** The one value that {@code sql} finds. */
  public String text(String sql) {
    try (var connection = connect();
        var rows = connection.createStatement().executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    } catch (SQLException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }

  /** Number of rows that {@code sql} counts, for "nothing was stored". */
  public long count(String sql) {
    try (var connection = connect();
        var rows = connection.createStatement().executeQuery(sql)) {
      rows.next();
      return rows.getLong(1);
    } catch (SQLException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }

  /** Number of sessions in courses; those that are over may be tidied away at any time. */
  public long sessions() {
    return count("select count(*) from lti_session where expires_at > utc_timestamp(6)");
  }

  /** Rows that {@code sql} changed. */
  public int update(String sql) {
    try (var connection = connect();
        var statement = connection.createStatement()) {
      return statement.executeUpdate(sql);
    } catch (SQLException unwritable) {
      throw new IllegalStateException(unwritable);
    }
  }

  @Override
  public void close() {
    if (broker != null) {
      broker.close();
      database.close();
    }
  }

  /**
   * Another node on the same database, folder, broker and keys, with a port of its own.
   *
   * @return name of its server
   */
  public String addNode(int nodePort) {
    var name = serverName() + "-" + nodePort;
    try {
      writeNode(name, nodePort);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
    return name;
  }

  private void writeServer() throws IOException {
    IntStream.range(0, INVITES).forEach(i -> invites.add(SecretFiles.random()));
    SecretFiles.write(
        folder.resolve("invites"), String.join(" confirmed\n", invites) + " confirmed\n");
    Files.createDirectories(data());
    writeNode(serverName(), port);
  }

  private void writeNode(String name, int nodePort) throws IOException {
    var server = Files.createDirectories(folder.resolve("usr/servers/" + name));
    var built = Path.of("target/liberty/wlp/usr/servers/preuve");
    Files.copy(built.resolve("server.xml"), server.resolve("server.xml"));
    var options = new ArrayList<>(Files.readAllLines(built.resolve("jvm.options")));
    options.addAll(jvmOptions);

    Files.write(server.resolve("jvm.options"), options);
    var jdbc = Files.createDirectories(server.resolve("jdbc"));
    try (var drivers = Files.list(built.resolve("jdbc"))) {
      for (var driver : drivers.toList()) {
        Files.copy(driver, jdbc.resolve(driver.getFileName()));
      }
    }
    var overrides = Files.createDirectories(server.resolve("configDropins/overrides"));
    Files.writeString(
        overrides.resolve("it.xml"),
        "<server><featureManager><feature>localConnector-1.0</feature></featureManager></server>");
    Files.write(server.resolve("server.env"), settings(nodePort));
  }

  private List<String> settings(int nodePort) {
    return List.of(
        "PREUVE_BASE_URL=" + base(),
        "PREUVE_HTTP_PORT=" + nodePort,
        "PREUVE_WARM_UP=PT0S",
        "PREUVE_ROUNDS_PERCENT=" + (jvmOptions.isEmpty() ? 100 : 10), // a benchmark's is the usual
        "PREUVE_MQTT_CLIENT_ID=preuve-connector-" + nodePort,
        "PREUVE_ISSUER_NAME=Institut Valmont",
        "PREUVE_DATA_FOLDER=" + data(),
        "PREUVE_DB_PORT=" + database.port(),
        "PREUVE_DB_PASSWORD=" + database.login().password(),
        "PREUVE_KEYS_PASSWORD_FILE=" + secret("keys.password"),
        "PREUVE_KEYS_LTI_PUBLISH_BEFORE=PT12S",
        "PREUVE_KEYS_LTI_KEEP_AFTER=PT12S",
        "PREUVE_KEYS_LTI_CACHE_FOR=PT2S",
        "PREUVE_ADMIN_PASSWORD_FILE=" + secret("admin.password"),
        "PREUVE_INVITES_FILE=" + folder.resolve("invites"),
        "PREUVE_HTTP_PRIVATE_HOSTS=127.0.0.1:" + lmsPort,
        "PREUVE_MQTT_SERVER_URI=" + broker().uri(),
        "PREUVE_MQTT_PUBLIC_URI=" + broker().uri(),
        "PREUVE_MQTT_USER=preuve-connector",
        "PREUVE_TLOG_POLICY_FILE=" + policy(),
        "PREUVE_TELEMETRY_BURST=400", // so that a test can flood, on a slow machine too
        "PREUVE_TELEMETRY_RATE=10",
        "PREUVE_MQTT_PASSWORD_FILE=" + folder.resolve("connector.password"),
        "PREUVE_BROKER_PASSWORDS_FILE=" + folder.resolve("devices"));
  }

  /** Nobody answers there, but where a test starts a witness. */
  private Path policy() {
    try {
      return Files.writeString(folder.resolve("tlog-policy"), TestWitness.policy(lmsPort));
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  private Path secret(String name) {
    SecretFiles.readOrCreate(folder.resolve(name));
    return folder.resolve(name);
  }
}
