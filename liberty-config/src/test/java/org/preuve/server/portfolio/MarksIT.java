package org.preuve.server.portfolio;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Marks of a class as evidence: report, all or none, once. */
class MarksIT extends CourseIT {

  @Test
  void brings_marks_into_portfolios_after_a_report_by_line_all_or_none() {
    var csv =
        "identifiant;intitulé;note;max;date\n"
            + "Inès Benali;Examen de mars;14,5;20;2025-03-31\n"
            + "Personne;Examen de mars;12;20;2025-03-31\n"
            + "Inès Benali;Oral;21;20;2025-03-31\n";
    var fields = new LinkedHashMap<>(Map.of("code", "C.12", "why", "Note du cours."));

    var report = teacher.upload("/class/marks", fields, Map.of("notes.csv", csv.getBytes(UTF_8)));
    var before =
        installation.count(
            "select count(*) from portfolio_evidence where kind = 'MARK' and course_id = "
                + school.course());
    fields.put("text", csv);
    fields.put("seen", Steps.fields(report.body()).getOrDefault("seen", ""));
    var none =
        teacher.upload("/class/marks", Map.of("code", "C.99", "why", "w", "text", csv), Map.of());
    var kept = teacher.upload("/class/marks", fields, Map.of());
    var again = teacher.upload("/class/marks", fields, Map.of());

    assertThat(report.statusCode()).isEqualTo(200);
    assertThat(report.body())
        .contains("Une note à enregistrer, 2 lignes refusées")
        .contains("Examen de mars\u00a0: 14,5/20 · 31 mars 2025")
        .contains("personne dans le cours ne porte cet identifiant")
        .contains("la note doit être un nombre entre 0 et la note maximale");
    assertThat(before).isZero();
    assertThat(none.statusCode()).isEqualTo(400);
    assertThat(none.body()).contains("MARKS_COMPETENCY").contains("Examen de mars");
    assertThat(kept.statusCode()).isEqualTo(303);
    assertThat(again.statusCode()).isEqualTo(400);
    assertThat(again.body()).contains("MARKS_NONE").contains("déjà enregistrée");
    assertThat(student.get("/evidence").body()).contains("Examen de mars\u00a0: 14,5/20");
    Steps.submit(student);
    assertThat(teacher.get(cell).body())
        .contains("Saisie par Marc Lefèvre")
        .contains("Note du cours.");
    assertThat(student.get("/submission/1/manifest.json").body())
        .contains("\"digests\":{\"mark\":\"")
        .contains("\"kind\":\"mark\"");
    assertThat(student.get("/class/marks").statusCode()).isEqualTo(403);
    assertThat(student.upload("/class/marks", fields, Map.of()).statusCode()).isEqualTo(403);
  }

  @Test
  void keeps_a_mark_once_however_many_click() {
    var text = "Inès Benali;Examen;14;20;2025-03-31";
    var fields = new LinkedHashMap<>(Map.of("code", "C.12", "why", "Note du cours.", "text", text));
    var report = teacher.upload("/class/marks", fields, Map.of());
    fields.put("seen", Steps.fields(report.body()).getOrDefault("seen", ""));

    var clicks =
        IntStream.range(0, 6)
            .mapToObj(
                i ->
                    CompletableFuture.supplyAsync(
                        () -> teacher.upload("/class/marks", fields, Map.of()).statusCode()))
            .toList();

    assertThat(clicks.stream().map(CompletableFuture::join)).containsOnlyOnce(303);
    assertThat(
            installation.count(
                "select count(*) from portfolio_evidence where kind = 'MARK' and course_id = "
                    + school.course()))
        .isEqualTo(1);
  }

  @Test
  void keeps_no_mark_when_the_course_has_changed_since_the_report() {
    var text = "Inès Benali;Examen;14;20;2025-03-31\nHugo Martin;Examen;9;20;2025-03-31";
    var hugo = school.visitor("Hugo Martin", "LEARNER", "fr");
    var fields = new LinkedHashMap<>(Map.of("code", "C.12", "why", "Note du cours.", "text", text));
    var report = teacher.upload("/class/marks", fields, Map.of());
    fields.put("seen", Steps.fields(report.body()).getOrDefault("seen", ""));
    installation.update("update lti_membership set active = false where user_id = " + hugo.user());

    var changed = teacher.upload("/class/marks", fields, Map.of());

    assertThat(changed.statusCode()).isEqualTo(409);
    assertThat(changed.body()).contains("MARKS_CHANGED").contains("Une note à enregistrer");
    assertThat(
            installation.count(
                "select count(*) from portfolio_evidence where kind = 'MARK' and course_id = "
                    + school.course()))
        .isZero();
  }
}
