package org.preuve.server.devices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.preuve.server.devices.Lab.NO_FIELDS;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.preuve.server.harness.School;
import org.preuve.server.harness.ServerIT;
import org.preuve.server.harness.Visitor;

/** The clients of {@code docs/devices}, as people run them; skipped where packages are missing. */
class DeviceClientsIT extends ServerIT {

  private static final Path CLIENTS = Path.of("../docs/devices/clients").toAbsolutePath();
  private static final int MESSAGES = 20;

  @TempDir private Path folder;

  private final Lab lab = new Lab(installation);
  private final School school = School.open(installation);
  private final Visitor student = school.visitor("Inès Benali", "LEARNER", "fr");

  @Test
  void in_python_is_paired_receipted_and_challenged() throws Exception {
    var client = CLIENTS.resolve("python");
    needs(List.of("python3", "-m", "venv", "venv"), "Python with venv");
    needs(
        List.of("venv/bin/pip", "install", "-q", "-r", client + "/requirements.txt"),
        "packages of PyPI");
    var program = List.of("venv/bin/python", client + "/preuve_device.py");

    pair(with(program, "pair"));
    run(with(program, "run", "--count", Integer.toString(MESSAGES), "--every", "0.6"));
  }

  @Test
  void in_node_is_paired_receipted_and_challenged() throws Exception {
    Files.copy(CLIENTS.resolve("node/package.json"), folder.resolve("package.json"));
    Files.copy(CLIENTS.resolve("node/preuve-device.mjs"), folder.resolve("preuve-device.mjs"));
    needs(List.of("npm", "install", "--silent", "--no-audit", "--no-fund"), "packages of npm");
    var program = List.of("node", "preuve-device.mjs");

    pair(with(program, "pair"));
    run(with(program, "run", Integer.toString(MESSAGES), "0.6"));
  }

  /** Confirms when the client has shown the digits that the page shows. */
  private void pair(List<String> command) throws Exception {
    var pairing = lab.started(student);
    var address = installation.base().resolve("/pair/" + lab.code(student.get(pairing)));
    var client = start(with(command, address.toString()));
    try (var lines = client.inputReader()) {
      var shown = awaited(lines, "compare on the page, then confirm: ");
      assertThat(student.get(pairing).body())
          .contains("<span class=\"pv-finger\">" + shown + "</span>");
      assertThat(student.post(pairing + "/confirm", NO_FIELDS).statusCode()).isEqualTo(303);
      assertThat(awaited(lines, "paired as ")).isNotBlank();
      assertThat(client.waitFor(90, TimeUnit.SECONDS)).isTrue();
    } finally {
      client.destroyForcibly();
    }
    assertThat(client.exitValue()).isZero();
  }

  private void run(List<String> command) throws Exception {
    var client = start(command);
    try (var lines = client.inputReader()) {
      challenge();
      var said = lines.lines().toList();
      assertThat(client.waitFor(150, TimeUnit.SECONDS)).isTrue();
      assertThat(said).containsExactly(MESSAGES + 2 + " messages sent, all settled");
    } finally {
      client.destroyForcibly();
    }
    assertThat(
            installation.count(
                "select count(*) from device_message m join device_device d on d.id = m.device_id"
                    + " where d.owner_id = "
                    + student.user()))
        .isEqualTo(MESSAGES + 2);
    assertThat(
            installation.count(
                "select count(*) from device_challenge c join device_device d on d.id ="
                    + " c.device_id where c.answered_at is not null and d.owner_id = "
                    + student.user()))
        .as("answered, however fast this machine is")
        .isEqualTo(1);
  }

  /** One challenge as soon as the client has said hello. */
  private void challenge() throws InterruptedException {
    var owned = " from device_device where owner_id = " + student.user();
    Lab.await(
        () ->
            installation.count(
                    "select count(*) from device_message where device_id in (select id"
                        + owned
                        + ")")
                > 0);
    var device = installation.text("select id" + owned);
    var started =
        student.post(
            "/devices/" + device + "/challenges", Map.of("minutes", "1", "challenges", "1"));
    assertThat(started.statusCode()).as(started.body()).isEqualTo(303);
    lab.hasten(device);
  }

  private static String awaited(BufferedReader lines, String start) throws IOException {
    for (var line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.startsWith(start)) {
        return line.substring(start.length());
      }
    }
    throw new AssertionError("the client never said: " + start);
  }

  private void needs(List<String> command, String what) throws Exception {
    try {
      var installing = start(command);
      if (!installing.waitFor(180, TimeUnit.SECONDS) || installing.exitValue() != 0) {
        installing.destroyForcibly();
        abort("not run: no " + what + " here");
      }
    } catch (IOException missing) {
      abort("not run: no " + what + " here");
    }
  }

  private Process start(List<String> command) throws IOException {
    return new ProcessBuilder(command)
        .directory(folder.toFile())
        .redirectError(folder.resolve("errors.txt").toFile())
        .start();
  }

  private static List<String> with(List<String> command, String... more) {
    var all = new ArrayList<>(command);
    all.addAll(List.of(more));
    return List.copyOf(all);
  }
}
