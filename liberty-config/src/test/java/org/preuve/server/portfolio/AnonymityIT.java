package org.preuve.server.portfolio;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.preuve.server.harness.School;
import org.preuve.server.harness.Visitor;

/** Names are hidden from those who assess until the work is judged. */
class AnonymityIT extends CourseIT {

  /** Everything that would tell who somebody is; no page of a teacher says it otherwise. */
  private static final List<String> NAMES =
      List.of("Inès", "_ines", "Benali", "benali", "BENALI", "Hugo", "Martin", "Zoé Adam");

  private Visitor other;

  @Test
  void names_nobody_whose_work_is_still_to_be_judged() throws IOException {
    other = school.visitor("Hugo Martin", "LEARNER", "fr");
    school.visitor("Zoé Adam", "LEARNER", "fr");
    var piece = handIn(student, "Rapport de Inès BENALI", "benali_ines.txt");
    handIn(other, "Essais", "essais.txt");
    var mine = "/assess/" + pseudonym(student) + "/C.12";

    teacher.post("/anonymity", Map.of("names", "hidden"));

    showsPseudonymsInTheQueue();
    showsNoNameBesideTheEvidence(mine, piece);
    showsNoNameInDrafts(mine);
    showsNoNameInTheClass();
    showsNoNameInFiles(piece);
    opensNothingByTheRowOfAPerson();
    judge(other, "ACQUIRED");
    showsTheNameOfWhoIsDoneAlone();
    judge(student, "NOT_ACQUIRED");
    assertThat(teacher.get("/class").body()).contains("Inès Benali", "Hugo Martin", "Zoé Adam");
    assertThat(teacher.get(mine).body()).contains("Inès Benali", "Rapport de Inès BENALI");
    assertThat(teacher.get(cell).statusCode()).isEqualTo(200);
  }

  private void showsPseudonymsInTheQueue() {
    var queue = teacher.get("/to-assess").body();
    var narrowed = teacher.get("/to-assess?name=hugo").body();
    var next = teacher.follow(teacher.get("/to-assess/next"));

    assertThat(queue)
        .contains("Candidat " + shown(student), "Candidat " + shown(other))
        .contains("/assess/" + pseudonym(student) + "/C.12", "Les noms sont cachés")
        .doesNotContain("/assess/" + student.user() + "/", "value=\"r-1\"");
    assertThat(narrowed).contains("Rien à évaluer").doesNotContain(shown(other));
    assertThat(next.statusCode()).isEqualTo(200);
    saysNobody(queue, next.body());
    assertThat(teacher.get("/to-assess?name=" + shown(other)).body()).contains(shown(other));
  }

  private void showsNoNameBesideTheEvidence(String mine, String piece) {
    var assess = teacher.get(mine).body();
    var submission = teacher.get("/submission/1?candidate=" + pseudonym(student)).body();
    var manifest =
        teacher.get("/submission/1/manifest.json?candidate=" + pseudonym(student)).body();
    var evidence = teacher.get("/evidence/" + piece).body();

    assertThat(assess)
        .contains("Candidat " + shown(student), "Rapport de xxx xxx", "xxx_xxx.txt")
        .contains("/submission/1?candidate=" + pseudonym(student));
    assertThat(submission).contains("Candidat " + shown(student), "Rapport de xxx xxx");
    assertThat(manifest).contains("\"candidate\":\"" + pseudonym(student) + "\"");
    assertThat(evidence).contains("Rapport de xxx xxx");
    saysNobody(assess, submission, manifest, evidence);
  }

  private void showsNoNameInDrafts(String mine) {
    var next = Steps.path(teacher, Steps.judge(teacher, mine, Map.of("do", "next")));
    var stale = Steps.hidden(teacher, mine);
    Steps.judge(teacher, mine, Map.of("do", "save", "outcome", "ACQUIRED", "message", "Bien."));
    stale.putAll(Map.of("do", "save", "outcome", "NOT_ACQUIRED", "message", "Mal."));

    var versions = teacher.post(mine, stale);
    var drafts = teacher.get("/release").body();

    assertThat(next).isEqualTo("/assess/" + pseudonym(student) + "/C.13");
    assertThat(versions.statusCode()).isEqualTo(409);
    assertThat(versions.body()).contains("Candidat " + shown(student));
    assertThat(drafts).contains("Candidat " + shown(student), mine);
    saysNobody(versions.body(), drafts);
  }

  private void showsNoNameInTheClass() {
    var matrix = teacher.get("/class").body();
    var mastery = teacher.get("/class/mastery").body();
    var sheet = teacher.get("/class/export.csv").body();
    var narrowed = teacher.get("/class?name=hugo").body();

    assertThat(matrix).contains("/assess/" + pseudonym(student) + "/C.12");
    assertThat(narrowed).doesNotContain(shown(other));
    assertThat(mastery)
        .contains("Candidat " + shown(other), "une personne qui n’a rien déposé")
        .contains("3 étudiants dans le cours");
    for (var list : List.of(matrix, sheet)) {
      boolean first = pseudonym(student).compareTo(pseudonym(other)) < 0;
      assertThat(list.indexOf(shown(student)) < list.indexOf(shown(other))).isEqualTo(first);
    }
    saysNobody(matrix, mastery, sheet);
  }

  private void showsNoNameInFiles(String piece) throws IOException {
    var workbook = unzip(teacher.bytes("/class/export.xlsx")).toString();
    var work = unzip(teacher.bytes("/class/work.zip"));
    var file = teacher.get("/evidence/" + piece + "/file");

    assertThat(work)
        .containsKey("Candidat " + shown(student) + "/C.12 - Rapport de xxx xxx - xxx_xxx.txt");
    assertThat(workbook).contains("Candidat " + shown(student));
    assertThat(file.headers().firstValue("Content-Disposition").orElse("")).contains("xxx_xxx.txt");
    saysNobody(work.toString(), workbook, file.headers().map().toString());
  }

  private void opensNothingByTheRowOfAPerson() {
    var page = teacher.get(cell);
    var form = Map.of("do", "release", "outcome", "ACQUIRED", "message", "Mesures à refaire.");
    var sent = teacher.post(cell, form);
    var submission = teacher.get("/submission/1?student=" + student.user());
    var answer = teacher.post(cell + "/review", Map.of("answer", "Oui."));

    for (var refused : List.of(page, sent, submission, answer)) {
      assertThat(refused.statusCode()).isEqualTo(409);
      assertThat(refused.body()).contains("NAMES_HIDDEN", "À évaluer");
      saysNobody(refused.body());
    }
    assertThat(sent.body()).as("words").contains("Mesures à refaire.", "Copiez-les");
    assertThat(answer.body()).contains("Oui.");
    assertThat(decisions()).isZero();
    movesNobodyInTheLists();
    assertThat(teacher.get("/assess/" + "a".repeat(26) + "/C.12").statusCode()).isEqualTo(404);
    var elsewhere = school.otherCourse().visitor("Ève", "INSTRUCTOR", "fr");
    assertThat(elsewhere.get("/assess/" + pseudonym(student) + "/C.12").statusCode())
        .isEqualTo(404);
  }

  private void movesNobodyInTheLists() {
    var aside = teacher.post("/class/people/" + student.user(), Map.of());

    assertThat(aside.statusCode()).isEqualTo(409);
    assertThat(aside.body()).contains("ANONYMITY_LIST");
    assertThat(teacher.get("/class").body()).contains(shown(student));
  }

  private void showsTheNameOfWhoIsDoneAlone() {
    assertThat(teacher.get(Steps.cell(other, "C.12")).body()).contains("Hugo Martin");
    assertThat(teacher.get(cell).statusCode()).isEqualTo(409);
    saysNobody(teacher.get("/class").body(), teacher.get("/to-assess").body());
  }

  @Test
  void is_a_setting_of_teachers_whose_changes_stay_in_a_log() {
    handIn(student, "Essais", "essais.txt");
    var jury = school.visitor("Sophie Garnier", "JURY", "fr");
    var foreign = School.open(installation);
    installation.update(
        "insert into portfolio_anonymity (registration_id, course_id, hidden, waiting, drafts,"
            + " changed_by, changed_at) values (%d, %d, true, 0, 0, %d, now(6))"
                .formatted(foreign.registration(), school.course(), teacher.user()));

    var before = teacher.get("/anonymity").body();
    var seen = jury.get("/anonymity").body();
    var refused = jury.post("/anonymity", Map.of("names", "hidden"));
    var unknown = teacher.post("/anonymity", Map.of("names", "maybe"));

    assertThat(before)
        .contains("Les noms sont montrés partout.", "L’outil cache les noms qu’il écrit lui-même.")
        .contains("Personne n’a changé ce réglage.");
    assertThat(seen).contains("évaluateurs externes").doesNotContain("name=\"names\"");
    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(refused.body()).contains("ANONYMITY_TEACHERS");
    assertThat(unknown.statusCode()).isEqualTo(400);
    assertThat(unknown.body()).contains("ANONYMITY_UNKNOWN");
    assertThat(student.get("/anonymity").statusCode()).isEqualTo(403);
    assertThat(changes()).isZero();
    assertThat(teacher.get(cell).body()).contains("Inès Benali");
    saysWhatShowingThemEarlyDoes();
  }

  private void saysWhatShowingThemEarlyDoes() {
    teacher.post("/anonymity", Map.of("names", "hidden"));
    teacher.post("/anonymity", Map.of("names", "hidden"));
    var mine = "/assess/" + pseudonym(student) + "/C.12";
    Steps.judge(teacher, mine, Map.of("do", "save", "outcome", "ACQUIRED", "message", "Bien."));

    var warned = teacher.get("/anonymity").body();
    teacher.post("/anonymity", Map.of("names", "shown"));

    assertThat(warned).contains("Un brouillon est ouvert.", "avant la décision");
    assertThat(teacher.get("/anonymity").body())
        .contains("Marc Lefèvre a caché les noms.", "Marc Lefèvre a montré les noms")
        .contains("le travail d’un candidat attendait", "un brouillon était ouvert");
    assertThat(changes()).isEqualTo(2);
    assertThat(teacher.get("/class").body()).contains("Inès Benali");
    assertThat(teacher.get(mine).body()).contains("Inès Benali");
  }

  private void judge(Visitor whose, String outcome) {
    var path = "/assess/" + pseudonym(whose) + "/C.12";
    var form = Map.of("do", "release", "outcome", outcome, "message", "Vu.");
    assertThat(Steps.judge(teacher, path, form).statusCode()).isEqualTo(303);
  }

  private static void saysNobody(String... bodies) {
    for (var body : bodies) {
      assertThat(body).doesNotContain(NAMES);
    }
  }

  /** Submits a file for C.12 and returns the id of the piece. */
  private static String handIn(Visitor whose, String title, String file) {
    var fields = Map.of("kind", "file", "title", title, "why.C.12", "14 cas de test");
    var path =
        Steps.path(whose, whose.upload("/evidence/new", fields, file, "mesures".getBytes(UTF_8)));
    Steps.submit(whose);
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private String pseudonym(Visitor whose) {
    return installation.text(
        "select max(candidate) from portfolio_submission where student_id = " + whose.user());
  }

  private String shown(Visitor whose) {
    return pseudonym(whose).substring(0, 8);
  }

  private long decisions() {
    return installation.count(
        "select count(*) from portfolio_decision where student_id = " + student.user());
  }

  private long changes() {
    return installation.count(
        "select count(*) from portfolio_anonymity where registration_id = "
            + school.registration());
  }

  private static Map<String, String> unzip(byte[] bytes) throws IOException {
    var files = new LinkedHashMap<String, String>();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.put(entry.getName(), new String(zip.readAllBytes(), UTF_8));
      }
    }
    return files;
  }
}
