package org.preuve.server.settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.preuve.lti.admin.account.NewPasswordCheck;
import org.preuve.web.limit.ProxyConfig;
import org.preuve.web.tlog.LogPolicy;

/**
 * Looks at every setting and at the files that they name. One line for each wrong one: its name,
 * what stands there (never of a secret), and the cure.
 */
final class CheckSettings {

  private static final Pattern LOOPBACK =
      Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[::1]|\\[0:0:0:0:0:0:0:1]");

  private static final Pattern HOST_AND_PORT =
      Pattern.compile("(\\[[0-9a-fA-F:.]+]|[A-Za-z0-9._-]+):(\\*|\\d{1,5})");

  private static final Set<String> BROKER_SCHEMES = Set.of("tcp", "ssl", "ws", "wss");

  /** Of these, whoever is on the way reads passwords and measurements. */
  private static final Set<String> PLAIN_SCHEMES = Set.of("tcp", "ws");

  private static final String PLAIN_BROKER = "preuve.mqtt.plain";

  /** MariaDB Connector/J's {@code sslMode}. */
  private static final Set<String> DATABASE_TLS =
      Set.of("disable", "trust", "verify-ca", "verify-full");

  /** With nothing behind them they say neither what somebody wants nor that it is the usual. */
  private static final List<String> NEVER_EMPTY =
      List.of(
          "preuve.base-url",
          "preuve.data-folder",
          "preuve.http.host",
          "preuve.http.port",
          "preuve.proxy.header",
          "preuve.zone",
          "preuve.issuer.name",
          "preuve.db.host",
          "preuve.db.port",
          "preuve.db.name",
          "preuve.db.user",
          "preuve.db.tls",
          "preuve.db.timeout-millis",
          "preuve.db.connections",
          "preuve.db.migration-user",
          "preuve.db.migration-password-file",
          "preuve.upload.limit",
          "preuve.upload.quota",
          "preuve.upload.reserve",
          "preuve.upload.forget-percent",
          "preuve.mqtt.server-uri",
          "preuve.mqtt.public-uri",
          "preuve.mqtt.user",
          "preuve.mqtt.ingest",
          "preuve.mqtt.plain",
          "preuve.mqtt.silence",
          "preuve.rounds-percent",
          "preuve.telemetry.rate",
          "preuve.telemetry.burst",
          "preuve.telemetry.pack-after",
          "preuve.broker.passwords-mode");

  /** An IPv6 address whose end cannot be told from the port behind it. */
  private static final Pattern BARE_IPV6 =
      Pattern.compile("[0-9a-fA-F.]*:[0-9a-fA-F.]*:[0-9a-fA-F:.]*");

  private static final Pattern WITH_PORT = Pattern.compile("(.*):[0-9]+");

  /** Stands in the defaults, so that it says nothing about what somebody wants. */
  private static final String BROKER = "tcp://127.0.0.1:1883";

  private final Given given;
  private final WrongSettings wrong = new WrongSettings();

  private CheckSettings(Given given) {
    this.given = given;
  }

  /** What is wrong; empty when the server may start. */
  static List<String> of(Given given) {
    var check = new CheckSettings(given);
    check.empty();
    check.untidy();
    check.baseUrl();
    check.host();
    check.dataFolder();
    check.files();
    check.database();
    check.broker();
    check.proxies();
    CheckNumbers.of(given, check.wrong);
    return check.wrong.lines();
  }

  private void empty() {
    for (var name : NEVER_EMPTY) {
      if (given.empty().test(name)) {
        wrong(name, "", "is empty; write a value, or take the line away");
      }
    }
    CheckNumbers.DURATIONS.stream()
        .filter(given.empty())
        .forEach(name -> wrong(name, "", "is empty; write a value, or take the line away"));
  }

  /** Some read a value with what stands around it, others without: then two parts disagree. */
  private void untidy() {
    KnownSettings.NAMES.stream()
        .filter(given.untidy())
        .forEach(
            name ->
                wrong(
                    name,
                    "",
                    "begins or ends with a space or with the end of a line of Windows; take it"
                        + " away"));
  }

  /** The address that the server listens at must be one of this machine's. */
  private void host() {
    var name = "preuve.http.host";
    given
        .of(name)
        .filter(host -> !host.equals("*") && !CheckPort.ours(host))
        .ifPresent(
            host ->
                wrong(
                    name,
                    host,
                    "is no address of this machine; write localhost behind a proxy, or * for all"));
  }

  private void baseUrl() {
    var name = "preuve.base-url";
    var text = given.of(name, "http://localhost:9080");
    try {
      baseUrl(name, text, new URI(text));
    } catch (URISyntaxException malformed) {
      wrong(
          name, text, "is no address; write https:// and the host, such as https://preuve.example");
    }
  }

  private void baseUrl(String name, String text, URI address) {
    var scheme = Optional.ofNullable(address.getScheme()).orElse("");
    var host = Optional.ofNullable(address.getHost()).orElse("");
    if (!scheme.equals("https") && !scheme.equals("http")) {
      wrong(name, text, "does not begin with https://; write https:// before the host");
    } else if (host.isEmpty() || address.getRawUserInfo() != null) {
      wrong(name, text, "has no host; write https:// and the host, such as https://preuve.example");
    } else if (scheme.equals("http") && !loopback(host)) {
      wrong(name, text, "is not encrypted; http: is for this machine alone, write https:");
    } else if (text.endsWith("/")) {
      wrong(name, text, "ends with a slash; take it away");
    } else if (!address.getRawPath().isEmpty()
        || address.getRawQuery() != null
        || address.getRawFragment() != null) {
      wrong(name, text, "has a path; Preuve stands at the root of its host, take the path away");
    }
  }

  private void dataFolder() {
    var name = "preuve.data-folder";
    var text = given.of(name, ".preuve/data");
    var folder = path(name, text);
    if (folder.isEmpty() || given.empty().test(name)) {
      return;
    }
    if (!Files.isDirectory(folder.get())) {
      wrong(
          name,
          text,
          "is not there; make the folder, or mount the disk that holds it, before you start");
    } else if (!Files.isWritable(folder.get())) {
      wrong(name, text, "cannot be written to; give it to the user who runs the server");
    }
  }

  private void files() {
    secret("preuve.keys.password-file").ifPresent(this::keys);
    secret("preuve.admin.password-file").ifPresent(this::firstPassword);
    secret("preuve.mqtt.password-file");
    readable("preuve.invites-file");
    readable("preuve.tlog.policy-file").ifPresent(this::policy);
    if (given.of("preuve.keys.password-file").isEmpty()) {
      var folder = Path.of(given.of("preuve.data-folder", ".preuve/data"));
      var password = folder.resolve("keys.password");
      if (filled(password)) {
        keys(password);
      } else if (Files.isDirectory(folder)) {
        wrong(
            "preuve.keys.password-file",
            "",
            "names no file, and the data folder has no keys.password with a line in it; write a"
                + " long random password into a file that only the server's user can read, and name"
                + " it here");
      }
    }
  }

  /** Whoever is named there is shown the log and believed to have seen it. */
  private void policy(Path file) {
    var name = "preuve.tlog.policy-file";
    try {
      LogPolicy.read(Files.readString(file));
    } catch (IllegalArgumentException | IOException none) {
      var why = none instanceof IOException ? "it is no text" : none.getMessage();
      wrong(name, file.toString(), "is no policy (C2SP tlog-policy): " + why + "; mend the file");
    }
  }

  /** Both go into a backup together; a password of another day opens nothing. */
  private void keys(Path password) {
    var folder = Path.of(given.of("preuve.data-folder", ".preuve/data"));
    if (!Files.isDirectory(folder)) {
      return; // said already
    }
    var store = folder.resolve("keys.p12");
    switch (CheckKeys.open(store, firstLine(password))) {
      case WRONG_PASSWORD ->
          wrong(
              "preuve.keys.password-file",
              password.toString(),
              "does not open keys.p12 in the data folder; put the password there with which these"
                  + " keys were made or backed up");
      case UNREADABLE ->
          wrong(
              "preuve.data-folder",
              store.toString(),
              "cannot be read as a store of keys; give it to the server's user, or bring it back"
                  + " from the backup together with its password");
      case OPEN -> {}
    }
  }

  /** Checked although it may have been replaced since: the file still stands there. */
  private void firstPassword(Path file) {
    if (NewPasswordCheck.weak(firstLine(file)).isPresent()) {
      wrong(
          "preuve.admin.password-file",
          file.toString(),
          "holds a password of fewer than 12 or more than 128 characters, or one that is soon"
              + " guessed; let a generator write another, or take the setting away when the account"
              + " has a password of its own");
    }
  }

  private void database() {
    var tls = given.of("preuve.db.tls", "disable");
    if (!DATABASE_TLS.contains(tls)) {
      wrong("preuve.db.tls", tls, "is not known; write verify-full, verify-ca, trust or disable");
    }
    readable("preuve.db.tls-certificate");
    var host = given.of("preuve.db.host", "127.0.0.1");
    if (BARE_IPV6.matcher(host).matches()) {
      wrong("preuve.db.host", host, "has no brackets; write [" + host + "]");
    } else if (WITH_PORT.matcher(host).matches()) {
      wrong("preuve.db.host", host, "has a port; write it into PREUVE_DB_PORT");
    } else if (given.of("preuve.db.password").isEmpty() && !loopback(host)) {
      wrong(
          "preuve.db.password",
          "",
          "is empty although PREUVE_DB_HOST names another machine; give the account a password and"
              + " write it here");
    }
    migrations();
    truth(PLAIN_BROKER);
  }

  private void migrations() {
    var user = "preuve.db.migration-user";
    var file = "preuve.db.migration-password-file";
    if (given.of(user).isPresent() && unsaid(file)) {
      wrong(
          file,
          "",
          "is missing although PREUVE_DB_MIGRATION_USER names an account; name the file with its"
              + " password");
    } else if (given.of(file).isPresent() && unsaid(user)) {
      wrong(
          user,
          "",
          "is missing although PREUVE_DB_MIGRATION_PASSWORD_FILE is there; name the account that"
              + " changes tables");
    }
    secret(file);
  }

  /** Neither there nor there with nothing behind it, which has its own line. */
  private boolean unsaid(String name) {
    return given.of(name).isEmpty() && !given.empty().test(name);
  }

  private void broker() {
    given
        .of("preuve.mqtt.user")
        .filter(user -> user.matches("#.*|.*[\\s:].*"))
        .ifPresent(
            user ->
                wrong(
                    "preuve.mqtt.user",
                    user,
                    "cannot stand in the broker's files of accounts and rules; write letters and"
                        + " digits, such as preuve-connector"));
    brokerAddress("preuve.mqtt.server-uri");
    brokerAddress("preuve.mqtt.public-uri");
    truth("preuve.mqtt.ingest");
    boolean takesIn = given.of("preuve.mqtt.ingest", "true").equals("true");
    if (given.of("preuve.mqtt.server-uri").filter(uri -> !uri.equals(BROKER)).isPresent()
        && takesIn
        && given.of("preuve.mqtt.password-file").isEmpty()) {
      wrong(
          "preuve.mqtt.password-file",
          "",
          "is missing although PREUVE_MQTT_SERVER_URI names a broker; name the file with the"
              + " connector's password, or set PREUVE_MQTT_INGEST=false");
    }
    var mode = given.of("preuve.broker.passwords-mode", "600");
    if (!mode.matches("0?(600|640|644)")) {
      wrong("preuve.broker.passwords-mode", mode, "is no mode of ours; write 600, 640 or 644");
    }
    written("preuve.broker.passwords-file");
    written("preuve.broker.rules-file");
  }

  /** A file that the server writes at its start: its folder must be there, and be ours. */
  private void written(String name) {
    var file = given.of(name).flatMap(text -> path(name, text)).map(Path::toAbsolutePath);
    if (file.filter(Files::isDirectory).isPresent()) {
      wrong(name, file.get().toString(), "is a folder; name a file in it");
      return;
    }
    file.map(named -> Optional.ofNullable(named.getParent()).orElse(named))
        .filter(folder -> !Files.isDirectory(folder) || !Files.isWritable(folder))
        .ifPresent(
            folder ->
                wrong(
                    name,
                    folder.toString(),
                    "is no folder that the server's user can write to; make it, or give it away"));
  }

  /** MicroProfile Config takes other words too, and any other for no. */
  private void truth(String name) {
    given
        .of(name)
        .filter(text -> !text.equals("true") && !text.equals("false"))
        .ifPresent(text -> wrong(name, text, "is neither true nor false"));
  }

  private void brokerAddress(String name) {
    given
        .of(name)
        .ifPresent(
            text -> {
              var address = uri(text);
              if (address.isEmpty()
                  || !BROKER_SCHEMES.contains(String.valueOf(address.get().getScheme()))
                  || address.get().getHost() == null
                  || address.get().getPort() < 1) {
                wrong(name, text, "is no broker; write ssl://host:8883 or tcp://host:1883");
              } else if (PLAIN_SCHEMES.contains(address.get().getScheme())
                  && !loopback(address.get().getHost())
                  && !given.of(PLAIN_BROKER, "false").equals("true")) {
                wrong(
                    name,
                    text,
                    "is not encrypted; write ssl: or wss:, or PREUVE_MQTT_PLAIN=true on a network"
                        + " that nobody else reads");
              }
            });
  }

  private void proxies() {
    try {
      ProxyConfig.networks(given.of("preuve.proxy.addresses", ""));
    } catch (IllegalArgumentException malformed) {
      wrong(
          "preuve.proxy.addresses",
          given.of("preuve.proxy.addresses", ""),
          "is no list of addresses; write numbers, such as 127.0.0.1, 10.0.0.0/8");
    }
    var header = given.of("preuve.proxy.header", "X-Forwarded-For");
    if (!header.equalsIgnoreCase("X-Forwarded-For") && !header.equalsIgnoreCase("Forwarded")) {
      wrong("preuve.proxy.header", header, "is not known; write X-Forwarded-For or Forwarded");
    }
    for (var host : given.of("preuve.http.private-hosts", "").split(",", -1)) {
      if (!host.isBlank() && !HOST_AND_PORT.matcher(host.strip()).matches()) {
        wrong("preuve.http.private-hosts", host.strip(), "has no port; write host:443 or host:*");
      }
    }
  }

  /** The file, when it holds one. */
  private Optional<Path> secret(String name) {
    var file = readable(name);
    if (file.isPresent() && !filled(file.get())) {
      wrong(name, file.get().toString(), "is empty or no text; its first line is the password");
      return Optional.empty();
    }
    return file;
  }

  /** Whether a host is this machine. */
  static boolean loopback(String host) {
    return LOOPBACK.matcher(host).matches();
  }

  private static boolean filled(Path file) {
    return !firstLine(file).isBlank();
  }

  /** Empty where there is none. */
  private static String firstLine(Path file) {
    try (var lines = Files.lines(file)) {
      return lines.findFirst().orElse("").strip();
    } catch (IOException | UncheckedIOException unreadable) {
      return "";
    }
  }

  private Optional<Path> readable(String name) {
    var file = given.of(name).flatMap(text -> path(name, text));
    if (file.isEmpty()) {
      return file;
    }
    if (!Files.isRegularFile(file.get())) {
      wrong(name, file.get().toString(), "is not there; make the file, or take the setting away");
      return Optional.empty();
    }
    if (!Files.isReadable(file.get())) {
      wrong(name, file.get().toString(), "cannot be read; give it to the server's user");
      return Optional.empty();
    }
    return file;
  }

  private Optional<Path> path(String name, String text) {
    try {
      return Optional.of(Path.of(text));
    } catch (InvalidPathException malformed) {
      wrong(name, text, "is no path");
      return Optional.empty();
    }
  }

  private static Optional<URI> uri(String text) {
    try {
      return Optional.of(new URI(text));
    } catch (URISyntaxException malformed) {
      return Optional.empty();
    }
  }

  private void wrong(String name, String value, String cure) {
    wrong.add(name, value, cure);
  }
}
