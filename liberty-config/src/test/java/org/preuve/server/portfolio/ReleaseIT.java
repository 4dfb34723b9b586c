package org.preuve.server.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.preuve.server.harness.School;

/** Drafts by the hundred: in pages, by filters, and out in one action. */
class ReleaseIT extends CourseIT {

  private static final Pattern BOX = Pattern.compile("name=\"d\" value=\"");
  private static final Pattern DONE = Pattern.compile("publié\u00a0; la note part");

  @Test
  void releases_all_drafts_that_a_filter_lets_through_whatever_their_page() {
    Steps.addText(student, "C.12");
    Steps.submit(student);
    draft("C.12");
    fill(52);
    var first = teacher.get("/release").body();
    var second = teacher.get("/release?page=2").body();
    var acquired = teacher.get("/release?outcome=ACQUIRED&bloc=2").body();

    var preview = teacher.get("/release/all?outcome=IN_PROGRESS").body();
    var blind = teacher.post("/release/all?outcome=IN_PROGRESS", Map.of("seen", ""));
    var other = teacher.post("/release/all", Map.of("seen", seen(preview)));
    var released = teacher.post("/release/all?outcome=IN_PROGRESS", Map.of("seen", seen(preview)));
    var report = teacher.follow(released);
    var again = teacher.post("/release/all?outcome=IN_PROGRESS", Map.of("seen", seen(preview)));

    assertThat(first).contains("53 retours prêts", "Page 1 sur 2", "/release?page=2");
    assertThat(BOX.matcher(first).results()).hasSize(50);
    assertThat(BOX.matcher(second).results()).hasSize(3);
    assertThat(acquired).contains("Un retour prêt", "C.12").doesNotContain("Page 1 sur");
    assertThat(preview)
        .contains("52 retours partent, à 52 étudiants.")
        .contains("En cours\u00a0: 52")
        .doesNotContain("Inès Benali");
    for (var refused : new int[] {blind.statusCode(), other.statusCode(), again.statusCode()}) {
      assertThat(refused).isEqualTo(409);
    }
    assertThat(other.body()).contains("DRAFTS_CHANGED", "Rien n’a été publié");
    assertThat(released.statusCode()).isEqualTo(303);
    assertThat(DONE.matcher(report.body()).results()).hasSize(52);
    showsTheReportAgainToWhoeverReleased(released);
    assertThat(decisions("IN_PROGRESS")).isEqualTo(52);
    assertThat(decisions("ACQUIRED")).isZero();
    assertThat(teacher.get("/release").body()).contains("Un retour prêt", "Inès Benali");
    assertThat(student.get("/release/all").statusCode()).isEqualTo(403);
  }

  private void showsTheReportAgainToWhoeverReleased(HttpResponse<String> released) {
    var place = released.headers().firstValue("Location").orElseThrow();
    var path = place.substring(place.indexOf("/release"));
    var jury = school.visitor("Sophie Garnier", "JURY", "fr");

    assertThat(DONE.matcher(teacher.follow(released).body()).results()).hasSize(52);
    assertThat(jury.get(path).body()).doesNotContain("Ce qui a été fait", "Prénom Nom");
    installation.update(
        "update portfolio_release_report set registration_id = %d where assessor_id = %d"
            .formatted(School.open(installation).registration(), teacher.user()));
    assertThat(teacher.get(path).body()).doesNotContain("Ce qui a été fait");
  }

  @Test
  void keeps_what_has_a_time_needs_a_look_or_is_somebody_elses() {
    var codes = List.of("C.12", "C.13", "C.14");
    codes.forEach(code -> Steps.addText(student, code));
    Steps.submit(student);
    codes.forEach(this::draft);
    var jury = school.visitor("Sophie Garnier", "JURY", "fr");
    var decided = Map.of("do", "release", "outcome", "NOT_ACQUIRED", "message", "Non.");
    Steps.judge(jury, Steps.cell(student, "C.13"), decided);
    installation.update(
        "update portfolio_draft set release_at = now(6) + interval 1 day where code = 'C.14'"
            + " and student_id = "
            + student.user());

    var preview = teacher.get("/release/all").body();
    var theirs = jury.post("/release/all", Map.of("seen", seen(preview)));
    var report = teacher.follow(teacher.post("/release/all", Map.of("seen", seen(preview))));

    assertThat(preview)
        .contains("Un retour part, à un étudiant.")
        .contains("Un brouillon part à sa date.", "Un brouillon demande un regard.");
    assertThat(theirs.statusCode()).isEqualTo(409);
    assertThat(DONE.matcher(report.body()).results()).hasSize(1);
    assertThat(decisions("ACQUIRED")).isEqualTo(1);
    assertThat(teacher.get("/release?by=" + jury.user()).body())
        .contains("Un retour prêt", "C.13", "Sophie Garnier");
    assertThat(teacher.get("/release?by=none").body()).contains("Un retour prêt", "C.14");
    assertThat(teacher.get("/release?code=C.1").body()).contains("Aucun brouillon ne correspond.");
  }

  private static String seen(String preview) {
    return Steps.fields(preview).getOrDefault("seen", "");
  }

  private void draft(String code) {
    var form = Map.of("do", "save", "outcome", "ACQUIRED", "message", "Bien.");
    assertThat(Steps.judge(teacher, Steps.cell(student, code), form).statusCode()).isEqualTo(303);
  }

  /** As many further students, each with a draft without evidence that says why. */
  private void fill(int students) {
    var registration = school.registration();
    installation.update(
        "insert into lti_user (registration_id, subject, name) select %d, concat('many-', seq),"
                .formatted(registration)
            + " concat('Prénom Nom', seq) from seq_1_to_"
            + students);
    var many = " from lti_user where subject like 'many-%' and registration_id = " + registration;
    installation.update(
        "insert into lti_membership (registration_id, course_id, user_id, launched_as, active)"
            + " select registration_id, "
            + school.course()
            + ", id, 'LEARNER', true"
            + many);
    installation.update(
        "insert into portfolio_draft (registration_id, student_id, course_id, framework, code,"
            + " assessor_id, outcome, message, why, criteria, saved_at, version) select"
            + " registration_id, id, "
            + school.course()
            + ", 'concepteur-integrateur-iot', 'C.1', "
            + teacher.user()
            + ", 'IN_PROGRESS', 'Vu.', 'Vu en cours.', '{}', now(6), 0"
            + many);
  }

  private long decisions(String outcome) {
    return installation.count(
        "select count(*) from portfolio_decision where registration_id = %d and outcome = '%s'"
            .formatted(school.registration(), outcome));
  }
}
