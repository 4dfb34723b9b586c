package org.preuve.server.devices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.preuve.server.devices.Lab.NO_FIELDS;
import static org.preuve.server.devices.Lab.PATIENCE;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.preuve.demo.device.RefusedMessage;
import org.preuve.demo.device.SimulatedDevice;
import org.preuve.server.harness.School;
import org.preuve.server.harness.ServerIT;
import org.preuve.server.harness.Visitor;

/** Challenges to a device, from the form to the proof. */
class ChallengeIT extends ServerIT {

  private static final Map<String, String> THREE = Map.of("minutes", "1", "challenges", "3");

  @TempDir private Path folder;
  @TempDir private Path other;

  private final Lab lab = new Lab(installation);
  private final School school = School.open(installation);
  private final Visitor student = school.visitor("Inès Benali", "LEARNER", "fr");
  private final Visitor teacher = school.visitor("Marc Lefèvre", "INSTRUCTOR", "fr");

  @Test
  void measures_how_fast_a_device_answers_and_freezes_it() throws InterruptedException {
    try (var device = lab.paired(student, folder)) {
      device.boot();
      lab.send(device, 3);
      assertThat(teacher.get("/class/devices").body())
          .contains(challenges(device))
          .contains("Inès Benali");
      started(teacher, device, THREE);
      lab.hasten(id(device));
      Lab.await(() -> count(device, "answered_at is not null") == 3);
      assertThat(
              count(
                  device,
                  "state = if(latency_micros <= 2000000, 'IN_TIME', 'LATE') and seq is not null"))
          .as("measured, all three")
          .isEqualTo(3);
      assertThat(device.awaitReceipts(PATIENCE)).isTrue();

      assertThat(student.get("/devices/" + id(device)).body())
          .contains("défi 3 sur 3")
          .contains("C’est un simulateur qui répond")
          .doesNotContain("<span class=\"pv-pill ok\">relevé");
      var witnessed =
          teacher.post(
              challenges(device) + "/witness",
              Map.of("kind", "STIMULUS", "words", "Sonde réchauffée à la main"));
      assertThat(witnessed.statusCode()).as(witnessed.body()).isEqualTo(303);
      assertThat(student.get(challenges(device)).body())
          .contains("Marc Lefèvre")
          .contains("Sonde réchauffée à la main");
      assertThat(
              school
                  .otherCourse()
                  .again(student, "Inès Benali", "LEARNER", "fr")
                  .get(challenges(device))
                  .body())
          .as("words and names are for the course")
          .contains("défi 3 sur 3")
          .doesNotContain("Marc Lefèvre")
          .doesNotContain("Sonde réchauffée");

      var preview = student.get("/devices/" + id(device) + "/proofs?last=PT5M");
      var frozen = student.post("/devices/" + id(device) + "/proofs", lab.form(preview));
      var proof = Lab.location(student, frozen);
      assertThat(student.get(proof).body())
          .contains("<h2 id=\"t-challenges\">Défis</h2>")
          .contains("Un enseignant a été témoin de ceci");
      assertThat(student.get(proof + "/proof.json").body())
          .contains("\"latencyMicros\":")
          .contains("\"kind\":\"STIMULUS\"")
          .doesNotContain("Marc")
          .doesNotContain("Sonde réchauffée");
    }
  }

  @Test
  void takes_one_answer_of_the_device_that_was_asked() throws InterruptedException {
    try (var device = lab.paired(student, folder);
        var stranger = lab.paired(student, other)) {
      device.deafen(true);
      device.boot();
      stranger.boot();
      device.answer("AAAAAAAAAAAAAAAAAAAAAA");
      awaitRefused(device, "TELEMETRY_NONCE", 1);

      started(student, device, Map.of("minutes", "1", "challenges", "1"));
      lab.hasten(id(device));
      Lab.await(() -> !device.challenge().isEmpty());
      stranger.answer(device.challenge());
      awaitRefused(stranger, "TELEMETRY_FOREIGN", 1);
      Lab.await(() -> count(device, "state = 'UNANSWERED'") == 1);

      var answer = device.answer(device.challenge());
      Lab.await(() -> count(device, "state = 'LATE' and latency_micros > 2000000") == 1);
      device.replay(answer);
      device.answer(device.challenge());
      awaitRefused(device, "TELEMETRY_ANSWERED", 2);
      assertThat(count(device, "state = 'LATE' and seq = " + answer.seq())).isEqualTo(1);
    }
  }

  @Test
  void leaves_a_session_to_the_node_that_holds_it_and_does_not_guess_its_times()
      throws InterruptedException {
    try (var device = lab.paired(student, folder)) {
      device.boot();
      started(student, device, Map.of("minutes", "2", "challenges", "2"));
      var session = " where device_id = '" + id(device) + "'";
      installation.update(
          "update device_challenge_session set node = repeat('a', 26),"
              + " leased_until = timestampadd(hour, 1, started_at)"
              + session);
      installation.update(
          "update device_challenge set state = 'SENT', sent_at = due_at where number = 1 and"
              + " device_id = '"
              + id(device)
              + "'");
      lab.hasten(id(device));

      device.answer(
          installation.text(
              "select nonce from device_challenge where number = 1 and device_id = '"
                  + id(device)
                  + "'"));
      Lab.await(() -> count(device, "state = 'NOT_MEASURED' and latency_micros is null") == 1);
      assertThat(count(device, "state = 'WAITING'")).as("another node's").isEqualTo(1);

      installation.update(
          "update device_challenge_session set leased_until = started_at" + session);
      Lab.await(() -> count(device, "number = 2 and answered_at is not null") == 1);
    }
  }

  @Test
  void refuses_what_makes_no_session_and_keeps_the_form() throws InterruptedException {
    try (var device = lab.paired(student, folder)) {
      var path = challenges(device);
      var bounds = student.post(path, with(Map.of("minutes", "121")));
      assertRefused(bounds, 400, "CHALLENGE_BOUNDS");
      assertThat(bounds.body()).contains("value=\"121\"");
      assertRefused(student.post(path, with(Map.of("command", "\"}"))), 400, "CHALLENGE_COMMAND");
      for (var nobody :
          new Visitor[] {
            school.visitor("Hugo Martin", "LEARNER", "fr"),
            school.otherCourse().visitor("Paul", "INSTRUCTOR", "fr"),
            School.open(installation).visitor("Eve", "INSTRUCTOR", "fr")
          }) {
        assertThat(nobody.get(path).statusCode()).isEqualTo(404);
        assertThat(nobody.post(path, THREE).statusCode()).isEqualTo(404);
      }
      var jury = school.visitor("Sophie Garnier", "JURY", "fr");
      assertThat(jury.get(path).body()).doesNotContain("name=\"minutes\"");
      assertRefused(jury.post(path, THREE), 403, "CHALLENGE_TEACHER");
      assertThat(count(device, "true")).isZero();

      started(student, device, THREE);
      assertRefused(teacher.post(path, THREE), 409, "CHALLENGE_RUNNING");
      assertThat(teacher.get(path).body())
          .as("said to whoever opens the page, without a form that is refused")
          .contains("Une session est en cours jusqu’à ")
          .doesNotContain("name=\"minutes\"");
      installation.update(
          "update device_challenge_session set ends_at = started_at where device_id = '"
              + id(device)
              + "'");
      for (int i = 0; i < 49; i++) {
        copySession(device, i);
      }
      assertRefused(student.post(path, THREE), 429, "CHALLENGE_OFTEN");
      assertThat(student.post("/devices/" + id(device) + "/revocation", NO_FIELDS).statusCode())
          .isEqualTo(303);
      assertRefused(student.post(path, THREE), 409, "CHALLENGE_REVOKED");
    }
  }

  private void copySession(SimulatedDevice device, int number) {
    installation.update(
        "insert into device_challenge_session (id, registration_id, device_id, course_id,"
            + " started_by, started_at, ends_at, challenges, command) select '"
            + String.format("%026d", System.nanoTime() + number)
            + "', registration_id, device_id, course_id, started_by, started_at, ends_at,"
            + " challenges, command from device_challenge_session where device_id = '"
            + id(device)
            + "' limit 1");
  }

  @Test
  void takes_only_a_teachers_word_as_a_witness() {
    try (var device = lab.paired(student, folder)) {
      var path = challenges(device) + "/witness";
      var seen = Map.of("kind", "POWER_CYCLE", "words", "");
      var jury = school.visitor("Sophie Garnier", "JURY", "fr");

      assertRefused(student.post(path, seen), 403, "WITNESS_TEACHER");
      assertRefused(jury.post(path, seen), 403, "WITNESS_TEACHER");
      assertRefused(teacher.post(path, Map.of("kind", "RUMOUR")), 400, "WITNESS_WORDS");
      var long301 = teacher.post(path, Map.of("kind", "STIMULUS", "words", "x".repeat(301)));
      assertRefused(long301, 400, "WITNESS_WORDS");
      assertThat(long301.body()).contains("value=\"" + "x".repeat(301) + "\"");
      assertThat(witnessed(device)).isZero();

      for (int i = 0; i < 100; i++) {
        assertThat(teacher.post(path, seen).statusCode()).isEqualTo(303);
      }
      assertRefused(teacher.post(path, seen), 429, "WITNESS_OFTEN");
      assertThat(witnessed(device)).isEqualTo(100);
    }
  }

  private long witnessed(SimulatedDevice device) {
    return installation.count(
        "select count(*) from device_witness where device_id = '" + id(device) + "'");
  }

  private void started(Visitor who, SimulatedDevice device, Map<String, String> form) {
    var answer = who.post(challenges(device), form);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
  }

  private long count(SimulatedDevice device, String where) {
    return installation.count(
        "select count(*) from device_challenge where device_id = '"
            + id(device)
            + "' and "
            + where);
  }

  private static void awaitRefused(SimulatedDevice device, String code, int all)
      throws InterruptedException {
    Lab.await(() -> device.refused().size() >= all);
    assertThat(device.refused())
        .hasSize(all)
        .last()
        .extracting(RefusedMessage::code)
        .isEqualTo(code);
  }

  private static Map<String, String> with(Map<String, String> changes) {
    var form = new HashMap<>(THREE);
    form.putAll(changes);
    return form;
  }

  private static void assertRefused(HttpResponse<String> answer, int status, String code) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.body()).contains(code);
  }

  private static String id(SimulatedDevice device) {
    return device.id().orElseThrow();
  }

  private static String challenges(SimulatedDevice device) {
    return "/devices/" + id(device) + "/challenges";
  }
}
