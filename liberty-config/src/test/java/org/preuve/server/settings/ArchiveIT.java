package org.preuve.server.settings;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.preuve.demo.base.Ports;
import org.preuve.server.harness.Folders;
import org.preuve.server.harness.Installation;

/** The archive that the build makes, unpacked as an administrator does it. */
class ArchiveIT {

  /** A space and an accent: an administrator's folder may have both. */
  private static final Path FOLDER = Path.of("target/unpacked là bas").toAbsolutePath();

  private static Path home;

  private final Installation installation = Installation.get();
  private final List<String> settings = new ArrayList<>();

  @BeforeAll
  static void unpack() throws Exception {
    var archive = archive();
    Folders.delete(FOLDER);
    Files.createDirectories(FOLDER);
    var tar =
        new ProcessBuilder("tar", "-xf", archive.toString(), "-C", FOLDER.toString())
            .inheritIO()
            .start();
    assertThat(tar.waitFor()).isZero();
    try (var made = Files.list(FOLDER)) {
      home = made.findFirst().orElseThrow();
    }
  }

  /** A build of another command than {@code ./mvnw package} or {@code ./run-tests} has none. */
  private static Path archive() throws IOException {
    try (var built = Files.list(Path.of("target"))) {
      var found = built.filter(f -> f.getFileName().toString().matches("preuve-.*\\.tar(\\.gz)?"));
      var archive =
          found.max((a, b) -> Long.compare(a.toFile().lastModified(), b.toFile().lastModified()));
      assumeTrue(archive.isPresent(), "this build has made no archive");
      return archive.orElseThrow();
    }
  }

  @AfterAll
  static void tidy() throws IOException {
    Files.deleteIfExists(FOLDER.resolveSibling("opt-preuve"));
    Folders.delete(FOLDER);
  }

  @Test
  void holds_a_server_without_traces_and_secrets_of_the_build() throws IOException {
    assertThat(home.getFileName().toString()).startsWith("preuve-");
    for (var program : List.of("bin/preuve", "wlp/bin/server", "deploy/backup/backup")) {
      assertThat(home.resolve(program)).isExecutable();
    }
    var server = home.resolve("wlp/usr/servers/preuve");
    assertThat(server.resolve("dropins/preuve.war"))
        .as("the archive is the one of the last ./mvnw package")
        .hasSameBinaryContentAs(Path.of("target/preuve.war"));
    assertThat(server).isDirectoryNotContaining("glob:**{server.env,logs,workarea}");
    assertThat(home.resolve("docs/installation.md")).isRegularFile();
    assertThat(home.resolve("server.env.example")).isRegularFile();
    assertThat(home.resolve("deploy/systemd/preuve.service")).isRegularFile();
    assertThat(home.resolve("deploy/bin")).doesNotExist();
  }

  @Test
  void says_neither_who_built_it_nor_when() throws Exception {
    var tar = new ProcessBuilder("tar", "--numeric-owner", "--utc", "-tvf", archive().toString());
    var process = tar.redirectErrorStream(true).start();
    try (var entries = process.inputReader(UTF_8)) {
      assertThat(
              entries.lines().map(line -> line.split(" +", -1)[1] + " " + line.split(" +", -1)[3]))
          .containsOnly("0/0 2026-11-29");
    }
    assertThat(process.waitFor()).isZero();
  }

  @Test
  void checks_settings_where_it_stands() throws Exception {
    right();
    var open = Files.writeString(FOLDER.resolve("admin.password"), "x7Gq-2mLp9 vTz\n");
    Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rw-r--r--"));
    set("PREUVE_ADMIN_PASSWORD_FILE=" + open);
    var good = check();
    set("PREUVE_BASE_URL=https://preuve.example/");
    set("PREUVE_INVITES_FILE=/nowhere/invites");
    var wrong = check();

    assertThat(good)
        .startsWith("0\n")
        .contains("preuve: the settings are in order.")
        .contains("preuve: warning: PREUVE_ADMIN_PASSWORD_FILE: ");
    assertThat(wrong)
        .startsWith("78\n")
        .contains("preuve: PREUVE_BASE_URL (environment or server.env): ")
        .contains("preuve: PREUVE_INVITES_FILE (environment or server.env): ");
  }

  @Test
  void compares_database_and_folder_as_the_start_does() throws Exception {
    right();
    set("PREUVE_BASEURL=https://preuve.example");
    var mistyped = check();
    var other = Files.createDirectories(FOLDER.resolve("other"));
    Files.writeString(other.resolve("installation-id"), "another\n");
    set("PREUVE_DATA_FOLDER=" + other);
    var foreign = check();
    set("PREUVE_DATA_FOLDER=" + installation.data());
    installation.update(
        "insert into flyway_schema_history (installed_rank, version, description, type, script,"
            + " checksum, installed_by, execution_time, success) values (999999, '209901010000',"
            + " 'of tomorrow', 'SQL', 'V209901010000__of_tomorrow.sql', 1, 'x', 1, true)");
    var newer = check();
    installation.update("delete from flyway_schema_history where installed_rank = 999999");

    assertThat(mistyped)
        .startsWith("0\n")
        .contains("preuve: warning: PREUVE_BASEURL: no setting has this name");
    assertThat(foreign)
        .startsWith("70\n")
        .contains("belongs to another installation than the database");
    assertThat(newer).startsWith("70\n").contains("(of tomorrow) has run in this database");
    assertThat(check()).startsWith("0\n");
  }

  @Test
  void says_whom_the_database_and_the_broker_refuse() throws Exception {
    right();
    var other = Files.writeString(FOLDER.resolve("other.password"), "not the password\n");
    set("PREUVE_MQTT_PASSWORD_FILE=" + other);
    var broker = check();
    set("PREUVE_BROKER_PASSWORDS_FILE=" + FOLDER.resolve("accounts"));
    var written = check();
    set("PREUVE_MQTT_SERVER_URI=tcp://127.0.0.1:9");
    var away = check();
    set("PREUVE_DB_PASSWORD=wrong");
    var database = check();

    assertThat(broker)
        .startsWith("78\n")
        .contains(
            "PREUVE_MQTT_PASSWORD_FILE", "the broker refuses the account \"preuve-connector\"");
    assertThat(written).startsWith("0\n").contains("ends if the broker still refuses it");
    assertThat(away).startsWith("0\n").contains("no broker answers at tcp://127.0.0.1:9");
    assertThat(database).startsWith("78\n").contains("PREUVE_DB_PASSWORD");
  }

  /** The unit's own line, at the place that the manual links to; systemd itself does not run. */
  @Test
  void starts_and_ends_as_the_unit_says() throws Exception {
    right();
    set("PREUVE_BASE_URL=" + installation.base());
    set("PREUVE_HTTP_PORT=" + Ports.free());
    set("PREUVE_WARM_UP=PT0S");
    set("PREUVE_ZONE=Mars/Olympus");
    var wrong = unit();
    var refused = new String(wrong.getInputStream().readAllBytes(), UTF_8);
    set("PREUVE_ZONE=Europe/Paris");
    var right = unit();
    try {
      var lines = right.inputReader(UTF_8).lines().iterator();
      boolean ready = false;
      while (!ready && lines.hasNext()) {
        ready = lines.next().contains("Preuve is ready");
      }
      right.descendants().forEach(ProcessHandle::destroy); // as systemd does: all of its group
      right.toHandle().destroy(); // which leaves its output open
      lines.forEachRemaining(line -> {});

      assertThat(wrong.waitFor()).as(refused).isEqualTo(value("RestartPreventExitStatus"));
      assertThat(refused).contains("PREUVE_ZONE").doesNotContain("Launching");
      assertThat(ready).isTrue();
      assertThat(right.waitFor()).isIn(0, value("SuccessExitStatus"));
    } finally {
      right.descendants().forEach(ProcessHandle::destroyForcibly);
      right.destroyForcibly();
    }
  }

  private Process unit() throws IOException {
    var link = FOLDER.resolveSibling("opt-preuve");
    Files.deleteIfExists(link);
    Files.createSymbolicLink(link, home);
    var start = Pattern.compile("(?m)^ExecStart=/bin/sh -c '(.+)'$").matcher(service());
    assertThat(start.find()).isTrue();
    var line = start.group(1).replace("/opt/preuve", "\"$HERE\""); // which may have spaces
    var builder = new ProcessBuilder("/bin/sh", "-c", line).redirectErrorStream(true);
    builder.environment().keySet().removeIf(name -> name.startsWith("PREUVE_"));
    builder.environment().put("HERE", link.toString());
    builder.environment().put("PREUVE_ENV", env().toString());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().put("WLP_OUTPUT_DIR", FOLDER.resolve("work").toString());
    builder.environment().put("LOG_DIR", FOLDER.resolve("logs").toString());
    return builder.start();
  }

  private static int value(String key) throws IOException {
    var found = Pattern.compile("(?m)^" + key + "=(\\d+)$").matcher(service());
    assertThat(found.find()).as(key).isTrue();
    return Integer.parseInt(found.group(1));
  }

  private static String service() throws IOException {
    return Files.readString(home.resolve("deploy/systemd/preuve.service"));
  }

  private Path env() throws IOException {
    return Files.write(FOLDER.resolve("preuve.env"), settings);
  }

  private void right() {
    set("PREUVE_BASE_URL=https://preuve.example");
    set("PREUVE_DATA_FOLDER=" + installation.data());
    set("PREUVE_KEYS_PASSWORD_FILE=" + installation.folder().resolve("keys.password"));
    set("PREUVE_DB_PORT=" + installation.databasePort());
    set("PREUVE_DB_PASSWORD=" + installation.databasePassword());
    set("PREUVE_MQTT_SERVER_URI=" + installation.broker().uri());
    set("PREUVE_MQTT_PASSWORD_FILE=" + installation.folder().resolve("connector.password"));
  }

  private void set(String line) {
    var name = line.substring(0, line.indexOf('=') + 1);
    settings.removeIf(given -> given.startsWith(name));
    settings.add(line);
  }

  /** Exit status, then everything that was printed. */
  private String check() throws Exception {
    var file = env();
    var builder = new ProcessBuilder(home.resolve("bin/preuve").toString(), "check");
    builder.environment().keySet().removeIf(name -> name.startsWith("PREUVE_"));
    builder.environment().put("PREUVE_ENV", file.toString());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    var process = builder.redirectErrorStream(true).start();
    var printed = new String(process.getInputStream().readAllBytes(), UTF_8);
    return process.waitFor() + "\n" + printed;
  }
}
