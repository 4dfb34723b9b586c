package org.preuve.server.portfolio;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preuve.server.harness.ServerIT;
import org.preuve.server.lti.Classroom;
import org.preuve.server.lti.Visitor;

class AssessmentIT extends ServerIT {

  private Classroom classroom;
  private Visitor student;

  @BeforeEach
  void enter() {
    classroom = Classroom.open(installation);
    student = classroom.student();
  }

  @AfterEach
  void leave() {
    classroom.close();
  }

  @Test
  void leads_from_evidence_to_a_score_in_the_grade_book() throws Exception {
    addText("C.12");
    student.post(
        "/portfolio/C.12", "/portfolio/C.12/opinion", Map.of("outcome", "ACQUIRED", "words", "w"));
    assertThat(student.get("/portfolio").body()).contains("Soumettre vos nouvelles preuves");
    submit(student);
    assertThat(student.get("/portfolio").body()).contains("soumise, en attente");

    var teacher = classroom.teacher();
    var matrix = teacher.get("/class");
    assertThat(matrix.body())
        .contains("Inès Benali")
        .contains("auto-évaluation acquis, évaluateur non évalué, 1 nouvelle preuve")
        .contains("Une case attend votre évaluation.");
    var cell = cell(matrix.body(), "C.12");
    assertThat(teacher.get(cell).body())
        .contains("Dépôt n° 1")
        .contains("Le journal des essais")
        .contains("14 cas de test")
        .contains("name=\"outcome\"");

    var released =
        teacher.post(
            cell,
            cell,
            Map.of("do", "release", "outcome", "ACQUIRED", "message", "Plan clair et mené."));
    assertThat(released.statusCode()).isEqualTo(303);
    var score = classroom.nextScore();
    assertThat(score)
        .contains("\"userId\":\"u-1\"")
        .contains("\"scoreGiven\":1")
        .contains("\"scoreMaximum\":26")
        .contains("Une compétence acquise sur 26");
    assertThat(teacher.get(cell).body()).contains("Décision publiée").contains("Marc Lefèvre");
    assertThat(student.get("/portfolio").body()).contains("Une compétence acquise sur 26");
    assertThat(student.get("/portfolio/C.12").body())
        .contains("Plan clair et mené.")
        .contains("Marc Lefèvre");
    assertThat(teacher.get("/class").body()).contains("auto-évaluation acquis, évaluateur acquis");
    assertThat(teacher.get("/class/export.csv").body())
        .startsWith("\uFEFF\"Étudiant\";\"C.1\"")
        .contains("\"Inès Benali\"")
        .contains("\"acquis\"");
  }

  @Test
  void freezes_what_was_submitted() throws NoSuchAlgorithmException {
    var path = addText("C.12");
    submit(student);

    var page = student.get("/submission/1").body();
    var manifest = student.get("/submission/1/manifest.json").body();

    assertThat(manifest)
        .startsWith("{\"attempt\":1,\"framework\":\"concepteur-integrateur-iot\"")
        .contains("\"type\":\"preuve-snapshot-1\"")
        .contains(sha256("Le journal des essais"))
        .contains(sha256("14 cas de test"))
        .doesNotContain("journal")
        .doesNotContain("Inès");
    assertThat(page).contains(sha256(manifest));
    var refused = student.post("/evidence/new", path + "/delete", Map.of());
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.body()).contains("EVIDENCE_FROZEN");
    assertThat(student.get(path).statusCode()).isEqualTo(200);
    assertThat(classroom.otherStudent().get("/submission/1").statusCode()).isEqualTo(404);
  }

  @Test
  void keeps_the_first_attempt_when_a_second_is_made() {
    addText("C.12");
    submit(student);
    var first = student.get("/submission/1/manifest.json").body();
    addText("C.13");
    submit(student);

    assertThat(student.get("/submission/1/manifest.json").body()).isEqualTo(first);
    assertThat(student.get("/submission/2/manifest.json").body()).contains("C.12").contains("C.13");
    assertThat(classroom.teacher().get("/class").body())
        .contains("2 cases attendent votre évaluation.");
  }

  @Test
  void refuses_an_empty_submission_and_freezes_once_for_many_clicks() {
    var empty = student.post("/evidence/new", "/submission", Map.of());
    assertThat(empty.statusCode()).isEqualTo(409);
    assertThat(empty.body()).contains("SUBMISSION_EMPTY");

    addText("C.12");
    var token = Map.of("csrf", student.hidden("/submission").get("csrf"));
    long before = submissions();
    var clicks =
        IntStream.range(0, 6)
            .mapToObj(
                i -> CompletableFuture.supplyAsync(() -> student.postAsItIs("/submission", token)))
            .toList();

    assertThat(clicks.stream().map(c -> student.target(c.join())).distinct())
        .containsExactly("/submission/1");
    assertThat(submissions()).isEqualTo(before + 1);
  }

  @Test
  void keeps_drafts_to_the_assessor_and_asks_for_a_decision() {
    addText("C.12");
    submit(student);
    var teacher = classroom.teacher();
    var cell = cell(teacher.get("/class").body(), "C.12");

    var saved =
        teacher.post(cell, cell, Map.of("do", "save", "message", "À revoir", "outcome", ""));
    var undecided = teacher.post(cell, cell, Map.of("do", "release", "message", "À revoir"));

    assertThat(saved.statusCode()).isEqualTo(303);
    assertThat(undecided.statusCode()).isEqualTo(400);
    assertThat(undecided.body()).contains("DECISION_MISSING").contains("À revoir");
    assertThat(student.get("/portfolio/C.12").body()).doesNotContain("À revoir");
    assertThat(classroom.otherTeacher().get(cell).body()).doesNotContain("À revoir");
    assertThat(teacher.get(cell).body()).contains("À revoir").contains("Brouillon enregistré");
  }

  @Test
  void shows_both_versions_when_two_teachers_release() {
    addText("C.12");
    submit(student);
    var first = classroom.teacher();
    var second = classroom.otherTeacher();
    var cell = cell(first.get("/class").body(), "C.12");
    var stale = new LinkedHashMap<>(second.hidden(cell));
    first.post(cell, cell, Map.of("do", "release", "outcome", "ACQUIRED", "message", "Très bien"));

    stale.putAll(
        Map.of("do", "release", "outcome", "NOT_ACQUIRED", "message", "Il manque la charge"));
    var refused = second.postAsItIs(cell, stale);

    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.body())
        .contains("DECISION_CONFLICT")
        .contains("Très bien")
        .contains("Il manque la charge");
    assertThat(student.get("/portfolio/C.12").body()).contains("Très bien");
    assertThat(second.get(cell).body()).contains("Il manque la charge");
    var again =
        second.post(
            cell, cell, Map.of("do", "release", "outcome", "NOT_ACQUIRED", "message", "Charge"));
    assertThat(again.statusCode()).isEqualTo(303);
    assertThat(student.get("/portfolio/C.12").body()).contains("Très bien").contains("Charge");
  }

  @Test
  void is_not_for_students_and_not_for_strangers() {
    addText("C.12");
    submit(student);
    var teacher = classroom.teacher();
    var cell = cell(teacher.get("/class").body(), "C.12");
    long before = installation.count("select count(*) from portfolio_decision");

    assertThat(student.get("/class").statusCode()).isEqualTo(403);
    assertThat(student.get("/class/export.csv").statusCode()).isEqualTo(403);
    assertThat(student.get(cell).statusCode()).isEqualTo(403);
    var token = Map.of("csrf", student.hidden("/evidence/new").get("csrf"), "do", "release");
    assertThat(student.postAsItIs(cell, token).statusCode()).isEqualTo(403);
    assertThat(teacher.get("/assess/999999999/C.12").statusCode()).isEqualTo(404);
    assertThat(teacher.get(cell.replace("C.12", "C.99")).body()).contains("ASSESSMENT_NOT_FOUND");
    assertThat(teacher.post(cell, cell, Map.of("do", "release", "attempt", "7")).statusCode())
        .isEqualTo(404);
    assertThat(teacher.post(cell, cell, Map.of("do", "save", "message", "x".repeat(4001))).body())
        .contains("MESSAGE_LONG");
    assertThat(teacher.target(teacher.get("/portfolio"))).isEqualTo("/class");
    assertThat(installation.count("select count(*) from portfolio_decision")).isEqualTo(before);
  }

  @Test
  void refuses_opinions_that_say_nothing() {
    var missing = student.post("/portfolio/C.12", "/portfolio/C.12/opinion", Map.of());
    var endless =
        student.post(
            "/portfolio/C.12",
            "/portfolio/C.12/opinion",
            Map.of("outcome", "ACQUIRED", "words", "x".repeat(4001)));
    var unknown =
        student.post("/portfolio/C.12", "/portfolio/C.99/opinion", Map.of("outcome", "ACQUIRED"));

    assertThat(missing.statusCode()).isEqualTo(400);
    assertThat(missing.body()).contains("OPINION_MISSING");
    assertThat(endless.body()).contains("OPINION_LONG");
    assertThat(unknown.statusCode()).isEqualTo(404);
    assertThat(student.get("/portfolio/C.12").body()).contains("à donner");
  }

  @Test
  void speaks_english_completely() {
    addText("C.12");
    submit(student);
    student.get("/portfolio?lang=en");

    for (var path : new String[] {"/portfolio", "/portfolio/C.12", "/evidence", "/submission/1"}) {
      assertThat(student.get(path).body())
          .contains("<html lang=\"en\"")
          .doesNotContain("preuve figée");
    }
  }

  private String addText(String code) {
    var fields = new LinkedHashMap<String, String>();
    fields.put("csrf", student.hidden("/evidence/new").get("csrf"));
    fields.put("kind", "text");
    fields.put("title", "Essais");
    fields.put("text", "Le journal des essais");
    fields.put("why." + code, "14 cas de test");
    var added = student.upload("/evidence/new", fields, "", new byte[0]);
    assertThat(added.statusCode()).isEqualTo(303);
    return student.target(added);
  }

  private static void submit(Visitor student) {
    assertThat(student.post("/submission", "/submission", Map.of()).statusCode()).isEqualTo(303);
  }

  /** Path of the cell of that competency that waits. */
  private static String cell(String matrix, String code) {
    var due =
        Pattern.compile(
                "pv-cell is-new\" href=\"/s/[a-z2-7]{26}(/assess/\\d+/" + Pattern.quote(code) + ")")
            .matcher(matrix);
    assertThat(due.find()).isTrue();
    return due.group(1);
  }

  private long submissions() {
    return installation.count("select count(*) from portfolio_submission");
  }

  private static String sha256(String text) throws NoSuchAlgorithmException {
    return HexFormat.of()
        .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
  }
}
