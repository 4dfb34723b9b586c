package org.preuve.server.settings;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The units of {@code deploy/systemd}: what systemd says of them, and what they name. */
class SystemdUnitsTest {

  private static final Path DEPLOY = Path.of("../deploy");
  private static final Path UNITS = DEPLOY.resolve("systemd");
  private static final Path EXAMPLE = Path.of("src/main/liberty/config/server.env.example");
  private static final Pattern SETTING = Pattern.compile("PREUVE_[A-Z][A-Z_]*[A-Z]");

  /** Read by the script that starts the server, before there are settings. */
  private static final Set<String> OF_SCRIPTS =
      Set.of("PREUVE_ENV", "PREUVE_OWNER", "PREUVE_SECRETS_FOLDER");

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "preuve.service",
        "preuve-broker.service",
        "preuve-broker.path",
        "preuve-broker.timer"
      })
  void are_without_a_fault_for_systemd(String unit) throws Exception {
    var right = verified(UNITS.resolve(unit));
    var wrong =
        folder.resolve(unit.replace("preuve", "faulty")); // a unit of that name may be installed
    Files.writeString(wrong, text(UNITS.resolve(unit)).replace("\nDescription=", "\nDescripton="));

    assertThat(right).isEqualTo("0\n");
    assertThat(verified(wrong)).contains("Descripton");
  }

  /** Of ten, at which systemd keeps a process from nothing. */
  @Test
  void keep_the_server_from_most_of_the_machine() throws Exception {
    var judged = run("systemd-analyze", "security", "--offline=true", UNITS + "/preuve.service");
    assumeTrue(!judged.contains("offline"), "this systemd judges no files");

    var exposure = Pattern.compile("Overall exposure level .*: ([0-9.]+)").matcher(judged);

    assertThat(exposure.find()).as(judged).isTrue();
    assertThat(Double.parseDouble(exposure.group(1))).isLessThanOrEqualTo(4.5);
  }

  @Test
  void watch_and_hand_over_the_file_that_the_server_writes() throws Exception {
    var written = setting("PREUVE_BROKER_PASSWORDS_FILE");
    var watch = text(UNITS.resolve("preuve-broker.path"));
    var hand = text(UNITS.resolve("preuve-broker.service"));
    var read = Pattern.compile("(?m)^password_file (.+)$").matcher(mosquitto());

    assertThat(watch).contains("PathChanged=" + written + "\n", "Unit=preuve-broker.service\n");
    assertThat(hand).contains("ConditionPathExists=" + written + "\n");
    assertThat(read.find()).isTrue();
    assertThat(install(hand)).endsWith(written + " " + read.group(1));
    assertThat(handing(hand)).contains("cmp -s " + written + " " + read.group(1) + ";");
    assertThat(text(UNITS.resolve("preuve-broker.timer")))
        .contains("OnUnitInactiveSec=1min\n", "Unit=preuve-broker.service\n");
    assertThat(text(UNITS.resolve("preuve.service")))
        .contains("ReadWritePaths=" + setting("PREUVE_DATA_FOLDER") + "\n")
        .contains("EnvironmentFile=/etc/preuve/preuve.env\n");
    assertThat(Path.of(written)).startsWithRaw(Path.of(setting("PREUVE_DATA_FOLDER")));
  }

  /** Five starts in ten seconds are systemd's own limit, and it ends the path unit with them. */
  @Test
  void hand_over_however_many_are_paired_at_once() throws IOException {
    var unit = text(UNITS.resolve("preuve-broker.service"));

    assertThat(unit.substring(0, unit.indexOf("[Service]")))
        .contains("\nStartLimitIntervalSec=0\n");
  }

  /** The unit's own line: the broker is told anew, as long as the server writes meanwhile. */
  @Test
  void hand_over_what_changes_while_they_hand_over() throws Exception {
    var accounts = Files.writeString(folder.resolve("broker-passwords"), "one\n");
    var copy = folder.resolve("preuve-passwords");
    var told = folder.resolve("told");
    var here = Files.readAttributes(accounts, PosixFileAttributes.class);
    var program = Files.writeString(folder.resolve("systemctl"), "");
    Files.writeString(
        program, "#!/bin/sh\ncat %s >> %s\necho two > %s\n".formatted(copy, told, accounts));
    Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
    var script =
        handing(text(UNITS.resolve("preuve-broker.service")))
            .replace("-o root -g mosquitto", "-o " + here.owner() + " -g " + here.group())
            .replace("/var/lib/preuve/broker-passwords", accounts.toString())
            .replace("/etc/mosquitto/preuve-passwords", copy.toString())
            .replace("systemctl ", program + " ");
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/install")), "no install");

    assertThat(run("sh", "-ec", script)).isEqualTo("0\n");
    assertThat(run("sh", "-ec", script)).as("nothing to do").isEqualTo("0\n");

    assertThat(text(copy)).isEqualTo("two\n");
    assertThat(text(told)).isEqualTo("one\ntwo\n");
  }

  /** The unit's own line, with this machine's account and folders. */
  @Test
  void hand_the_accounts_over_with_the_mode_that_the_broker_can_read() throws Exception {
    var accounts = Files.writeString(folder.resolve("broker-passwords"), "device:$7$101$a$b\n");
    Files.setPosixFilePermissions(accounts, PosixFilePermissions.fromString("rw-------"));
    var here = Files.readAttributes(accounts, PosixFileAttributes.class);
    var copy = folder.resolve("preuve-passwords");
    var words =
        new ArrayList<>(List.of(install(text(UNITS.resolve("preuve-broker.service"))).split(" ")));
    words.set(words.indexOf("root"), here.owner().getName());
    words.set(words.indexOf("mosquitto"), here.group().getName());
    words.set(words.size() - 2, accounts.toString());
    words.set(words.size() - 1, copy.toString());
    assumeTrue(Files.isExecutable(Path.of(words.get(0))), "no " + words.get(0));

    assertThat(run(words.toArray(String[]::new))).isEqualTo("0\n");

    assertThat(copy).hasSameTextualContentAs(accounts);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(copy)))
        .isEqualTo("rw-r-----");
  }

  /**
   * Two servers in one work folder lock each other out, and both would be the same to the broker.
   */
  @Test
  void give_a_second_node_a_unit_by_the_line_of_the_manual() throws Exception {
    var lines =
        Pattern.compile("`(sed -e [^`]+) (/etc/\\S+/preuve[.]service) > /etc/[^`]+`")
            .matcher(text(Path.of("../docs/installation.md")))
            .results()
            .toList();
    assertThat(lines).hasSize(2);
    assertThat(lines.get(0).group()).isEqualTo(lines.get(1).group());
    var second = folder.resolve("preuve-2.service");
    var first = UNITS.resolve("preuve.service");
    run("sh", "-c", lines.get(0).group(1) + " '" + first + "' > '" + second + "'");

    assertThat(text(second))
        .contains("EnvironmentFile=/etc/preuve/preuve-2.env\n")
        .contains("Environment=PREUVE_ENV=/etc/preuve/preuve-2.env\n")
        .contains("WLP_OUTPUT_DIR=/var/lib/preuve-work-2 LOG_DIR=/var/log/preuve-2\n")
        .contains("StateDirectory=preuve preuve-work-2\n", "LogsDirectory=preuve-2\n")
        .contains("ReadWritePaths=/var/lib/preuve\n");
    assertThat(verified(second)).isEqualTo("0\n");
  }

  /** The script exports every line of the file that it reads: over what the unit has set. */
  @Test
  void tell_the_script_which_file_holds_their_settings() throws Exception {
    var unit = text(UNITS.resolve("preuve.service"));
    var file = Pattern.compile("(?m)^EnvironmentFile=(.+)$").matcher(unit);

    assertThat(file.find()).isTrue();
    assertThat(unit).contains("Environment=PREUVE_ENV=" + file.group(1) + "\n");
    assertThat(text(DEPLOY.resolve("bin/preuve")))
        .contains("settings=${PREUVE_ENV:-" + file.group(1));
  }

  @Test
  void name_only_settings_that_there_are() throws Exception {
    var known = settings();
    var named = new TreeSet<String>();
    named.addAll(namedIn(text(EXAMPLE)));
    for (var document : List.of("installation.md", "administration.md")) {
      named.addAll(namedIn(text(Path.of("../docs").resolve(document))));
    }
    try (var files = Files.walk(DEPLOY)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        named.addAll(namedIn(text(file)));
      }
    }
    named.removeAll(OF_SCRIPTS);

    assertThat(named).hasSizeGreaterThan(40).isSubsetOf(known);
  }

  @Test
  void know_every_setting_by_its_name() throws Exception {
    assertThat(KnownSettings.NAMES.stream().map(Given::variable))
        .containsExactlyInAnyOrderElementsOf(settings());
  }

  private static Set<String> namedIn(String text) {
    return SETTING.matcher(text).results().map(f -> f.group()).collect(Collectors.toSet());
  }

  /** What the settings' records and the server's own configuration read. */
  private static Set<String> settings() throws IOException {
    var names = new TreeSet<>(namedIn(text(Path.of("src/main/liberty/config/server.xml"))));
    var classes =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.preuve");
    classes.stream()
        .flatMap(type -> type.getConstructors().stream())
        .flatMap(constructor -> constructor.getParameters().stream())
        .flatMap(given -> given.tryGetAnnotationOfType(ConfigProperty.class).stream())
        .map(property -> property.name().toUpperCase(Locale.ROOT).replaceAll("[.-]", "_"))
        .forEach(names::add);
    names.add("PREUVE_MQTT_PLAIN"); // looked at before the start, and by nobody afterwards
    return names;
  }

  private static String install(String unit) {
    var line = Pattern.compile("(/usr/bin/install [^;]+);").matcher(handing(unit));
    assertThat(line.find()).isTrue();
    return line.group(1);
  }

  private static String handing(String unit) {
    var line = Pattern.compile("(?m)^ExecStart=/bin/sh -ec '(.+)'$").matcher(unit);
    assertThat(line.find()).isTrue();
    return line.group(1);
  }

  private static String mosquitto() throws IOException {
    return text(DEPLOY.resolve("mosquitto/preuve.conf"));
  }

  private static String setting(String name) throws IOException {
    var line = Pattern.compile("(?m)^" + name + "=(.+)$").matcher(text(EXAMPLE));
    assertThat(line.find()).as(name).isTrue();
    return line.group(1);
  }

  private static String text(Path file) throws IOException {
    return Files.readString(file);
  }

  private static String verified(Path unit) throws Exception {
    return run("systemd-analyze", "verify", "--man=no", "--recursive-errors=no", unit.toString());
  }

  /** Exit status, then everything that was printed; skips the test where the program is missing. */
  private static String run(String... command) throws Exception {
    var program = Path.of("/usr/bin").resolve(command[0]);
    assumeTrue(Files.isExecutable(program), command[0] + " is not installed");
    var process = new ProcessBuilder(command).redirectErrorStream(true).start();
    var printed = new String(process.getInputStream().readAllBytes(), UTF_8);
    return process.waitFor() + "\n" + printed;
  }
}
