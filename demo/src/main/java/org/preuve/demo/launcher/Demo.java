package org.preuve.demo.launcher;

import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.preuve.demo.base.Ports;
import org.preuve.demo.base.SecretFiles;
import org.preuve.demo.broker.EmbeddedBroker;
import org.preuve.demo.console.DeviceConsole;
import org.preuve.demo.database.EmbeddedDatabase;
import org.preuve.demo.lms.DemoLms;

/** Everything running together. */
public final class Demo implements AutoCloseable {

  private static final String LIBERTY = "liberty-config/target/liberty/wlp";
  private static final String CONNECTOR = "preuve-connector";

  private final Options options;
  private final PrintStream out;
  private final Map<String, String> more;
  private final Started started = new Started();
  private final List<String> registrationLinks = new ArrayList<>();
  private Optional<String> adminPassword = Optional.empty();
  private final List<Revivable> parts = new ArrayList<>();
  private @Nullable KeptServer running;

  /** Nothing runs yet. */
  public Demo(Options options, PrintStream out) {
    this(options, out, Map.of());
  }

  /**
   * Nothing runs yet.
   *
   * @param more environment of the server's process, on top of its settings
   */
  public Demo(Options options, PrintStream out, Map<String, String> more) {
    this.options = options;
    this.out = out;
    this.more = Map.copyOf(more);
  }

  /** Where the server is reached. */
  public URI server() {
    return URI.create("http://localhost:" + options.serverPort());
  }

  /** Where the demo LMS is reached. */
  public URI lms() {
    return URI.create("http://127.0.0.1:" + options.lmsPort());
  }

  /** Where the tour may keep files. */
  public Path tourFolder() {
    return options.data().resolve("tour");
  }

  /** Starts all parts in order and says so, line by line. */
  public void start() throws InterruptedException {
    var data = started.start(() -> DataFolder.take(options.data()));
    var children = new Children(data.children());
    int left = children.endLeftOvers();
    if (left > 0) {
      say("left over", left + " process(es) of a run that was killed: ended");
    }
    requireFreePorts();
    if (options.fresh()) {
      data.empty();
      say("data", "emptied " + options.data());
    }
    LogFile.use(data.logs());
    var database = startDatabase(data, children);
    startBroker(data);
    var lms = started.start(() -> DemoLms.start(data.lms(), options.lmsPort()));
    say("demo LMS", "ready on " + lms.address());
    startServer(data, children, lms, database);
    started.start(() -> DeviceConsole.start(data.device(), options.devicePort(), server()));
    say("device", "ready on http://127.0.0.1:" + options.devicePort());
  }

  private void requireFreePorts() {
    options
        .ports()
        .forEach(
            (option, port) -> {
              if (Ports.inUse(port)) {
                throw new UsageException(
                    "The port " + port + " is already in use; choose another with " + option + ".");
              }
            });
  }

  private EmbeddedDatabase startDatabase(DataFolder data, Children children) {
    var login =
        new EmbeddedDatabase.Login("preuve", "preuve", data.secretText("database-password"));
    var database =
        new KeptDatabase(
            started,
            children,
            () ->
                EmbeddedDatabase.startUntilClosed(data.database(), options.databasePort(), login));
    say("MariaDB", "ready on 127.0.0.1:" + database.now().port());
    parts.add(database.part());
    return database.now();
  }

  private void startBroker(DataFolder data) {
    var connector = new EmbeddedBroker.Account(CONNECTOR, data.secretText("connector-password"));
    started.start(
        () ->
            EmbeddedBroker.start(
                data.broker(), options.brokerPort(), data.brokerPasswords(), connector));
    say("MQTT broker", "ready on 127.0.0.1:" + options.brokerPort());
  }

  private void startServer(
      DataFolder data, Children children, DemoLms lms, EmbeddedDatabase database)
      throws InterruptedException {
    boolean known = lms.knowsTool(server().toString());
    var invites = invites(data, options.links() + (known ? 0 : 1));
    say("server", "starting, half a minute the first time …");
    Path log = data.logs().resolve("server.log");
    var environment = environment(data, database);
    var kept =
        new KeptServer(
            started,
            server(),
            Pulse.PATIENCE,
            () ->
                LibertyServer.start(
                    options.home().resolve(LIBERTY), data.liberty(), log, environment, children));
    running = kept;
    kept.awaitReady();
    parts.add(kept.part());
    say("server", "ready on " + server());
    adminPassword = kept.now().firstPassword();
    if (!known) {
      var link = URI.create(invites.remove(0));
      new FirstRegistration(() -> lms.register(link), kept.part(), Duration.ofSeconds(1))
          .make(this::say);
      say("registration", "the demo LMS has registered itself");
    }
    registrationLinks.addAll(invites);
  }

  /**
   * Fresh links, their tokens written where the server reads them at its start; who uses them needs
   * no confirmation.
   */
  private List<String> invites(DataFolder data, int count) {
    var tokens = new ArrayList<String>();
    for (int i = 0; i < count; i++) {
      tokens.add(SecretFiles.random());
    }
    SecretFiles.write(data.invites(), String.join(" confirmed\n", tokens) + " confirmed\n");
    var links = new ArrayList<String>();
    tokens.forEach(token -> links.add(server() + "/lti/register?invite=" + token));
    return links;
  }

  private Map<String, String> environment(DataFolder data, EmbeddedDatabase database) {
    String broker = "tcp://127.0.0.1:" + options.brokerPort();
    var environment = new LinkedHashMap<String, String>();
    environment.put("PREUVE_HTTP_PORT", Integer.toString(options.serverPort()));
    environment.put("PREUVE_WARM_UP", "PT0S"); // one person waits less for a start
    environment.put("PREUVE_BASE_URL", server().toString());
    environment.put("PREUVE_ISSUER_NAME", "Institut Valmont");
    environment.put("PREUVE_DATA_FOLDER", data.server().toString());
    environment.put("PREUVE_DB_HOST", "127.0.0.1");
    environment.put("PREUVE_DB_PORT", Integer.toString(database.port()));
    environment.put("PREUVE_DB_NAME", database.login().database());
    environment.put("PREUVE_DB_USER", database.login().user());
    environment.put("PREUVE_DB_PASSWORD", database.login().password());
    environment.put("PREUVE_KEYS_PASSWORD_FILE", data.secret("keys-password").toString());
    environment.put("PREUVE_INVITES_FILE", data.invites().toString());
    // any LMS on this machine may register, not only the one that the demo brings
    environment.put("PREUVE_HTTP_PRIVATE_HOSTS", "127.0.0.1:*,localhost:*");
    environment.put("PREUVE_MQTT_SERVER_URI", broker);
    environment.put("PREUVE_MQTT_PUBLIC_URI", broker);
    environment.put("PREUVE_MQTT_USER", CONNECTOR);
    environment.put("PREUVE_MQTT_PASSWORD_FILE", data.secret("connector-password").toString());
    environment.put("PREUVE_BROKER_PASSWORDS_FILE", data.brokerPasswords().toString());
    environment.putAll(more);
    return environment;
  }

  /** The administrator's first password, at the start that made it. */
  public Optional<String> firstPassword() {
    return adminPassword;
  }

  /** Says where to go on. */
  public void announce() {
    out.println();
    out.println("  course: " + lms() + "/course");
    out.println("  server: " + server() + "/");
    out.println("  verify: " + server() + "/verify");
    out.println("  device: http://127.0.0.1:" + options.devicePort() + "/");
    out.println("  admin: " + server() + "/admin");
    out.println(
        adminPassword
            .map(password -> "  admin password: " + password + " (name: admin; shown once)")
            .orElse("  admin password: as shown at the first start, or as changed since"));
    registrationLinks.forEach(link -> out.println("  registration: " + link));
    out.println();
    out.flush();
  }

  /**
   * Starts again what has ended by itself or hangs, until the end is asked for.
   *
   * @return false when a part ended too often
   */
  public boolean keep() throws InterruptedException {
    return new Supervision(parts, this::stopping, Duration.ofSeconds(1)).keep(this::say);
  }

  /** The server's process, once it was started. */
  public ProcessHandle serverProcess() {
    return Objects.requireNonNull(running).process();
  }

  /** Where the server writes what is wrong. */
  public Path serverLog() {
    return options.data().resolve("logs/server.log");
  }

  private void say(String part, String text) {
    out.printf(Locale.ROOT, "  %-12s %s%n", part, text);
    out.flush();
  }

  /** Whether the end was asked for, by Ctrl-C for example. */
  public boolean stopping() {
    return started.closed();
  }

  @Override
  public void close() {
    started.close();
  }
}
