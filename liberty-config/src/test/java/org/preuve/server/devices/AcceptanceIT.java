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
import org.preuve.demo.device.SimulatedDevice;
import org.preuve.server.harness.Http;
import org.preuve.server.harness.School;
import org.preuve.server.harness.ServerIT;
import org.preuve.server.harness.Visitor;
import org.preuve.server.portfolio.Steps;

/** What a teacher requires of a prototype, and what a proof says of it. */
class AcceptanceIT extends ServerIT {

  private static final Map<String, String> DEMANDS =
      Map.of(
          "title", "La serre tient",
          "gap.most", "600",
          "uptime.least", "30",
          "range1.series", "temp",
          "range1.least", "-60",
          "range1.most", "150",
          "restart.least", "1",
          "restart.most", "60",
          "level.least", "2");

  @TempDir private Path folder;

  private final Lab lab = new Lab(installation);
  private final School school = School.open(installation);
  private final Visitor student = school.visitor("Inès Benali", "LEARNER", "fr");
  private final Visitor teacher = school.visitor("Marc Lefèvre", "INSTRUCTOR", "fr");

  @Test
  void freezes_what_a_proof_was_held_against_and_reckons_it_again() throws InterruptedException {
    var set = kept(DEMANDS);
    try (var device = lab.paired(student, folder)) {
      device.boot();
      lab.send(device, 10);
      assertThat(device.awaitReceipts(PATIENCE)).isTrue();

      var preview = student.get(proofs(device) + "?last=PT5M");
      assertThat(preview.body())
          .contains("Simulation (L0)\u00a0: 2 exigences sur 5 remplies, une non observable")
          .contains("name=\"leave\" value=\"" + set + "\"");
      var proof = frozen(device, preview, Map.of());

      for (var reader : new Visitor[] {student, teacher}) {
        assertThat(reader.get(proof).body())
            .contains("La serre tient")
            .contains("Simulation (L0)\u00a0: 2 exigences sur 5 remplies, une non observable")
            .contains("remplie par un simulateur")
            .contains("Moins de redémarrages qu’exigé.")
            .contains("<b>[1]</b>")
            .contains("class=\"missed\"")
            .contains("Recalculé à partir des messages figés\u00a0: identique.")
            .doesNotContain("class=\"pv-pill ok\"")
            .doesNotContain("bi-patch-check-fill");
      }
      assertThat(student.get(proof + "/proof.json").body())
          .contains("\"engine\":\"preuve-checks-2\"")
          .contains("\"kind\":\"UPTIME\",\"least\":\"30\"");

      assertThat(change(set, 1, Map.of("uptime.least", "0.1")).statusCode()).isEqualTo(303);
      assertThat(student.get(proof).body())
          .as("a later version changes nothing that is frozen")
          .contains("Mesure pendant au moins 30 min");
      assertRedWhenChanged(proof);
    }
  }

  /** What somebody with the database changes does not come out the same. */
  private void assertRedWhenChanged(String proof) {
    var id = proof.substring(proof.lastIndexOf('/') + 1);
    installation.update(
        "update device_proof set document = replace(document, '\"finding\":\"FAIL\"',"
            + " '\"finding\":\"PASS\"') where id = '"
            + id
            + "'");
    assertThat(student.get(proof).statusCode()).as("not what the portfolio knows").isEqualTo(410);

    installation.update(
        "update portfolio_evidence e join device_proof p on p.evidence_id = e.id"
            + " set e.sha256 = sha2(p.document, 256) where p.id = '"
            + id
            + "'");
    assertThat(student.get(proof).body())
        .contains("Recalculé à partir des messages figés\u00a0: pas identique.")
        .contains("Cette preuve ne correspond plus à son inscription au registre")
        .contains("bi-x-octagon-fill no");
  }

  @Test
  void says_openly_what_a_student_leaves_out() throws InterruptedException {
    var set = kept(DEMANDS);
    try (var device = lab.paired(student, folder)) {
      device.boot();
      lab.send(device, 3);
      assertThat(device.awaitReceipts(PATIENCE)).isTrue();
      var preview = student.get(proofs(device) + "?last=PT5M");

      var proof = frozen(device, preview, Map.of("leave", set));

      var left = "Écartée par l’étudiant\u00a0: 5 exigences n’ont pas été contrôlées.";
      assertThat(student.get(proof).body())
          .contains("La serre tient")
          .contains(left)
          .contains("0 exigence sur 0 remplie, 5 écartées");
      var evidence =
          installation.text(
              "select evidence_id from device_proof where id = '"
                  + proof.substring(proof.lastIndexOf('/') + 1)
                  + "'");
      assertThat(
              student
                  .post("/evidence/" + evidence + "/sharing", Map.of("shared", "yes"))
                  .statusCode())
          .isEqualTo(303);
      assertThat(student.get("/evidence/" + evidence).body()).as("in short").contains("5 écartées");
      var open = new Http().get(installation.base().resolve(proof.replace("/proofs/", "/p/")));
      assertThat(open.body()).contains("La serre tient").contains(left);
    }
  }

  @Test
  void keeps_hidden_names_out_of_the_titles_of_proofs() throws InterruptedException {
    try (var device = lab.paired(student, folder)) {
      device.boot();
      lab.send(device, 3);
      assertThat(device.awaitReceipts(PATIENCE)).isTrue();
      var preview = student.get(proofs(device) + "?last=PT5M");
      var proof = frozen(device, preview, Map.of("title", "Serre de Inès BENALI"));
      Steps.submit(student);
      assertThat(teacher.post("/anonymity", Map.of("names", "hidden")).statusCode()).isEqualTo(303);

      for (var page : new String[] {"/proofs", proof}) {
        assertThat(teacher.get(page).body())
            .contains("Serre de xxx xxx")
            .doesNotContain("Inès", "BENALI", "Benali");
      }
      assertThat(student.get(proof).body()).contains("Serre de Inès BENALI");
    }
  }

  @Test
  void tries_a_set_on_measurements_of_the_class_only() throws InterruptedException {
    var set = kept(DEMANDS);
    try (var device = lab.paired(student, folder)) {
      device.boot();
      lab.send(device, 3);
      assertThat(device.awaitReceipts(PATIENCE)).isTrue();
      var path = "/checks/" + set + "/try";
      var form = teacher.get(path);
      assertThat(form.body()).contains("value=\"" + id(device) + "\"");
      var today = Lab.between(form, "name=\"to\" value=\"", "T");

      var window = "&from=" + today + "T00:00&to=";
      var tried = teacher.get(path + "?device=" + id(device) + window);
      assertThat(tried.statusCode()).as(tried.body()).isEqualTo(200);
      assertThat(tried.body()).contains("exigences sur 5").contains("class=\"missed\"");
      assertRefused(
          teacher.get(path + "?device=" + id(device) + "&from=x&to="), 400, "PROOF_WINDOW");
      assertRefused(
          teacher.get(
              path + "?device=" + id(device) + "&from=2020-01-01T00:00&to=2020-01-02T00:00"),
          409,
          "PROOF_EMPTY");
      assertThat(student.get(path).statusCode()).isEqualTo(403);
      var elsewhere = school.otherCourse().visitor("Paul", "INSTRUCTOR", "fr");
      assertThat(elsewhere.get(path).statusCode()).isEqualTo(404);
      var own = kept(elsewhere, DEMANDS);
      assertThat(
              elsewhere.get("/checks/" + own + "/try?device=" + id(device) + window).statusCode())
          .as("nobody of that course owns it")
          .isEqualTo(404);
      assertThat(
              School.open(installation).visitor("Eve", "INSTRUCTOR", "fr").get(path).statusCode())
          .isEqualTo(404);
    }
  }

  @Test
  void refuses_what_makes_no_requirement_and_keeps_the_form() {
    var before = installation.count("select count(*) from device_check_set");

    assertRefused(teacher.post("/checks", with(Map.of("title", " "))), 400, "CHECK_TITLE");
    assertRefused(teacher.post("/checks", Map.of("title", "Rien")), 400, "CHECK_EMPTY");
    var number = teacher.post("/checks", with(Map.of("gap.most", "vite")));
    assertRefused(number, 400, "CHECK_NUMBER");
    assertThat(number.body()).contains("value=\"vite\"").contains("value=\"La serre tient\"");
    assertRefused(
        teacher.post("/checks", with(Map.of("range1.series", "ma temp"))), 400, "CHECK_SERIES");
    assertRefused(teacher.post("/checks", with(Map.of("range1.least", "999"))), 400, "CHECK_RANGE");
    assertRefused(
        teacher.post("/checks", with(Map.of("competency", "C999"))), 400, "CHECK_COMPETENCY");
    assertRefused(
        school.visitor("Sophie Garnier", "JURY", "fr").post("/checks", DEMANDS),
        403,
        "CHECK_TEACHER");
    assertThat(student.post("/checks", DEMANDS).statusCode()).isEqualTo(403);
    assertThat(installation.count("select count(*) from device_check_set")).isEqualTo(before);
  }

  @Test
  void makes_a_version_of_each_change_and_none_of_an_old_page() {
    var set = kept(DEMANDS);

    assertThat(change(set, 1, Map.of("title", "La serre tient mieux")).statusCode()).isEqualTo(303);
    var late = change(set, 1, Map.of("title", "Trop tard"));
    assertRefused(late, 409, "CHECK_CHANGED");
    assertThat(late.body())
        .contains("value=\"Trop tard\"")
        .as("pressed again it changes nothing either")
        .contains("name=\"version\" value=\"1\"");

    var versions = "select count(*) from device_check_set where code = '" + set + "'";
    assertThat(installation.count(versions)).isEqualTo(2);
    assertThat(installation.count(versions + " and in_force")).isEqualTo(1);
    assertThat(teacher.get("/checks").body()).contains("La serre tient mieux");
    assertThat(teacher.post("/checks/" + set + "/withdrawal", NO_FIELDS).statusCode())
        .isEqualTo(303);
    assertThat(installation.count(versions + " and in_force")).isZero();
    assertThat(teacher.get("/checks/" + set).statusCode()).isEqualTo(404);
    var withdrawn = change(set, 2, Map.of("title", "Trop tard"));
    assertRefused(withdrawn, 409, "CHECK_CHANGED");
    assertThat(withdrawn.body()).contains("value=\"Trop tard\"");
  }

  @Test
  void takes_forty_sets_and_no_more() {
    for (int i = 0; i < 40; i++) {
      kept(Map.of("title", "Série " + i, "gap.most", "60"));
    }

    assertRefused(teacher.post("/checks", DEMANDS), 409, "CHECK_MANY");
  }

  private String kept(Map<String, String> form) {
    return kept(teacher, form);
  }

  private static String kept(Visitor teacher, Map<String, String> form) {
    var answer = teacher.post("/checks", form);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    return Lab.location(teacher, answer).split("/")[2];
  }

  private HttpResponse<String> change(String set, int version, Map<String, String> changes) {
    var form = new HashMap<>(with(changes));
    form.put("version", Integer.toString(version));
    return teacher.post("/checks/" + set, form);
  }

  private String frozen(
      SimulatedDevice device, HttpResponse<String> preview, Map<String, String> more) {
    var form = new HashMap<>(lab.form(preview));
    form.putAll(more);
    var answer = student.post(proofs(device), form);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    return Lab.location(student, answer);
  }

  private static Map<String, String> with(Map<String, String> changes) {
    var form = new HashMap<>(DEMANDS);
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

  private static String proofs(SimulatedDevice device) {
    return "/devices/" + id(device) + "/proofs";
  }
}
