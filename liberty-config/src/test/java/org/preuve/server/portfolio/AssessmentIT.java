package org.preuve.server.portfolio;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.preuve.server.harness.Http;
import org.preuve.server.harness.Selects;
import org.preuve.server.harness.Visitor;
import org.preuve.web.base.Hashes;

class AssessmentIT extends CourseIT {

  @Test
  void leads_from_evidence_to_a_score_in_the_grade_book() {
    Steps.addText(student, "C.12");
    student.post("/portfolio/C.12/opinion", Map.of("outcome", "ACQUIRED", "words", "w"));
    assertThat(student.get("/portfolio").body()).contains("Soumettre vos nouvelles preuves");
    Steps.submit(student);
    assertThat(student.get("/portfolio").body()).contains("soumise, en attente");

    var matrix = teacher.get("/class");
    assertThat(matrix.body())
        .contains("Inès Benali")
        .contains("auto-évaluation acquis, évaluateur non évalué, 1 nouvelle preuve")
        .contains("Une case attend votre évaluation.");
    assertThat(teacher.get(cell).body())
        .contains("Dépôt n° 1")
        .contains("Le journal des essais")
        .contains("14 cas de test")
        .contains("name=\"outcome\"");

    var released =
        Steps.judge(
            teacher,
            cell,
            Map.of("do", "release", "outcome", "ACQUIRED", "message", "Plan clair et mené."));
    assertThat(released.statusCode()).isEqualTo(303);
    assertThat(
            installation.count(
                "select count(*) from lti_score_outbox where user_id = "
                    + student.user()
                    + " and given = 1 and maximum = 26 and comment = 'Une compétence acquise sur"
                    + " 26.\\n"
                    + "C.12 – Plan clair et mené.'"))
        .isEqualTo(1);
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
  void releases_a_decision_with_its_score_or_neither() {
    Steps.addText(student, "C.12");
    Steps.submit(student);
    var decision = Map.of("do", "release", "outcome", "ACQUIRED", "message", "Bien");
    var trigger = "no_score_" + student.user();
    change(
        "create trigger "
            + trigger
            + " before insert on lti_score_outbox for each row begin if new.user_id = "
            + student.user()
            + " then signal sqlstate '45000'; end if; end");

    var broken = Steps.judge(teacher, cell, decision);
    change("drop trigger " + trigger);

    assertThat(broken.statusCode()).isEqualTo(500);
    assertThat(decisions()).isZero();
    assertThat(scores("/portfolio")).isZero();
    assertThat(Steps.judge(teacher, cell, decision).statusCode()).isEqualTo(303);
    assertThat(decisions()).isEqualTo(1);
    assertThat(scores("/portfolio")).isEqualTo(1);
  }

  @Test
  void grades_what_is_in_progress_as_the_course_has_chosen() {
    Steps.addText(student, "C.12");
    Steps.submit(student);
    var fresh = teacher.get("/grading").body();
    Steps.judge(teacher, cell, Map.of("do", "release", "outcome", "IN_PROGRESS", "message", ""));
    assertThat(scores("/portfolio")).isZero();
    Steps.judge(teacher, cell, Map.of("do", "release", "outcome", "IN_PROGRESS", "message", "b"));
    assertThat(outbox()).as("no grade, and what the teacher wrote").isEqualTo("0.0 false");
    assertThat(said()).endsWith("\nC.12 – b");

    var refused = teacher.post("/grading", Map.of("in-progress", "nothing"));
    var chosen = teacher.post("/grading", Map.of("in-progress", "half"));

    assertThat(fresh).containsPattern("value=\"no-grade\" id=\"g-no-grade\" checked");
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body()).contains("GRADING_UNKNOWN");
    assertThat(chosen.statusCode()).isEqualTo(303);
    assertThat(outbox()).isEqualTo("0.5 true");
    assertThat(teacher.get("/grading").body()).contains("Les notes d’un étudiant reposent");
    teacher.post("/grading", Map.of("in-progress", "zero"));
    assertThat(outbox()).isEqualTo("0.0 true");
    teacher.post("/grading", Map.of("in-progress", "no-grade"));
    assertThat(outbox()).isEqualTo("0.0 false");
    change( // as a former version has sent it
        "update lti_score_outbox set graded = true where page = '/portfolio' and user_id = "
            + student.user());
    teacher.post("/grading", Map.of("in-progress", "no-grade"));
    assertThat(outbox()).isEqualTo("0.0 false");
    assertThat(said()).as("nothing of another decision stays").endsWith("\nC.12 – b");
    assertThat(teacher.get("/grades").body())
        .contains("sans note")
        .contains("Comment les décisions deviennent des notes");
    assertThat(student.get("/grading").statusCode()).isEqualTo(403);
  }

  private String said() {
    return installation.text(
        "select comment from lti_score_outbox where page = '/portfolio' and user_id = "
            + student.user()
            + " order by id desc limit 1");
  }

  /** Points and whether it is a grade, of the newest score of the portfolio. */
  private String outbox() {
    return installation.text(
        "select concat(round(given, 1), ' ', if(graded, 'true', 'false')) from lti_score_outbox"
            + " where page = '/portfolio' and user_id = "
            + student.user()
            + " order by id desc limit 1");
  }

  @Test
  void gives_a_competency_and_a_bloc_their_own_score_where_the_course_has_a_column_for_it() {
    change(
        "insert into lti_resource_link (registration_id, course_id, link_id, title, line_item,"
            + " target) values ("
            + school.registration()
            + ", "
            + school.course()
            + ", 'r-12', 'Plan de test', 'https://lms.example/items/12', '/competencies/C.12'), ("
            + school.registration()
            + ", "
            + school.course()
            + ", 'r-2', 'Bloc 2', 'https://lms.example/items/2', '/blocs/2')");
    Steps.addText(student, "C.12");
    Steps.addText(student, "C.13");
    Steps.submit(student);

    Steps.judge(teacher, cell, Map.of("do", "release", "outcome", "IN_PROGRESS", "message", "b"));
    Steps.judge(teacher, cell, Map.of("do", "release", "outcome", "ACQUIRED", "message", "c"));
    Steps.judge(
        teacher,
        Steps.cell(student, "C.13"),
        Map.of("do", "release", "outcome", "ACQUIRED", "message", "d"));

    assertThat(scores("/portfolio")).isEqualTo(1);
    assertThat(scores("/competencies/C.13")).isZero();
    assertThat(
            installation.text(
                "select group_concat(concat(state = 'SUPERSEDED', ' ', round(given), '/',"
                    + " round(maximum)) order by id) from lti_score_outbox where user_id = "
                    + student.user()
                    + " and page = '/competencies/C.12'"))
        .as("words without a grade, then the grade")
        .isEqualTo("1 0/1,0 1/1");
    assertThat(
            installation.count(
                "select count(*) from lti_score_outbox a join lti_score_outbox b on a.id < b.id"
                    + " and a.user_id = b.user_id and a.page = b.page and a.stamp >= b.stamp"
                    + " where a.user_id = "
                    + student.user()))
        .isZero();
    assertThat(
            installation.text(
                "select concat(round(given), '/', round(maximum)) from lti_score_outbox"
                    + " where state <> 'SUPERSEDED' and page = '/blocs/2' and user_id = "
                    + student.user()))
        .isEqualTo("2/9");
    assertThat(scores("/blocs/1")).isZero();
    assertThat(teacher.get("/grades").body())
        .contains("Plan de test")
        .contains("2\u00a0sur\u00a09")
        .contains("1\u00a0sur\u00a01");
  }

  @Test
  void freezes_what_was_submitted() throws NoSuchAlgorithmException {
    var path = Steps.addText(student, "C.12");
    Steps.submit(student);

    var page = student.get("/submission/1").body();
    var manifest = student.get("/submission/1/manifest.json").body();

    assertThat(manifest)
        .startsWith("{\"attempt\":1,\"candidate\":\"")
        .contains("\"framework\":\"concepteur-integrateur-iot\"")
        .contains("\"type\":\"preuve-snapshot-2\"")
        .contains("\"criteria\":[{\"id\":")
        .contains(sha256("Le journal des essais"))
        .doesNotContain(sha256("14 cas de test")) // salted: nobody can guess at short words
        .doesNotContain("journal")
        .doesNotContain("Inès");
    assertThat(page).contains(sha256(manifest));
    var refused = student.post(path + "/delete", Map.of());
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.body()).contains("EVIDENCE_FROZEN");
    assertThat(student.get(path).statusCode()).isEqualTo(200);
    assertThat(school.visitor("Hugo Martin", "LEARNER", "fr").get("/submission/1").statusCode())
        .isEqualTo(404);
  }

  @Test
  void freezes_only_links_of_the_framework_that_the_manifest_names() {
    var former = Steps.addText(student, "C.12");
    teacher.post("/frameworks", Map.of("framework", "ido-iot", "sure", "on"));
    Steps.addText(student, "C4");

    var preview = student.get("/submission").body();
    Steps.submit(student);

    assertThat(preview).contains("Une preuve n’est liée qu’à un ancien référentiel");
    assertThat(student.get("/submission/1/manifest.json").body())
        .contains("\"framework\":\"ido-iot\"")
        .contains("\"C4\"")
        .doesNotContain("C.12");
    assertThat(student.get("/evidence").body())
        .contains("une compétence d’un ancien référentiel")
        .contains("pas encore soumise");
    assertThat(student.get(former).body())
        .contains("de l’ancien référentiel")
        .contains("Concepteur");
    teacher.post("/frameworks", Map.of("framework", "concepteur-integrateur-iot", "sure", "on"));
    assertThat(teacher.get(cell).body()).contains("Rien n’est soumis");
    Steps.submit(student);
    assertThat(student.get("/submission/2/manifest.json").body())
        .contains("C.12")
        .doesNotContain("\"C4\"");
  }

  @Test
  void names_a_manifest_that_was_changed_in_the_database() {
    Steps.addText(student, "C.12");
    Steps.submit(student);
    change(
        "update portfolio_submission set manifest = concat(manifest, ' ') where student_id = "
            + student.user());

    var refused = student.get("/submission/1/manifest.json");

    assertThat(refused.statusCode()).isEqualTo(410);
    assertThat(refused.body()).contains("SUBMISSION_CHANGED");
    assertThat(student.get("/submission/1").body()).contains("ce dépôt ne prouve plus rien");
  }

  /** The commands stand in the README; they know nothing of Preuve. */
  @Test
  void is_verified_from_outside_by_the_commands_of_the_readme() throws Exception {
    assumeTrue(OutsideTools.present(), "sha256sum or openssl 3 is not installed");
    Steps.addText(student, "C.12");
    Steps.submit(student);
    var folder = Files.createTempDirectory("outside");
    for (var ending : new String[] {"", ".sha256", ".sig"}) {
      var path = "/submission/1/manifest.json" + ending + "?student=" + student.user();
      Files.write(folder.resolve(fileName(teacher.get(path))), teacher.bytes(path));
    }
    var named = Pattern.compile("\"key\":\"([^\"]+)\"").matcher(manifest(1));
    assertThat(named.find()).isTrue();
    var key = new Http().get(URI.create(named.group(1)));
    Files.writeString(folder.resolve(fileName(key)), key.body());
    Files.writeString(folder.resolve("piece"), "Le journal des essais");
    var commands = OutsideTools.ofReadme("## Verify a submission from outside");

    assertThat(commands).hasSize(3);
    assertThat(commands).allSatisfy(one -> assertThat(OutsideTools.run(folder, one)).isZero());
    assertThat(student.get("/submission/1").body()).contains(named.group(1));
    assertThat(new Http().get(installation.base().resolve("/keys/submissions")).body())
        .contains(named.group(1));

    var changed = manifest(1).replace("\"attempt\":1", "\"attempt\":2");
    Files.writeString(folder.resolve("manifest-1.json"), changed);
    Files.writeString(folder.resolve("piece"), "Le journal des essais.");
    assertThat(commands).allSatisfy(one -> assertThat(OutsideTools.run(folder, one)).isNotZero());
  }

  /** Under which a browser keeps it. */
  private static String fileName(HttpResponse<?> answer) {
    var named = answer.headers().firstValue("Content-Disposition").orElseThrow();
    return named.replaceAll(".*filename=\"([^\"]+)\".*", "$1");
  }

  private String manifest(int attempt) {
    return student.get("/submission/" + attempt + "/manifest.json").body();
  }

  /** Whoever can write to the database can write another hash too, but not another signature. */
  @Test
  void names_a_manifest_that_was_changed_together_with_its_hash() {
    Steps.addText(student, "C.12");
    Steps.submit(student);
    change(
        "update portfolio_submission set manifest = replace(manifest, '\"C.12\"', '\"C.13\"'),"
            + " sha256 = sha2(replace(manifest, '\"C.12\"', '\"C.13\"'), 256)"
            + " where student_id = "
            + student.user());

    for (var ending : new String[] {"", ".sha256", ".sig"}) {
      var refused = student.get("/submission/1/manifest.json" + ending);
      assertThat(refused.statusCode()).isEqualTo(410);
      assertThat(refused.body()).contains("SUBMISSION_CHANGED");
    }
    assertThat(student.get("/submission/1").body()).contains("ce dépôt ne prouve plus rien");
  }

  @Test
  void names_a_manifest_whose_signature_was_taken_away() {
    Steps.addText(student, "C.12");
    Steps.submit(student);
    change(
        "update portfolio_submission set signature = null, signing_key = null where student_id = "
            + student.user());

    assertThat(student.get("/submission/1/manifest.json").statusCode()).isEqualTo(410);
  }

  @Test
  void freezes_what_was_chosen_and_says_what_stays_outside() {
    var one = id(Steps.addText(student, "C.1"));
    var two = id(Steps.addText(student, "C.12"));
    var chosen = new HashMap<>(Map.of("bloc", "0", "only", "some", "p", one));

    var preview = student.post("/submission/choice", chosen);
    chosen.put("seen", seen(preview.body()));
    Steps.path(student, student.post("/submission", chosen));

    assertThat(preview.statusCode()).isEqualTo(200);
    assertThat(preview.body()).contains("Vous l’avez laissée de côté");
    assertThat(manifest(1)).contains(one).doesNotContain(two);
    assertThat(student.get("/submission/1").body())
        .contains("Des preuves ont été laissées de côté");
    assertThat(teacher.get(cell).body()).contains("Rien n’est soumis");

    var bloc = new HashMap<>(Map.of("bloc", "2"));
    var other = student.post("/submission/choice", bloc).body();
    assertThat(other).contains("Liée seulement à d’autres blocs");
    bloc.put("seen", seen(other));
    Steps.path(student, student.post("/submission", bloc));
    assertThat(manifest(2)).contains(two).doesNotContain(one).contains("\"bloc\":2");
    assertThat(teacher.get(cell).body()).contains("Dépôt n° 2");
    assertThat(teacher.get(Steps.cell(student, "C.1")).body()).contains("Dépôt n° 1");
  }

  /** The first piece was not in what was judged. */
  @Test
  void lets_no_piece_vanish_that_a_later_choice_left_out() {
    var one = id(Steps.addText(student, "C.12"));
    Steps.submit(student);
    var two = id(Steps.addText(student, "C.12"));
    var chosen = new HashMap<>(Map.of("bloc", "0", "only", "some", "p", two));
    var preview = student.post("/submission/choice", chosen).body();
    chosen.put("seen", seen(preview));
    Steps.path(student, student.post("/submission", chosen));
    var decision = Map.of("do", "release", "outcome", "IN_PROGRESS", "message", "Encore.");
    var waiting = "select count(*) from portfolio_waiting where student_id = " + student.user();

    assertThat(preview).contains("vos évaluateurs ne la verront plus");
    assertThat(teacher.get(cell).body()).contains("Dépôt n° 2").doesNotContain("piece-" + one);
    Steps.judge(teacher, cell, decision);
    assertThat(installation.count(waiting)).isEqualTo(1);
    assertThat(teacher.get(cell).body()).contains("Dépôt n° 1").contains("piece-" + one);
    Steps.judge(teacher, cell, decision);
    assertThat(installation.count(waiting)).isZero();
    assertThat(teacher.get(cell).body()).contains("Dépôt n° 2");
    assertThat(student.get("/portfolio").body()).doesNotContain("soumise, en attente");
  }

  @Test
  void tells_an_attempt_of_before_by_its_rows() {
    Steps.addText(student, "C.12");
    Steps.submit(student);
    change(
        "update portfolio_submission set content_sha256 = null where student_id = "
            + student.user());
    assertThat(student.get("/submission").body()).contains("Vous avez déjà soumis exactement cela");
    assertThat(Steps.submit(student)).isEqualTo("/submission/1");

    Steps.addText(student, "C.13");
    assertThat(Steps.submit(student)).isEqualTo("/submission/2");
    change(
        "update portfolio_submission set content_sha256 = null where student_id = "
            + student.user());
    var bloc = new HashMap<>(Map.of("bloc", "2"));
    bloc.put("seen", seen(student.post("/submission/choice", bloc).body()));
    assertThat(Steps.path(student, student.post("/submission", bloc))).isEqualTo("/submission/3");
  }

  @Test
  void names_a_manifest_that_its_rows_contradict() {
    Steps.addText(student, "C.12");
    Steps.submit(student);
    change(
        "update portfolio_submission_item i join portfolio_submission s on s.id = i.submission_id"
            + " set i.code = 'C.13' where s.student_id = "
            + student.user());

    assertThat(student.get("/submission/1/manifest.json").statusCode()).isEqualTo(410);
    assertThat(student.get("/submission/1").body()).contains("ce dépôt ne prouve plus rien");
  }

  @Test
  void freezes_nothing_that_the_preview_did_not_show() {
    Steps.addText(student, "C.12");
    var seen = seen(student.get("/submission").body());
    Steps.addText(student, "C.13");

    var refused = student.post("/submission", Map.of("seen", seen));
    assertThat(student.post("/submission", Map.of(), "Accept", "application/json").body())
        .contains("SUBMISSION_OUTDATED");

    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.body())
        .contains("Vos preuves ont changé depuis cet aperçu")
        .contains("C.13");
    assertThat(student.get("/submission/1").statusCode()).isEqualTo(404);
    assertThat(
            Steps.path(student, student.post("/submission", Map.of("seen", seen(refused.body())))))
        .isEqualTo("/submission/1");
  }

  @Test
  void refers_to_what_an_earlier_attempt_brought_instead_of_copying_it() {
    for (int attempt = 1; attempt <= 4; attempt++) {
      Steps.addText(student, "C.12");
      Steps.submit(student);
    }

    assertThat(rows(student)).isEqualTo(4);
    var second = teacher.get("/submission/2?student=" + student.user()).body();
    assertThat(second.split("class=\"meta mono")).hasSize(3);
    assertThat(teacher.get(cell).body().split("id=\"piece-")).hasSize(5);
  }

  private long rows(Visitor of) {
    return installation.count(
        "select count(*) from portfolio_submission_item i join portfolio_submission s"
            + " on s.id = i.submission_id where s.student_id = "
            + of.user());
  }

  @Test
  void takes_a_submission_back_until_it_is_assessed() {
    Steps.addText(student, "C.12");
    Steps.submit(student);
    Steps.addText(student, "C.12");
    Steps.submit(student);

    var notNewest = student.post("/submission/1/withdraw", Map.of());
    var tooLong = student.post("/submission/2/withdraw", Map.of("why", "x".repeat(501)));
    var done = student.post("/submission/2/withdraw", Map.of("why", "Mauvais fichier"));
    var again = student.post("/submission/2/withdraw", Map.of());

    assertThat(notNewest.statusCode()).isEqualTo(409);
    assertThat(notNewest.body()).contains("WITHDRAWAL_REFUSED");
    assertThat(tooLong.statusCode()).isEqualTo(422);
    var stale = new HashMap<>(Map.of("do", "release", "outcome", "ACQUIRED", "message", "Vu."));
    stale.putAll(Map.of("attempt", "2", "seen", "0", "draft", "0"));
    assertThat(teacher.post(cell, stale).statusCode()).isEqualTo(404);
    assertThat(Steps.path(student, done)).isEqualTo("/submission/2");
    assertThat(again.statusCode()).isEqualTo(409);
    assertThat(teacher.get("/submission/2?student=" + student.user()).body())
        .contains("Retiré le")
        .contains("Mauvais fichier");
    assertThat(teacher.get(cell).body()).contains("Dépôt n° 1");
    assertThat(Steps.submit(student)).isEqualTo("/submission/3");
    assertThat(teacher.get(cell).body()).contains("Dépôt n° 3");
    Steps.judge(teacher, cell, Map.of("do", "release", "outcome", "ACQUIRED", "message", "Vu."));
    var judged = student.post("/submission/3/withdraw", Map.of());
    assertThat(judged.statusCode()).isEqualTo(409);
    assertThat(manifest(2)).contains("\"attempt\":2");
  }

  @Test
  void refuses_or_marks_what_comes_after_the_deadline_and_heeds_an_extension() {
    Steps.addText(student, "C.12");
    var past = Map.of("bloc", "2", "due", "2026-01-15T12:00", "late", "REFUSE");
    Steps.path(teacher, teacher.post("/deadlines", past));

    var refused = student.post("/submission", Steps.previewed(student));
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.body()).contains("SUBMISSION_LATE").contains("15 janvier 2026 12:00:00");
    assertThat(student.get("/submission").body()).contains("15 janvier 2026");
    assertThat(student.get("/evidence").body()).contains("pas encore soumise");

    var extension =
        new HashMap<>(
            Map.of("student", "" + student.user(), "bloc", "2", "due", "2099-01-15T12:00"));
    assertThat(teacher.post("/deadlines/extension", extension).statusCode()).isEqualTo(422);
    extension.put("reason", "Stage en entreprise");
    Steps.path(teacher, teacher.post("/deadlines/extension", extension));
    assertThat(teacher.get("/deadlines").body())
        .contains("Stage en entreprise")
        .contains("accordé par Marc Lefèvre");
    assertThat(student.get("/submission").body())
        .contains("un délai vous est accordé")
        .doesNotContain("Stage en entreprise");
    assertThat(Steps.submit(student)).isEqualTo("/submission/1");

    var end = Map.of("student", "" + student.user(), "bloc", "2");
    Steps.path(teacher, teacher.post("/deadlines/extension/end", end));
    Steps.addText(student, "C.12");
    var late = student.post("/submission", Steps.previewed(student));
    assertThat(late.body()).contains("SUBMISSION_LATE");
    var marking = new HashMap<>(past);
    marking.put("late", "MARK");
    Steps.path(teacher, teacher.post("/deadlines", marking));
    assertThat(Steps.submit(student)).isEqualTo("/submission/2");
    assertThat(manifest(2)).doesNotContain("missedDeadline").doesNotContain("2026-01-15");
    assertThat(teacher.get("/submission/2?student=" + student.user()).body())
        .contains("Reçu après l’échéance du 15 janvier 2026");
  }

  @Test
  void leaves_deadlines_and_the_way_to_grade_to_the_teachers() {
    var jury = school.visitor("Sophie Garnier", "INSTRUCTOR,JURY", "fr");
    var due = Map.of("bloc", "0", "due", "2031-03-17T12:00", "late", "MARK");
    var extension = Map.of("student", "" + student.user(), "bloc", "0", "due", "2099-01-15T12:00");

    var set = jury.post("/deadlines", due);
    var extended = jury.post("/deadlines/extension", extension);
    var ended = jury.post("/deadlines/extension/end", extension);
    var graded = jury.post("/grading", Map.of("in-progress", "half"));

    for (var refused : List.of(set, extended, ended)) {
      assertThat(refused.statusCode()).isEqualTo(403);
      assertThat(refused.body()).contains("évaluateurs externes les lisent");
    }
    assertThat(graded.statusCode()).isEqualTo(403);
    assertThat(graded.body()).contains("GRADING_TEACHERS");
    assertThat(jury.get("/deadlines").body()).contains("Aucune échéance").doesNotContain("<form");
    assertThat(jury.get("/grading").body()).doesNotContain("type=\"submit\"");
    Steps.path(teacher, teacher.post("/deadlines", due));
    assertThat(jury.get("/deadlines").body()).contains("17 mars 2031");
  }

  @Test
  void leaves_the_framework_and_who_is_a_student_to_the_teachers() {
    var jury = school.visitor("Sophie Garnier", "INSTRUCTOR,JURY", "fr");
    var person = "/class/people/" + student.user();

    var refused =
        List.of(
            jury.post("/frameworks", Map.of("framework", "ido-iot", "sure", "on")),
            jury.post("/frameworks/moves/ido-iot", Map.of("do", "move")),
            jury.post(person, Map.of()));
    var imported = jury.upload("/frameworks/import", Map.of("text", "Bloc 1"), "", new byte[0]);

    assertThat(refused)
        .allSatisfy(
            answer -> {
              assertThat(answer.statusCode()).isEqualTo(403);
              assertThat(answer.body()).contains("COURSE_TEACHERS");
            });
    assertThat(imported.statusCode()).isEqualTo(403);
    assertThat(imported.body()).contains("FRAMEWORK_MANAGER");
    for (var page : List.of("/frameworks", "/class/people", "/frameworks/versions/ido-iot")) {
      assertThat(jury.get(page).statusCode()).as(page).isEqualTo(200);
      assertThat(jury.get(page).body())
          .as(page)
          .doesNotContain("type=\"submit\"", "/frameworks/moves/", "/frameworks/import");
    }
    assertThat(teacher.get("/class").body()).contains("Inès Benali");
    assertThat(teacher.post(person, Map.of()).statusCode()).isEqualTo(303);
    assertThat(teacher.get("/frameworks").body()).contains("type=\"submit\"");
  }

  /** Bloc 2 of another version is another bloc. */
  @Test
  void keeps_the_deadline_of_a_bloc_to_the_version_that_it_was_set_for() {
    Steps.path(
        teacher,
        teacher.post(
            "/deadlines", Map.of("bloc", "2", "due", "2031-01-15T12:00", "late", "REFUSE")));
    Steps.path(
        teacher,
        teacher.post("/deadlines", Map.of("bloc", "0", "due", "2032-02-16T12:00", "late", "MARK")));
    var before = teacher.get("/deadlines").body();

    Steps.path(teacher, teacher.post("/frameworks", Map.of("framework", "ido-iot", "sure", "on")));
    var other = teacher.get("/deadlines").body();
    var move = teacher.get("/frameworks/moves/concepteur-integrateur-iot").body();
    Steps.path(
        teacher,
        teacher.post(
            "/frameworks", Map.of("framework", "concepteur-integrateur-iot", "sure", "on")));
    var back = teacher.get("/frameworks/moves/ido-iot").body();

    assertThat(before).contains("2031-01-15T12:00", "2032-02-16T12:00");
    assertThat(other).doesNotContain("2031-01-15T12:00").contains("2032-02-16T12:00");
    assertThat(teacher.get("/deadlines").body()).contains("2031-01-15T12:00");
    assertThat(move).doesNotContain("posés pour un bloc restent");
    assertThat(back).contains("posés pour un bloc restent");
  }

  @Test
  void keeps_no_deadline_that_cannot_be_read_and_lets_no_student_set_one() {
    var wrong =
        Map.of(
            "DEADLINE_TIME", Map.of("bloc", "1", "due", "demain", "late", "REFUSE"),
            "DEADLINE_BLOC", Map.of("bloc", "99", "due", "2026-01-15T12:00", "late", "REFUSE"),
            "DEADLINE_POLICY", Map.of("bloc", "1", "due", "2026-01-15T12:00", "late", "x"));
    wrong.forEach(
        (code, form) -> {
          var answer = teacher.post("/deadlines", form, "Accept", "application/json");
          assertThat(answer.statusCode()).isEqualTo(422);
          assertThat(answer.body()).contains(code);
        });
    var nobody = Map.of("student", "1", "bloc", "0", "due", "2026-01-15T12:00", "reason", "r");
    var kept = teacher.post("/deadlines/extension", nobody);

    assertThat(kept.statusCode()).isEqualTo(422);
    assertThat(kept.body()).contains("value=\"2026-01-15T12:00\"");
    assertThat(student.post("/deadlines", Map.of()).statusCode()).isEqualTo(403);
    assertThat(
            installation.count(
                "select count(*) from portfolio_deadline where registration_id = "
                    + school.registration()))
        .isZero();
  }

  private static String id(String path) {
    return path.replace("/evidence/", "");
  }

  private static String seen(String page) {
    return Steps.fields(page).get("seen");
  }

  @Test
  void keeps_the_first_attempt_when_a_second_is_made() {
    Steps.addText(student, "C.12");
    Steps.submit(student);
    var first = student.get("/submission/1/manifest.json").body();
    Steps.addText(student, "C.13");
    Steps.submit(student);

    assertThat(student.get("/submission/1/manifest.json").body()).isEqualTo(first);
    assertThat(student.get("/submission/2/manifest.json").body()).contains("C.12").contains("C.13");
    assertThat(teacher.get("/class").body()).contains("2 cases attendent votre évaluation.");
  }

  @Test
  void takes_two_hundred_attempts_and_no_more() {
    Steps.addText(student, "C.12");
    Steps.submit(student);
    installation.update(
        "update portfolio_submission set attempt = 200 where student_id = " + student.user());
    Steps.addText(student, "C.13");
    long before = submissions();

    var refused = student.post("/submission", Steps.previewed(student));

    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.body()).contains("SUBMISSION_MANY");
    assertThat(submissions()).isEqualTo(before);
  }

  @Test
  void keeps_two_hundred_former_views_of_a_competency_and_no_more() {
    student.post("/portfolio/C.12/opinion", Map.of("outcome", "ACQUIRED"));
    installation.update(
        "insert into portfolio_opinion_past (registration_id, student_id, course_id, framework,"
            + " code, outcome, words, given_at) select registration_id, student_id, course_id,"
            + " framework, code, outcome, words, given_at from portfolio_opinion join seq_1_to_200"
            + " where student_id = "
            + student.user());

    var same = student.post("/portfolio/C.12/opinion", Map.of("outcome", "ACQUIRED"));
    var refused = student.post("/portfolio/C.12/opinion", Map.of("outcome", "NOT_ACQUIRED"));
    var other = student.post("/portfolio/C.13/opinion", Map.of("outcome", "ACQUIRED"));

    assertThat(same.statusCode()).as("nothing changes").isEqualTo(303);
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.body()).contains("OPINION_MANY");
    assertThat(other.statusCode()).isEqualTo(303);
    assertThat(
            installation.text(
                "select outcome from portfolio_opinion where code = 'C.12' and student_id = "
                    + student.user()))
        .isEqualTo("ACQUIRED");
  }

  @Test
  void refuses_an_empty_submission_and_freezes_once_for_many_clicks() {
    var empty = student.post("/submission", Map.of());
    assertThat(empty.statusCode()).isEqualTo(409);
    assertThat(empty.body()).contains("SUBMISSION_EMPTY");

    Steps.addText(student, "C.12");
    long before = submissions();
    var shown = Steps.previewed(student);
    var clicks =
        IntStream.range(0, 6)
            .mapToObj(i -> CompletableFuture.supplyAsync(() -> student.post("/submission", shown)))
            .toList();

    assertThat(clicks.stream().map(c -> Steps.path(student, c.join())).distinct())
        .containsExactly("/submission/1");
    assertThat(submissions()).isEqualTo(before + 1);
  }

  @Test
  void keeps_drafts_to_the_assessor_and_asks_for_a_decision() {
    Steps.addText(student, "C.12");
    Steps.submit(student);

    var saved =
        Steps.judge(teacher, cell, Map.of("do", "save", "message", "À revoir", "outcome", ""));
    var undecided = Steps.judge(teacher, cell, Map.of("do", "release", "message", "À revoir"));

    assertThat(saved.statusCode()).isEqualTo(303);
    assertThat(undecided.statusCode()).isEqualTo(400);
    assertThat(undecided.body()).contains("DECISION_MISSING").contains("À revoir");
    assertThat(student.get("/portfolio/C.12").body()).doesNotContain("À revoir");
    assertThat(school.visitor("Sophie Garnier", "JURY", "fr").get(cell).body())
        .doesNotContain("À revoir");
    assertThat(teacher.get(cell).body()).contains("À revoir").contains("Brouillon enregistré");
  }

  @Test
  void shows_both_versions_when_two_teachers_release() {
    Steps.addText(student, "C.12");
    Steps.submit(student);
    var second = school.visitor("Sophie Garnier", "JURY", "fr");
    var stale = new LinkedHashMap<>(Steps.hidden(second, cell));
    Steps.judge(
        teacher, cell, Map.of("do", "release", "outcome", "ACQUIRED", "message", "Très bien"));

    stale.putAll(
        Map.of("do", "release", "outcome", "NOT_ACQUIRED", "message", "Il manque la charge"));
    var refused = second.post(cell, stale);

    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.body())
        .contains("DECISION_CONFLICT")
        .contains("Très bien")
        .contains("Il manque la charge");
    assertThat(student.get("/portfolio/C.12").body()).contains("Très bien");
    assertThat(second.get(cell).body()).contains("Il manque la charge");
    var again =
        Steps.judge(
            second, cell, Map.of("do", "release", "outcome", "NOT_ACQUIRED", "message", "Charge"));
    assertThat(again.statusCode()).isEqualTo(303);
    assertThat(student.get("/portfolio/C.12").body()).contains("Très bien").contains("Charge");
  }

  @Test
  void starts_a_correction_from_what_was_sent() {
    Steps.addText(student, "C.12");
    Steps.submit(student);
    var criterion = criterion(teacher);
    Steps.judge(
        teacher,
        cell,
        Map.of(
            "do",
            "release",
            "outcome",
            "IN_PROGRESS",
            "message",
            "Ajoutez la charge.",
            "k." + criterion,
            "ACQUIRED",
            "c." + criterion,
            "Bien tenu."));

    var own = teacher.get(cell).body();
    var others = school.visitor("Sophie Garnier", "JURY", "fr").get(cell).body();

    assertThat(own)
        .contains("id=\"outcome-wip\" checked")
        .contains("id=\"k." + criterion + "-ok\" checked")
        .contains(">Ajoutez la charge.</textarea>")
        .contains(">Bien tenu.</textarea>");
    assertThat(others)
        .contains("Ajoutez la charge.")
        .contains("Bien tenu.")
        .doesNotContain(">Ajoutez la charge.</textarea>")
        .doesNotContain("id=\"outcome-wip\" checked");
  }

  @Test
  void saves_before_it_goes_on_to_the_next_cell() {
    Steps.addText(student, "C.12");
    Steps.submit(student);

    var untouched = Steps.judge(teacher, cell, Map.of("do", "next"));
    assertThat(Steps.path(teacher, untouched)).isEqualTo(Steps.cell(student, "C.13"));
    assertThat(drafts()).isZero();

    var next =
        Steps.judge(teacher, cell, Map.of("do", "next", "outcome", "ACQUIRED", "message", "Bien."));
    assertThat(Steps.path(teacher, next)).isEqualTo(Steps.cell(student, "C.13"));
    assertThat(teacher.follow(next).body()).contains("Le brouillon de la case que vous quittez");
    var back = Steps.judge(teacher, Steps.cell(student, "C.13"), Map.of("do", "previous"));
    assertThat(Steps.path(teacher, back)).isEqualTo(cell);
    assertThat(teacher.get(cell).body())
        .contains("id=\"outcome-ok\" checked")
        .contains(">Bien.</textarea>");
  }

  @Test
  void shows_both_versions_when_a_second_tab_saves() {
    Steps.addText(student, "C.12");
    Steps.submit(student);
    var stale = new LinkedHashMap<>(Steps.hidden(teacher, cell));
    Steps.judge(teacher, cell, Map.of("do", "save", "message", "Du premier onglet"));
    stale.putAll(Map.of("do", "save", "message", "Du second", "outcome", "ACQUIRED"));

    var program = teacher.post(cell, stale, "Accept", "application/json");
    var refused = teacher.post(cell, stale);

    assertThat(program.statusCode()).isEqualTo(409);
    assertThat(program.body()).contains("DRAFT_CONFLICT");
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.body())
        .contains("DRAFT_CONFLICT")
        .contains("Du premier onglet")
        .contains("Du second");
    assertThat(teacher.get(cell).body()).contains(">Du premier onglet</textarea>");
    var mine = new LinkedHashMap<>(Steps.fields(refused.body()));
    mine.put("do", "save");
    assertThat(teacher.post(cell, mine).statusCode()).isEqualTo(303);
    assertThat(teacher.get(cell).body())
        .contains(">Du second</textarea>")
        .contains("id=\"outcome-ok\" checked");
  }

  @Test
  void does_not_bring_back_a_draft_that_another_tab_has_released() {
    Steps.addText(student, "C.12");
    Steps.submit(student);
    Steps.judge(teacher, cell, Map.of("do", "save", "message", "Ébauche"));
    var stale = new LinkedHashMap<>(Steps.hidden(teacher, cell));
    Steps.judge(
        teacher, cell, Map.of("do", "release", "outcome", "ACQUIRED", "message", "Publiée."));
    stale.putAll(Map.of("do", "save", "message", "Ébauche, suite"));

    var refused = teacher.post(cell, stale);

    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.body()).contains("Publiée.").contains("Ébauche, suite");
    assertThat(drafts()).isZero();
  }

  @Test
  void tells_the_page_when_its_draft_was_saved() {
    Steps.addText(student, "C.12");
    Steps.submit(student);
    var fields = Steps.hidden(teacher, cell);
    fields.putAll(Map.of("do", "save", "message", "Brouillon"));

    var first = teacher.post(cell, fields, "Accept", "application/json");
    fields.putAll(Map.of("draft", "1", "message", "Brouillon, suite"));
    var second = teacher.post(cell, fields, "Accept", "application/json");
    fields.putAll(Map.of("draft", "2", "message", "x".repeat(4001)));
    var endless = teacher.post(cell, fields, "Accept", "application/json");

    assertThat(first.statusCode()).isEqualTo(200);
    assertThat(first.body()).contains("\"version\":1").contains("Brouillon enregistré à");
    assertThat(second.body()).contains("\"version\":2");
    assertThat(endless.statusCode()).isEqualTo(400);
    assertThat(endless.body()).contains("MESSAGE_LONG");
    assertThat(teacher.post(cell, fields).body())
        .contains("MESSAGE_LONG")
        .contains("x".repeat(4001) + "</textarea>");
    assertThat(teacher.get(cell).body()).contains(">Brouillon, suite</textarea>");
  }

  @Test
  void puts_the_longest_wait_first_and_keeps_the_filter_on_the_way() {
    Steps.addText(student, "C.12");
    Steps.addText(student, "C.13");
    Steps.submit(student);
    var later = school.visitor("Zoé Adam", "LEARNER", "fr");
    Steps.addText(later, "C.12");
    Steps.submit(later);
    installation.update(
        "update portfolio_waiting set since = since - interval 1 day where student_id = "
            + student.user());

    var queue = teacher.get("/to-assess").body();
    var of12 = teacher.get("/to-assess?code=C.12").body();

    assertThat(queue)
        .contains("3 compétences attendent votre évaluation, de 2 étudiants")
        .contains("<b class=\"pv-count\">3</b>")
        .containsSubsequence(
            Steps.cell(student, "C.12"), Steps.cell(student, "C.13"), Steps.cell(later, "C.12"));
    assertThat(of12).doesNotContain(Steps.cell(student, "C.13"));
    assertThat(teacher.get("/to-assess?name=ADAM").body())
        .contains(Steps.cell(later, "C.12"))
        .doesNotContain(Steps.cell(student, "C.12"));
    assertThat(teacher.get("/to-assess?show=again").body()).contains("Rien à évaluer");
    assertThat(Steps.path(teacher, teacher.get("/to-assess/next?code=C.12")))
        .isEqualTo(cell + "?show=due&code=C.12");
    var next = Steps.judge(teacher, cell + "?show=due&code=C.12", Map.of("do", "next"));
    assertThat(Steps.path(teacher, next))
        .isEqualTo(Steps.cell(later, "C.12") + "?show=due&code=C.12");
    assertThat(student.get("/to-assess").statusCode()).isEqualTo(403);
  }

  @Test
  void releases_and_goes_on_to_the_next_that_waits() {
    Steps.addText(student, "C.12");
    Steps.addText(student, "C.13");
    Steps.submit(student);
    var release = Map.of("do", "release-next", "outcome", "ACQUIRED", "message", "Bien.");

    var first = Steps.judge(teacher, cell + "?show=due", release);
    var second = Steps.judge(teacher, Steps.cell(student, "C.13") + "?show=due", release);

    assertThat(Steps.path(teacher, first)).isEqualTo(Steps.cell(student, "C.13") + "?show=due");
    assertThat(teacher.follow(first).body()).contains("Voici la suivante");
    assertThat(Steps.path(teacher, second)).isEqualTo("/to-assess?show=due");
    assertThat(teacher.follow(second).body())
        .contains("C’était la dernière")
        .doesNotContain("pv-count");
    assertThat(decisions()).isEqualTo(2);
    Steps.addText(student, "C.12");
    Steps.submit(student);
    assertThat(teacher.get("/to-assess?show=again").body())
        .contains(cell)
        .contains("une nouvelle preuve")
        .doesNotContain(Steps.cell(student, "C.13"));
  }

  @Test
  void asks_for_a_reason_where_nothing_was_submitted() {
    var bare = Map.of("do", "release", "outcome", "ACQUIRED", "message", "Vu en salle.");
    var reasoned = new LinkedHashMap<>(bare);
    reasoned.put("reason", "Soutenance devant moi.");

    var refused = Steps.judge(teacher, cell, bare);
    var draft = teacher.get(cell).body();
    var done = Steps.judge(teacher, cell, reasoned);

    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body()).contains("REASON_MISSING").contains("href=\"#reason\"");
    assertThat(draft).contains(">Vu en salle.</textarea>");
    assertThat(done.statusCode()).isEqualTo(303);
    assertThat(decisions()).isEqualTo(1);
    assertThat(student.get("/portfolio/C.12").body()).contains("Soutenance devant moi.");
    assertThat(teacher.get(cell).body()).contains("Décidé sans preuve soumise");
    Steps.addText(student, "C.12");
    Steps.submit(student);
    Steps.judge(teacher, cell, Map.of("do", "release", "outcome", "ACQUIRED", "message", "Lu."));
    assertThat(teacher.get(cell).body()).doesNotContain("Décidé sans preuve soumise");
  }

  @Test
  void shows_whether_the_student_has_read_the_feedback() {
    Steps.addText(student, "C.12");
    Steps.submit(student);
    Steps.judge(teacher, cell, Map.of("do", "release", "outcome", "ACQUIRED", "message", "Bien."));

    var before = teacher.get(cell).body();
    student.get("/portfolio");
    var home = teacher.get(cell).body();
    student.get("/portfolio/C.12");

    assertThat(before).contains("Pas encore lu par l’étudiant");
    assertThat(home).contains("Pas encore lu par l’étudiant");
    assertThat(teacher.get(cell).body()).contains("Lu par l’étudiant le");
  }

  @Test
  void sorts_the_class_by_family_name() {
    school.visitor("Zoé Adam", "LEARNER", "fr");
    school.visitor("Anne Étienne", "LEARNER", "fr");
    school.visitor("Bob Faure", "LEARNER", "fr");

    assertThat(teacher.get("/class").body())
        .containsSubsequence("Zoé Adam", "Inès Benali", "Anne Étienne", "Bob Faure")
        .containsOnlyOnce("<bdi>Inès Benali</bdi>");
    assertThat(teacher.get("/class/people").body())
        .containsSubsequence("Zoé Adam", "Inès Benali", "Anne Étienne", "Bob Faure");
  }

  @Test
  void judges_shared_criteria_once_and_shows_them_on_all_four() {
    Steps.addText(student, "C.18");
    Steps.addText(student, "C.19");
    Steps.submit(student);
    var of18 = Steps.cell(student, "C.18");
    var of19 = Steps.cell(student, "C.19");
    var judged =
        Map.of(
            "do", "save", "k.c18-21-1", "ACQUIRED", "c.c18-21-1", "Profils nets.", "outcome", "");

    Steps.judge(teacher, of18, judged);
    var on19 = teacher.get(of19).body();
    var untouched = Steps.judge(teacher, of19, withCriterion("next", "ACQUIRED"));
    assertThat(drafts()).isEqualTo(1);
    Steps.judge(teacher, of19, withCriterion("release", "IN_PROGRESS"));

    assertThat(on19)
        .contains("jugé une fois aussi pour C.18, C.20, C.21")
        .contains("id=\"k.c18-21-1-ok\" checked")
        .contains(">Profils nets.</textarea>");
    assertThat(untouched.statusCode()).isEqualTo(303);
    assertThat(teacher.get(of18).body()).contains("id=\"k.c18-21-1-wip\" checked");
    assertThat(student.get("/portfolio/C.21").body())
        .contains("Critères communs à plusieurs compétences")
        .contains("Profils nets.");
    assertThat(student.get("/portfolio/C.12").body()).doesNotContain("Critères communs");
  }

  @Test
  void takes_back_no_shared_judgement_from_a_page_that_did_not_show_it() {
    Steps.addText(student, "C.18");
    Steps.addText(student, "C.19");
    Steps.submit(student);
    var of18 = Steps.cell(student, "C.18");
    var of19 = Steps.cell(student, "C.19");
    var stale = new LinkedHashMap<>(Steps.hidden(teacher, of19));
    var criterion = Map.of("do", "save", "k.c18-21-1", "ACQUIRED", "c.c18-21-1", "Profils nets.");
    Steps.judge(teacher, of18, criterion);
    stale.putAll(Map.of("do", "save", "message", "Du second onglet"));

    var refused = teacher.post(of19, stale);

    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.body())
        .contains("sur une autre compétence qui partage des critères")
        .contains("Profils nets.")
        .contains("Du second onglet");
    assertThat(teacher.get(of18).body()).contains(">Profils nets.</textarea>");
    var mine = new LinkedHashMap<>(Steps.fields(refused.body()));
    mine.put("do", "save");
    assertThat(teacher.post(of19, mine).statusCode()).isEqualTo(303);
    assertThat(teacher.get(of19).body()).contains(">Du second onglet</textarea>");
  }

  private static Map<String, String> withCriterion(String wish, String outcome) {
    return Map.of(
        "do",
        wish,
        "outcome",
        wish.equals("release") ? "ACQUIRED" : "",
        "k.c18-21-1",
        outcome,
        "c.c18-21-1",
        "Profils nets.");
  }

  @Test
  void keeps_what_students_said_before_and_by_criterion() {
    var criterion = criterion(teacher);
    student.post(
        "/portfolio/C.12/opinion",
        Map.of("outcome", "IN_PROGRESS", "words", "Il manque la charge", "k." + criterion, "NONE"));
    student.post(
        "/portfolio/C.12/opinion",
        Map.of(
            "outcome", "ACQUIRED", "words", "Complet", "k." + criterion, "ACQUIRED", "k.x", "y"));
    student.post(
        "/portfolio/C.12/opinion",
        Map.of("outcome", "ACQUIRED", "words", "Complet", "k." + criterion, "ACQUIRED"));

    assertThat(student.get("/portfolio/C.12").body())
        .contains("Mes avis précédents")
        .containsOnlyOnce("Il manque la charge")
        .contains("id=\"o." + criterion + "-ok\" checked");
    assertThat(teacher.get(cell).body())
        .contains("Son avis précédent")
        .contains("Il manque la charge")
        .containsPattern("(?s)" + criterion + "-none.*?Avis de l’étudiant");
    assertThat(
            installation.count(
                "select count(*) from portfolio_opinion_past where student_id = " + student.user()))
        .isEqualTo(1);
  }

  @Test
  void lets_students_ask_for_a_review_that_words_or_a_decision_answer() {
    Steps.addText(student, "C.12");
    Steps.submit(student);
    var early = student.post("/portfolio/C.12/review", Map.of("review", "Pourquoi ?"));
    var release = Map.of("do", "release", "outcome", "NOT_ACQUIRED", "message", "Non.");
    Steps.judge(teacher, cell, release);

    var mute = student.post("/portfolio/C.12/review", Map.of("review", " "));
    var asked = student.post("/portfolio/C.12/review", Map.of("review", "La charge est page 3."));
    var again = student.post("/portfolio/C.12/review", Map.of("review", "Encore"));
    var queue = teacher.get("/to-assess").body();
    var shown = teacher.get(cell).body();
    var answered = teacher.post(cell + "/review", Map.of("answer", "Page 3 est un brouillon."));
    var late = teacher.post(cell + "/review", Map.of("answer", "Encore"));

    assertThat(early.statusCode()).isEqualTo(404);
    assertThat(mute.body()).contains("REVIEW_WORDS");
    assertThat(asked.statusCode()).isEqualTo(303);
    assertThat(again.body()).contains("REVIEW_OPEN");
    assertThat(queue).contains("Une révision est demandée").contains("La charge est page 3.");
    assertThat(queue).contains("<b class=\"pv-count\">1</b>");
    assertThat(shown).contains("L’étudiant demande une révision");
    assertThat(answered.statusCode()).isEqualTo(303);
    assertThat(late.body()).contains("REVIEW_NONE");
    assertThat(student.get("/portfolio/C.12").body()).contains("Page 3 est un brouillon.");
    assertThat(decisions()).isEqualTo(1);
    student.post("/portfolio/C.12/review", Map.of("review", "Et page 4 ?"));
    Steps.judge(teacher, cell, Map.of("do", "release", "outcome", "ACQUIRED", "message", "Vu."));
    assertThat(student.get("/portfolio/C.12").body())
        .contains("Une nouvelle décision a été publiée.");
    assertThat(teacher.get("/to-assess").body()).doesNotContain("révision est demandée");
    assertThat(school.otherCourse().visitor("X", "INSTRUCTOR", "fr").get("/to-assess").body())
        .doesNotContain("page 4");
  }

  @Test
  void releases_many_drafts_with_a_report_for_each() {
    var other = school.visitor("Hugo Martin", "LEARNER", "fr");
    for (var one : List.of(student, other)) {
      Steps.addText(one, "C.12");
      Steps.submit(one);
      Steps.judge(
          teacher,
          Steps.cell(one, "C.12"),
          Map.of("do", "save", "outcome", "ACQUIRED", "message", "Bien."));
    }
    var bare = Steps.cell(other, "C.13");
    Steps.judge(teacher, bare, Map.of("do", "save", "outcome", "ACQUIRED", "message", "Vu."));
    Steps.judge(teacher, Steps.cell(other, "C.14"), Map.of("do", "save", "message", "Ouvert."));
    var preview = teacher.get("/release").body();
    var chosen = boxes(preview);

    assertThat(preview).doesNotContainPattern("name=\"d\"[^>]*\\schecked");
    assertThat(teacher.get("/release?all=yes").body()).containsPattern("name=\"d\"[^>]*\\schecked");
    var nothing = teacher.post("/release", Map.of("do", "release"));
    var planned = form("csrf=" + teacher.csrf() + "&do=plan&at=" + tomorrow() + chosen);
    form("csrf=" + teacher.csrf() + "&do=unplan" + boxes(planned.body()));
    chosen = boxes(teacher.get("/release").body());
    var report = form("csrf=" + teacher.csrf() + "&do=release" + chosen);
    var again = form("csrf=" + teacher.csrf() + "&do=release" + chosen);

    assertThat(preview)
        .contains("3 retours prêts", "Inès Benali", "Hugo Martin", "Bien.", "Un brouillon n’a pas");
    assertThat(nothing.statusCode()).isEqualTo(400);
    assertThat(planned.body())
        .contains("partira à la date choisie")
        .contains("dites dans le brouillon pourquoi");
    assertThat(report.body())
        .contains("Ce qui a été fait")
        .containsPattern("(?s)Inès Benali.*?publié\u00a0; la note part")
        .contains("dites dans le brouillon pourquoi");
    assertThat(again.body()).contains("a changé ou est parti entre-temps");
    assertThat(decisions()).isEqualTo(1);
    assertThat(scores("/portfolio")).isEqualTo(1);
    assertThat(school.visitor("Sophie Garnier", "JURY", "fr").get("/release").body())
        .contains("Aucun retour prêt");
    assertThat(student.get("/release").statusCode()).isEqualTo(403);
  }

  @Test
  void tells_two_students_of_one_name_apart() {
    var other = school.visitor("Inès Benali", "LEARNER", "fr");
    installation.update("update lti_user set subject = 'moodle-7' where id = " + student.user());
    installation.update("update lti_user set subject = 'moodle-8' where id = " + other.user());
    for (var one : List.of(student, other)) {
      Steps.addText(one, "C.12");
      Steps.submit(one);
    }
    var queue = teacher.get("/to-assess").body();
    var page = teacher.get(Steps.cell(other, "C.12")).body();
    for (var one : List.of(student, other)) {
      Steps.judge(
          teacher,
          Steps.cell(one, "C.12"),
          Map.of("do", "save", "outcome", "ACQUIRED", "message", "Bien."));
    }
    var both = new String[] {"Inès Benali (compte moodle-7)", "Inès Benali (compte moodle-8)"};

    assertThat(queue).contains(both);
    assertThat(page).contains(both[1]).doesNotContain(both[0]);
    assertThat(teacher.get("/release").body()).contains(both);
    assertThat(teacher.get("/class").body()).contains(both);
    assertThat(student.get("/portfolio").body()).doesNotContain("moodle-");
  }

  @Test
  void releases_no_draft_over_a_decision_that_its_assessor_has_not_seen() {
    Steps.addText(student, "C.12");
    Steps.submit(student);
    var draft = Map.of("do", "save", "outcome", "NOT_ACQUIRED", "message", "Il manque la charge.");
    Steps.judge(teacher, cell, draft);
    var second = school.visitor("Sophie Garnier", "JURY", "fr");
    Steps.judge(
        second, cell, Map.of("do", "release", "outcome", "ACQUIRED", "message", "Très bien."));
    var page = teacher.get("/release?all=yes").body();

    var refused = form("csrf=" + teacher.csrf() + "&do=release" + boxes(page));

    assertThat(page)
        .contains("Une décision a été publiée depuis", "Sophie Garnier")
        .doesNotContainPattern("name=\"d\"[^>]*\\schecked");
    assertThat(refused.body()).contains("une autre décision a été publiée entre-temps");
    assertThat(decisions()).isEqualTo(1);
    Steps.judge(teacher, cell, draft); // the page has shown the other decision
    var again = teacher.get("/release").body();
    assertThat(again).contains("Décision en vigueur");
    form("csrf=" + teacher.csrf() + "&do=release" + boxes(again));
    assertThat(decisions()).isEqualTo(2);
  }

  @Test
  void releases_at_a_set_time_once() {
    Steps.addText(student, "C.12");
    Steps.submit(student);
    Steps.judge(
        teacher, cell, Map.of("do", "save", "outcome", "ACQUIRED", "message", "À l’heure."));
    var body = "csrf=" + teacher.csrf() + boxes(teacher.get("/release").body());

    var past = form(body + "&do=plan&at=2020-01-01T08:00");
    var planned = form(body + "&do=plan&at=" + tomorrow());

    assertThat(past.statusCode()).isEqualTo(400);
    assertThat(past.body()).contains("Choisissez une date à venir");
    assertThat(planned.body()).contains("partira à la date choisie");
    assertThat(teacher.get(cell).body()).contains("Ce brouillon part automatiquement");
    assertThat(teacher.get("/release?all=yes").body())
        .contains("Part automatiquement")
        .doesNotContainPattern("name=\"d\"[^>]*\\schecked");
    assertThat(decisions()).isZero();
    installation.update(
        "update portfolio_draft set release_at = now(6) - interval 1 second where student_id = "
            + student.user());
    for (int i = 0; i < 1_800 && decisions() == 0; i++) {
      pause();
    }
    assertThat(decisions()).isEqualTo(1);
    assertThat(drafts()).isZero();
    assertThat(scores("/portfolio")).isEqualTo(1);
    assertThat(student.get("/portfolio/C.12").body()).contains("À l’heure.");
    assertThat(teacher.get("/to-assess").body()).contains("Rien à évaluer");
    leavesBeforeTheSetTime();
    assertThat(decisions()).as("after another round").isEqualTo(1);
  }

  /** A second draft stays, and its assessor is told once back. */
  private void leavesBeforeTheSetTime() {
    var other = Steps.cell(student, "C.13");
    Steps.addText(student, "C.13");
    Steps.submit(student);
    Steps.judge(teacher, other, Map.of("do", "save", "outcome", "ACQUIRED", "message", "Bien."));
    var boxes = boxes(teacher.get("/release").body());
    form("csrf=" + teacher.csrf() + boxes + "&do=plan&at=" + tomorrow());
    assertThat(planned()).isEqualTo(1);
    var membership = " where user_id = " + teacher.user();
    installation.update("update lti_membership set active = false" + membership);
    installation.update(
        "update portfolio_draft set release_at = now(6) - interval 1 second where student_id = "
            + student.user());
    for (int i = 0; i < 1_800 && planned() > 0; i++) {
      pause();
    }
    assertThat(planned()).isZero();
    installation.update("update lti_membership set active = true" + membership);
    assertThat(teacher.get("/release").body()).contains("n’évaluiez plus dans ce cours");
    assertThat(teacher.get("/to-assess").body()).contains("Un brouillon n’est pas parti");
    assertThat(teacher.get(other).body()).contains("n’est pas parti à la date choisie");
  }

  private long planned() {
    return installation.count(
        "select count(*) from portfolio_draft where release_at is not null and student_id = "
            + student.user());
  }

  /** The page that it leads to, where it leads to one. */
  private HttpResponse<String> form(String body) {
    var answer =
        teacher.send("/release", "application/x-www-form-urlencoded", body.getBytes(UTF_8));
    return answer.statusCode() == 303 ? teacher.follow(answer) : answer;
  }

  private static String tomorrow() {
    return LocalDateTime.now(ZoneOffset.UTC).plusDays(1).withNano(0).toString().substring(0, 16);
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(100);
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }

  /** The boxes of a page, as they are sent. */
  private static String boxes(String page) {
    return Pattern.compile("name=\"d\" value=\"([^\"]+)\"")
        .matcher(page)
        .results()
        .map(found -> "&d=" + found.group(1))
        .collect(Collectors.joining());
  }

  @Test
  void shows_who_has_each_competency_and_who_has_nothing() {
    school.visitor("Zoé Adam", "LEARNER", "fr");
    Steps.addText(student, "C.12");
    Steps.submit(student);
    Steps.judge(teacher, cell, Map.of("do", "release", "outcome", "ACQUIRED", "message", "Bien."));

    var mastery = teacher.get("/class/mastery").body();
    var silent = teacher.get("/class/silent").body();

    assertThat(mastery)
        .containsPattern("(?s)C\\.12</span>.*?1 sur 2.*?Zoé Adam")
        .contains("2 étudiants dans le cours");
    assertThat(silent).contains("Zoé Adam</textarea>").contains("Une personne n’a rien soumis");
    assertThat(student.get("/class/mastery").statusCode()).isEqualTo(403);
    assertThat(student.get("/class/silent").statusCode()).isEqualTo(403);
  }

  @Test
  void hands_out_the_class_as_a_workbook_and_its_work_as_a_zip() throws IOException {
    var other = school.visitor("=cmd|' /C calc'!A0", "LEARNER", "fr");
    for (var one : List.of(student, other)) {
      Steps.addText(one, "C.12");
      Steps.submit(one);
    }

    var sheet =
        unzip(teacher.bytes("/class/export.xlsx")).getOrDefault("xl/worksheets/sheet1.xml", "");
    var work = unzip(teacher.bytes("/class/work.zip"));

    assertThat(sheet).contains("Inès Benali").contains("=cmd|' /C calc'!A0").doesNotContain("<f>");
    assertThat(work)
        .containsEntry("Inès Benali/C.12 - Essais - texte.txt", "Le journal des essais")
        .containsEntry("=cmd_' _C calc'!A0/C.12 - Essais - texte.txt", "Le journal des essais");
    assertThat(work.getOrDefault("sommaire.csv", ""))
        .contains("\"Inès Benali\";\"C.12\";\"Essais\"")
        .contains(Hashes.sha256("Le journal des essais"));
    assertThat(unzip(teacher.bytes("/class/work.zip?name=benali"))).hasSize(2);
    assertThat(unzip(teacher.bytes("/class/work.zip?code=C.13"))).hasSize(1);
    assertThat(student.get("/class/work.zip").statusCode()).isEqualTo(403);
    assertThat(student.get("/class/export.xlsx").statusCode()).isEqualTo(403);
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

  @Test
  void keeps_comments_to_be_used_again() {
    Steps.addText(student, "C.12");
    Steps.submit(student);
    var second = school.visitor("Sophie Garnier", "JURY", "fr");

    var kept =
        Steps.judge(teacher, cell, Map.of("do", "keep-comment", "message", "Citez la source."));
    teacher.post("/comments", Map.of("words", "Datez vos essais."));
    teacher.post("/comments", Map.of("words", "Datez vos essais."));
    var id = commentOf("Datez vos essais.");
    var empty = teacher.post("/comments", Map.of("words", " "));
    var foreign = second.post("/comments/" + id, Map.of("do", "delete"));
    Steps.judge(teacher, cell, Map.of("do", "insert-" + id, "message", "Bien."));

    assertThat(kept.statusCode()).isEqualTo(303);
    assertThat(empty.body()).contains("COMMENT_WORDS");
    assertThat(foreign.statusCode()).isEqualTo(404);
    assertThat(second.get(cell).body()).doesNotContain("Datez vos essais.");
    assertThat(teacher.get("/comments").body())
        .contains("2 commentaires gardés")
        .contains("Citez la source.");
    assertThat(teacher.get(cell).body()).contains(">Bien.\nDatez vos essais.</textarea>");
    teacher.post("/comments/" + id, Map.of("do", "save", "words", "Datez chaque essai."));
    assertThat(teacher.get("/comments").body()).contains("Datez chaque essai.");
    teacher.post("/comments/" + id, Map.of("do", "delete"));
    assertThat(teacher.get("/comments").body()).contains("Un commentaire gardé");
    assertThat(student.get("/comments").statusCode()).isEqualTo(403);
  }

  private long commentOf(String words) {
    return installation.count(
        "select id from portfolio_comment where assessor_id = "
            + teacher.user()
            + " and words = '"
            + words
            + "'");
  }

  @Test
  void asks_no_more_for_two_hundred_students_than_for_one() {
    teacher.post("/frameworks", Map.of("framework", "ido-iot", "sure", "on"));
    var cell = Steps.cell(student, "C1");
    long small = selects("/class");
    assertThat(selects(cell)).as("a cell that nobody has judged").isLessThanOrEqualTo(12);
    assertThat(selects(student, "/portfolio")).isLessThanOrEqualTo(8);
    assertThat(selects(student, "/evidence")).isLessThanOrEqualTo(7);
    fillTheClass();
    change(
        "insert into portfolio_share (id, registration_id, owner_id, course_id, name, named,"
            + " created_at, expires_at) select lpad(seq + "
            + student.user()
            + " * 100, 26, 'a'), "
            + school.registration()
            + ", "
            + student.user()
            + ", "
            + school.course()
            + ", 'Stage', true, now(6), now(6) + interval 30 day from seq_1_to_20");
    assertThat(selects(student, "/shares")).as("20 links").isLessThanOrEqualTo(9);

    var plain = teacher.get("/class");
    var packed = packed("/class");

    assertThat(plain.body()).contains("200 étudiants, 55 compétences");
    assertThat(plain.headers().firstValue("Content-Encoding")).isEmpty();
    assertThat(plain.headers().allValues("Vary").toString()).contains("Accept-Encoding");
    assertThat(packed.headers().firstValue("Content-Encoding")).contains("gzip");
    assertThat(packed.body().length).as("bytes of 200 × 55 cells").isLessThan(300_000);
    assertThat(selects("/class")).isLessThanOrEqualTo(small + 1).isLessThanOrEqualTo(10);
    assertThat(selects("/to-assess")).isLessThanOrEqualTo(12);
    assertThat(selects(cell)).as("a decided cell, with its badge").isLessThan(20);
    assertThat(selects("/class/mastery")).isLessThanOrEqualTo(10);
  }

  private HttpResponse<byte[]> packed(String path) {
    var request =
        HttpRequest.newBuilder(teacher.at(path))
            .header("Accept-Encoding", "gzip")
            .header("Cookie", teacher.cookie() + "=" + teacher.secret())
            .build();
    return HttpClient.newHttpClient().sendAsync(request, BodyHandlers.ofByteArray()).join();
  }

  private long selects(String path) {
    return selects(teacher, path);
  }

  private long selects(Visitor visitor, String path) {
    return Selects.of(
        installation, () -> assertThat(visitor.get(path).statusCode()).isEqualTo(200));
  }

  /** 199 more students; everybody was judged and says something about everything, a third waits. */
  private void fillTheClass() {
    var tenant = school.registration();
    var course = school.course();
    var people =
        "(select user_id from lti_membership where launched_as = 'LEARNER' and course_id = "
            + course
            + ") u";
    var codes = "(select concat('C', seq) as code from seq_1_to_56 where seq <> 29) c";
    change(
        "insert into lti_user (registration_id, subject, name) select "
            + tenant
            + ", concat('many-', seq), concat('Prénom', seq, ' Nom de famille ', seq)"
            + " from seq_1_to_199");
    change(
        "insert into lti_membership (registration_id, course_id, user_id, launched_as, active)"
            + " select registration_id, "
            + course
            + ", id, 'LEARNER', true from lti_user where subject like 'many-%' and registration_id"
            + " = "
            + tenant);
    change(
        "insert into portfolio_decision (registration_id, student_id, course_id, code, number,"
            + " outcome, message, criteria, attempt, assessor_id, decided_at) select "
            + tenant
            + ", u.user_id, "
            + course
            + ", c.code, 1, elt(1 + (u.user_id + length(c.code)) % 3, 'ACQUIRED', 'IN_PROGRESS',"
            + " 'NOT_ACQUIRED'), '', '{}', 0, "
            + teacher.user()
            + ", now(6) from "
            + people
            + " join "
            + codes);
    change(
        "insert into portfolio_opinion (registration_id, student_id, course_id, code, outcome,"
            + " words, given_at) select "
            + tenant
            + ", u.user_id, "
            + course
            + ", c.code, 'ACQUIRED', '', now(6) from "
            + people
            + " join "
            + codes);
    change(
        "insert into portfolio_waiting (course_id, student_id, framework, code, attempt,"
            + " registration_id, pieces, since) select "
            + course
            + ", u.user_id, if(c.code like 'C.%', 'concepteur-integrateur-iot', 'ido-iot'),"
            + " c.code, 1, "
            + tenant
            + ", 2, now(6) from "
            + people
            + " join "
            + codes
            + " where (u.user_id + length(c.code)) % 3 = 0");
  }

  @Test
  void says_what_is_new_until_it_was_opened() {
    Steps.addText(student, "C.12");
    Steps.submit(student);
    teacher.get("/to-assess?name=zzz"); // a part of it, which does not show what is new
    var first = teacher.get("/to-assess").body();
    var second = teacher.get("/to-assess").body();
    Steps.judge(teacher, cell, Map.of("do", "release", "outcome", "ACQUIRED", "message", "Bien."));

    var home = student.get("/portfolio").body();
    var evidence = student.get("/evidence").body();
    student.get("/portfolio/C.12");
    var later = student.get("/portfolio").body();

    assertThat(first).contains(">nouveau</span>");
    assertThat(second).contains(cell).doesNotContain(">nouveau</span>");
    assertThat(home).contains("Nouveau pour vous").contains("Retour publié sur C.12");
    assertThat(evidence).contains("<b class=\"pv-count\">1</b>");
    assertThat(later).doesNotContain("Nouveau pour vous").doesNotContain("pv-count");
    student.post("/portfolio/C.12/review", Map.of("review", "Et la charge ?"));
    teacher.post(cell + "/review", Map.of("answer", "Vue page 3."));
    assertThat(student.get("/portfolio").body()).contains("Réponse à votre demande");
    student.get("/portfolio/C.12");
    assertThat(student.get("/portfolio").body()).doesNotContain("Réponse à votre demande");
  }

  @Test
  void is_not_for_students_and_not_for_strangers() {
    Steps.addText(student, "C.12");
    Steps.submit(student);
    long before = installation.count("select count(*) from portfolio_decision");

    assertThat(student.get("/class").statusCode()).isEqualTo(403);
    assertThat(student.get("/class/export.csv").statusCode()).isEqualTo(403);
    assertThat(student.get(cell).statusCode()).isEqualTo(403);
    assertThat(student.post(cell, Map.of("do", "release")).statusCode()).isEqualTo(403);
    assertThat(teacher.get("/assess/999999999/C.12").statusCode()).isEqualTo(404);
    assertThat(teacher.get(cell.replace("C.12", "C.99")).body()).contains("ASSESSMENT_NOT_FOUND");
    assertThat(Steps.judge(teacher, cell, Map.of("do", "release", "attempt", "7")).statusCode())
        .isEqualTo(404);
    assertThat(Steps.judge(teacher, cell, Map.of("do", "save", "message", "x".repeat(4001))).body())
        .contains("MESSAGE_LONG");
    assertThat(Steps.path(teacher, teacher.get("/portfolio"))).isEqualTo("/class");
    assertThat(installation.count("select count(*) from portfolio_decision")).isEqualTo(before);
  }

  @Test
  void refuses_opinions_that_say_nothing() {
    var missing = student.post("/portfolio/C.12/opinion", Map.of());
    var endless =
        student.post(
            "/portfolio/C.12/opinion", Map.of("outcome", "ACQUIRED", "words", "x".repeat(4001)));
    var unknown = student.post("/portfolio/C.99/opinion", Map.of("outcome", "ACQUIRED"));

    assertThat(missing.statusCode()).isEqualTo(400);
    assertThat(missing.body()).contains("OPINION_MISSING");
    assertThat(endless.body()).contains("OPINION_LONG");
    assertThat(unknown.statusCode()).isEqualTo(404);
    assertThat(student.get("/portfolio/C.12").body()).contains("à donner");
  }

  @Test
  void speaks_english_completely() {
    Steps.addText(student, "C.12");
    Steps.submit(student);
    student.get("/portfolio?lang=en");

    for (var path : new String[] {"/portfolio", "/portfolio/C.12", "/evidence", "/submission/1"}) {
      assertThat(student.get(path).body())
          .contains("<html lang=\"en\"")
          .doesNotContain("preuve figée");
    }
  }

  private String criterion(Visitor assessor) {
    var matcher = Pattern.compile("name=\"k\\.([^\"]+)\"").matcher(assessor.get(cell).body());
    assertThat(matcher.find()).isTrue();
    return matcher.group(1);
  }

  private long drafts() {
    return installation.count(
        "select count(*) from portfolio_draft where student_id = " + student.user());
  }

  private long decisions() {
    return installation.count(
        "select count(*) from portfolio_decision where student_id = " + student.user());
  }

  private long scores(String page) {
    return installation.count(
        "select count(*) from lti_score_outbox where state <> 'SUPERSEDED' and user_id = "
            + student.user()
            + " and page = '"
            + page
            + "'");
  }

  private void change(String sql) {
    try (var connection = installation.connect();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private long submissions() {
    return installation.count("select count(*) from portfolio_submission");
  }

  private static String sha256(String text) throws NoSuchAlgorithmException {
    return HexFormat.of()
        .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
  }
}
