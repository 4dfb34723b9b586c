package org.preuve.server.portfolio;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.preuve.server.harness.AnyInstallation;
import org.preuve.server.harness.Http;
import org.preuve.server.harness.School;
import org.preuve.server.harness.ServerIT;
import org.preuve.server.harness.Visitor;
import org.preuve.server.lti.AdminVisitor;
import org.preuve.web.base.Hashes;

@AnyInstallation
class FrameworksIT extends ServerIT {

  private static final String SMALL =
      "Bloc 1 : Élever\nC1. Élever des abeilles.\n\nC3. Récolter le miel\n\n";
  private static final byte[] NONE = {};

  /** Another certification than those that are shipped. */
  private static final String BEES =
      "Bloc 1 : Élever.\nC1. Ouvrir la ruche.\n\nC2. Récolter le miel.\n\n"
          + "Bloc 2 : Conditionner.\nC3-1. Mettre le miel en pot.\n\n"
          + "Critères d’évaluation\n- Le pot est propre.\n";

  /** Its next version: C1 is now C5, C2 is gone, C6 is new. */
  private static final String NEXT =
      "Bloc 1 : Élever.\nC5. Ouvrir la ruche.\n\n"
          + "Bloc 2 : Conditionner.\nC3-1. Mettre le miel en pot.\n\nC6. Vendre le miel.\n\n";

  private School school;
  private Visitor teacher;

  @BeforeEach
  void open() {
    school = School.open(installation);
    teacher = school.visitor("Marc Lefèvre", "INSTRUCTOR", "fr");
  }

  @Test
  void imports_a_file_and_answers_programs_with_the_draft() throws IOException {
    var answer = importFile(SMALL.getBytes(UTF_8), "Accept", "application/json");

    var draft = json(answer);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(draft.fieldNames())
        .toIterable()
        .containsExactly("title", "language", "blocs", "rules", "ruleDetails", "warnings");
    assertThat(draft.at("/blocs/0/number").asInt()).isEqualTo(1);
    assertThat(draft.at("/blocs/0/title").asText()).isEqualTo("Élever");
    assertThat(draft.at("/blocs/0/competencies/0/code").asText()).isEqualTo("C1");
    assertThat(draft.at("/blocs/0/competencies/0/statement").asText())
        .isEqualTo("Élever des abeilles.");
    assertThat(draft.at("/warnings").findValuesAsText("code"))
        .containsExactlyInAnyOrder("TITLE_MISSING", "CODE_MISSING", "STATEMENT_UNFINISHED");
    assertThat(draft.at("/warnings/0/en").asText()).isNotBlank();
    assertThat(draft.at("/warnings/0/text").asText()).isNotBlank();
    assertThat(stored()).isEqualTo(1);
  }

  @Test
  void shows_people_the_draft_with_its_warnings_first() {
    var answer = teacher.upload("/frameworks/import", Map.of("text", SMALL), "", NONE);

    assertThat(answer.statusCode()).isEqualTo(303);
    var page = teacher.follow(answer).body();
    assertThat(page).contains("lang=\"fr\">Élever des abeilles.").contains("CODE_MISSING");
    assertThat(page.indexOf("CODE_MISSING")).isLessThan(page.indexOf("Élever des abeilles."));
    assertThat(page).contains("Relisez le brouillon");
  }

  @Test
  void carries_the_whole_model_from_the_document_to_teacher_and_student() throws IOException {
    var rows =
        IntStream.rangeClosed(1, 26).mapToObj(FrameworksIT::row).collect(Collectors.joining("\n"));
    var document =
        "Titre : Ruches\n\nBloc 1 : Concevoir.\n\nToute validation cumulative des blocs compte.\n\n"
            + rows;
    var draft = json(importFile(document.getBytes(UTF_8), "Accept", "application/json"));

    assertThat(draft.at("/blocs/0/activities/0/tasks/0").asText()).isEqualTo("Ouvrir la ruche.");
    assertThat(draft.at("/blocs/0/competencies/0/criteria/0/text").asText())
        .isEqualTo("Le geste 1 est sûr.");
    assertThat(draft.at("/blocs/0/production/deliverables")).hasSize(2);
    assertThat(draft.at("/blocs/0/conditions/0").asText()).isEqualTo("Travail individuel");
    assertThat(draft.at("/rules/0").asText()).contains("validation cumulative");

    var id = draftOf(importFile(document.getBytes(UTF_8)));
    propose(id);
    assertThat(teacher.get("/frameworks/drafts/" + id).body())
        .contains(
            "Ouvrir la ruche.", "Les relevés.", "Travail individuel", "validation cumulative");
    var admin = AdminVisitor.signedIn(installation);
    admin.post("/admin/wordings/" + id + "/confirm", read(id, Map.of("against", "")));

    assertThat(teacher.get("/frameworks").body())
        .contains("Le référentiel en entier", "Faire la chose 26.", "Les relevés.");
    var student = school.visitor("Inès Benali", "LEARNER", "fr").get("/portfolio/C.1").body();
    assertThat(student).contains("Un journal", "Les relevés.", "Travail individuel");
    assertThat(student).contains("candidats issus de la formation");
  }

  private static String row(int n) {
    var evaluation =
        "<p>Les compétences sont évaluées sur la base de la production suivante :</p><p>Un journal,"
            + " matérialisé par :</p><ul><li>Les relevés.</li><li>Le bilan.</li></ul><p>Le candidat"
            + " présente oralement le journal devant le jury</p><p>Conditions de réalisation pour"
            + " un candidat issu de la formation</p><p>Travail individuel</p>";
    return (n == 1 ? "<p>1. Voir</p><ul><li>Ouvrir la ruche.</li></ul>" : "")
        + ("\t<p>C." + n + " Faire la chose " + n + ".</p>\t" + (n == 1 ? evaluation : ""))
        + ("\t<ul><li>Le geste " + n + " est sûr.</li></ul>");
  }

  @Test
  void uses_confirmed_wording_in_the_whole_registration_and_nowhere_else() {
    var id = draftOf(importFile(twentySix().getBytes(UTF_8)));

    var proposed = propose(id);

    assertThat(teacher.follow(proposed).body()).contains("n’a pas encore décidé");
    assertThat(teacher.get("/frameworks").body()).contains("portent nos libellés courts");
    var admin = AdminVisitor.signedIn(installation);
    assertThat(admin.get("/admin/wordings").body()).contains(id).contains("Solutions IoT");
    var shown = admin.get("/admin/wordings/" + id).body();
    assertThat(shown)
        .contains("ne porte pas de titre")
        .contains("3 blocs diffèrent")
        .contains("C’est sans doute une autre certification")
        .contains("Faire la chose 26.")
        .contains("Plan de test");
    var outdated =
        admin.post("/admin/wordings/" + id + "/confirm", read(id, Map.of("against", "other")));
    assertThat(outdated.statusCode()).isEqualTo(409);
    assertThat(outdated.body()).contains("WORDING_OUTDATED");
    var confirmed =
        admin.post("/admin/wordings/" + id + "/confirm", read(id, Map.of("against", "")));
    assertThat(confirmed.statusCode()).isEqualTo(303);
    assertThat(admin.get("/admin/log").body()).contains("Mis en service");
    var twice = admin.post("/admin/wordings/" + id + "/confirm", read(id, Map.of("against", id)));
    assertThat(twice.statusCode()).isEqualTo(404);

    assertThat(teacher.get("/frameworks/drafts/" + id).body())
        .contains("Rédaction en service depuis");
    assertThat(teacher.get("/frameworks").body())
        .contains(
            "<i class=\"bi bi-check-lg\" aria-hidden=\"true\"></i>en service dans ce cours</span>");
    teacher.post("/frameworks", Map.of("framework", "ido-iot"));
    assertThat(teacher.get("/frameworks").body())
        .as("another one has no part in what this course works with")
        .contains("<span class=\"pv-pill \">en service, pas dans ce cours</span>")
        .doesNotContain("en service dans ce cours");
    var colleague = school.otherCourse().visitor("Ana Costa", "INSTRUCTOR", "en");
    assertThat(colleague.get("/frameworks").body()).contains("official wording is in use");
    var stranger = School.open(installation).visitor("Eve", "INSTRUCTOR", "en");
    assertThat(stranger.get("/frameworks").body()).contains("carry our own short names");
  }

  @Test
  void says_of_an_import_that_was_published_which_version_it_is_and_whether_the_course_has_it() {
    manage(teacher);
    var version = published(BEES, "new", "Apiculteur");

    var before = teacher.get("/frameworks").body();
    teacher.post("/frameworks", Map.of("framework", version));
    var after = teacher.get("/frameworks").body();

    assertThat(before)
        .contains("<span class=\"pv-pill \">version 1, pas dans ce cours</span>")
        .doesNotContain("Référentiel sans titre", "pv-pill ok");
    assertThat(after).contains("</i>version 1, dans ce cours</span>");
  }

  @Test
  void replaces_no_wording_by_which_candidates_are_judged() {
    var admin = AdminVisitor.signedIn(installation);
    var id = draftOf(importFile(twentySix().getBytes(UTF_8)));
    propose(id);
    admin.post("/admin/wordings/" + id + "/confirm", read(id, Map.of("against", "")));
    var later = draftOf(importFile(twentySix().replace("chose 26", "chose n° 26").getBytes(UTF_8)));
    propose(later);

    var page = admin.get("/admin/wordings/" + later).body();
    var replaced =
        admin.post("/admin/wordings/" + later + "/confirm", read(later, Map.of("against", id)));
    var before = teacher.get("/frameworks").body();
    var published =
        admin.post(
            "/admin/wordings/" + later + "/publish",
            read(
                later,
                Map.of("family", "concepteur-integrateur-iot", "title", "Concepteur, corrigé")));

    assertThat(page).contains("Une rédaction officielle est déjà en service");
    assertThat(replaced.statusCode()).isEqualTo(409);
    assertThat(replaced.body()).contains("WORDING_IN_FORCE");
    assertThat(published.statusCode()).as(published.body()).isEqualTo(303);
    assertThat(before).contains("Faire la chose 26.");
    assertThat(teacher.get("/frameworks").body())
        .contains("Faire la chose 26.", "Concepteur, corrigé", "Version 2, publiée le")
        .doesNotContain("Faire la chose n° 26.");
    assertThat(teacher.get("/frameworks/versions/" + version("Concepteur, corrigé")).body())
        .contains("par l’administration de Preuve", "Faire la chose n° 26.", "Ce qui change");
  }

  @Test
  void publishes_another_certification_that_a_whole_course_then_works_with() throws IOException {
    manage(teacher);
    var draft = draftOf(importFile(BEES.getBytes(UTF_8)));
    answer(draft);
    var path = "/frameworks/drafts/" + draft;
    assertThat(teacher.get(path).body()).contains("name=\"family\"", "pas encore ici");
    var untitled =
        teacher.post(path + "/publish", read(draft, Map.of("family", "new", "title", " ")));
    var strange = publish(draft, "ruches", "Ruches");
    var published = publish(draft, "new", "Apiculteur");
    var id = version("Apiculteur");

    assertThat(untitled.body()).contains("FRAMEWORK_VERSION_FORM");
    assertThat(strange.statusCode()).isEqualTo(422);
    assertThat(teacher.follow(published).body()).contains("Version 1, publiée le", "Marc Lefèvre");
    assertThat(teacher.get("/frameworks/versions/" + id).body())
        .contains("Apiculteur", Hashes.sha256(BEES));
    assertThat(teacher.get("/portfolio").body()).doesNotContain("Ouvrir la ruche");
    assertThat(teacher.post("/frameworks", Map.of("framework", id)).statusCode()).isEqualTo(303);

    var student = school.visitor("Inès Benali", "LEARNER", "fr");
    assertThat(student.get("/portfolio").body()).contains("Apiculteur", "Ouvrir la ruche", "C3-1");
    assertThat(student.get("/evidence/new").body()).contains("Ouvrir la ruche");
    Steps.addText(student, "C3-1");
    var opinion = Map.of("outcome", "ACQUIRED", "words", "Fait.");
    assertThat(student.post("/portfolio/C3-1/opinion", opinion).statusCode()).isEqualTo(303);
    Steps.submit(student);
    assertThat(student.get("/submission/1/manifest.json").body())
        .contains("\"framework\":\"" + id + "\"", "C3-1");
    assertThat(teacher.get("/class").body()).contains("C3-1", "Une case attend");
    assertThat(teacher.get("/class?code=C3-1").body()).contains("C3-1").doesNotContain(">C1<");
    var cell = Steps.cell(student, "C3-1");
    assertThat(teacher.get(cell).body()).contains("Le journal des essais", "Le pot est propre.");
    var judged = Map.of("do", "release", "outcome", "ACQUIRED", "message", "Beau miel.");
    assertThat(Steps.judge(teacher, cell, judged).statusCode()).isEqualTo(303);
    assertThat(student.get("/portfolio/C3-1").body()).contains("Beau miel.");
    assertThat(student.get("/portfolio").body()).contains("Une compétence acquise sur 3");
    assertThat(named("portfolio_decision", student)).isEqualTo(id);
    assertThat(named("portfolio_opinion", student)).isEqualTo(id);
    assertThat(teacher.get("/award/" + student.user() + "/C3-1").body()).contains("Apiculteur");
    assertThat(student.get("/badges/C3-1").statusCode()).isEqualTo(200);
    assertThat(Steps.path(student, student.get("/competencies/C3-1"))).isEqualTo("/portfolio/C3-1");
    var http = new Http();
    var item = installation.base().resolve("/frameworks/" + id + "/C3-1");
    assertThat(http.get(item).body()).contains("C3-1 Mettre le miel en pot.", "Apiculteur");
    assertThat(json(http.get(item, "Accept", "application/json")).at("/humanCodingScheme").asText())
        .isEqualTo("C3-1");
  }

  @Test
  void never_changes_what_is_published() {
    manage(teacher);
    var draft = draftOf(importFile(BEES.getBytes(UTF_8)));
    answer(draft);
    publish(draft, "new", "Apiculteur");
    var path = "/frameworks/drafts/" + draft;
    var content = content("Apiculteur");

    var row = change(path + "/rows/3", 0, "SAVE", "C1", "Autre chose.");
    var seen = teacher.post(path + "/answers", read(draft, Map.of("seen-0", "on")));
    var again = publish(draft, "new", "Apiculteur 2");
    var proposed = teacher.post(path + "/propose", read(draft, Map.of()));
    var version = version("Apiculteur");
    var itself = teacher.post("/frameworks/versions/" + version, Map.of("title", "Autre"));

    assertThat(row.body()).contains("FRAMEWORK_DRAFT_CLOSED");
    assertThat(seen.body()).contains("FRAMEWORK_DRAFT_CLOSED");
    assertThat(again.body()).contains("FRAMEWORK_DRAFT_CLOSED");
    assertThat(proposed.statusCode()).isEqualTo(409);
    assertThat(itself.statusCode()).isEqualTo(405);
    var open = "update portfolio_framework_draft set confirmed_at = null where id = '";
    installation.update(open + draft + "'"); // as a second node saw it a moment before
    assertThat(publish(draft, "new", "Apiculteur").body()).contains("FRAMEWORK_VERSION_OVERTAKEN");
    assertThat(content("Apiculteur")).isEqualTo(content);
    assertThat(versions()).isEqualTo(1);
  }

  @Test
  void keeps_a_version_in_the_registration_that_published_it() {
    manage(teacher);
    var draft = draftOf(importFile(BEES.getBytes(UTF_8)));
    answer(draft);
    publish(draft, "new", "Apiculteur");
    var id = version("Apiculteur");
    var stranger = School.open(installation).visitor("Eve", "INSTRUCTOR", "fr");
    var colleague = school.otherCourse().visitor("Ana Costa", "INSTRUCTOR", "fr");

    var chosen = stranger.post("/frameworks", Map.of("framework", id));

    assertThat(chosen.statusCode()).isEqualTo(404);
    assertThat(stranger.get("/frameworks").body()).doesNotContain(id);
    assertThat(stranger.get("/frameworks/versions/" + id).statusCode()).isEqualTo(404);
    assertThat(stranger.get("/frameworks/moves/" + id).statusCode()).isEqualTo(404);
    assertThat(colleague.get("/frameworks").body()).contains(id);
  }

  @Test
  void gives_a_version_to_every_registration_only_through_an_administrator() {
    var draft = draftOf(importFile(BEES.getBytes(UTF_8)));
    propose(draft);
    var title = "Apiculteur " + draft;
    var path = "/admin/wordings/" + draft;
    var admin = AdminVisitor.signedIn(installation);

    var page = admin.get(path).body();
    var confirmed = admin.post(path + "/confirm", read(draft, Map.of("against", "")));
    var published =
        admin.post(
            path + "/publish",
            read(draft, Map.of("family", "new", "title", title, "everywhere", "on")));

    assertThat(page).contains("c’est une autre certification", "Ouvrir la ruche.");
    assertThat(confirmed.body()).contains("FRAMEWORK_NO_MATCH");
    assertThat(published.statusCode()).isEqualTo(303);
    assertThat(admin.get("/admin/log").body()).contains(title);
    var stranger = School.open(installation).visitor("Eve", "INSTRUCTOR", "fr");
    assertThat(stranger.get("/frameworks").body()).contains(title);
    var chosen = stranger.post("/frameworks", Map.of("framework", version(title)));
    assertThat(chosen.statusCode()).isEqualTo(303);
  }

  @Test
  void moves_a_course_with_a_map_and_leaves_the_former_version_as_it_was() {
    manage(teacher);
    var first = published(BEES, "new", "Apiculteur");
    teacher.post("/frameworks", Map.of("framework", first));
    var student = school.visitor("Inès Benali", "LEARNER", "fr");
    Steps.addText(student, "C1");
    Steps.addText(student, "C2");
    var opinion = Map.of("outcome", "ACQUIRED", "words", "Fait.");
    student.post("/portfolio/C1/opinion", opinion);
    Steps.submit(student);
    var released = Map.of("do", "release", "outcome", "ACQUIRED", "message", "Sûre.");
    Steps.judge(teacher, Steps.cell(student, "C1"), released);

    var second = published(NEXT, first, "Apiculteur, révisé");
    assertThat(student.get("/portfolio").body()).contains("Récolter le miel.").doesNotContain("C5");
    assertThat(teacher.get("/frameworks/versions/" + second).body())
        .contains("Version 2", "C1 avant, C5 maintenant", "Vendre le miel.");
    var move = "/frameworks/moves/" + second;
    var preview = teacher.get(move).body();
    assertThat(preview).contains("value=\"C5\"", "preuves : 1, avis : 1, décisions : 1");
    var map = Map.of("before", first, "do", "move", "to.C1", "C5", "to.C2", "", "to.C3-1", "C3-1");
    var wrong = new HashMap<>(map);
    wrong.put("to.C2", "C99");
    var unknown = teacher.post(move, wrong);
    assertThat(unknown.statusCode()).isEqualTo(422);
    assertThat(unknown.body()).contains("code inconnu", "value=\"C99\"");
    assertThat(student.get("/portfolio").body()).doesNotContain("C5");
    var outdated = new HashMap<>(map);
    outdated.put("before", "ido-iot");
    assertThat(teacher.post(move, outdated).body()).contains("FRAMEWORK_MOVED");

    var looked = teacher.post(move, with(with(map, "do", "preview"), "to.C1", ""));
    assertThat(looked.statusCode()).isEqualTo(303);
    assertThat(looked.headers().firstValue("Location").orElseThrow()).endsWith("?to.C1=");
    assertThat(teacher.follow(looked).body()).contains("name=\"to.C1\" value=\"\"");
    var moved = teacher.post(move, map);

    assertThat(teacher.follow(moved).body())
        .contains("travaille désormais avec cette version")
        .contains("liens de preuves repris : 1, avis : 1, décisions : 1");
    var home = student.get("/portfolio").body();
    assertThat(home).contains("Une compétence acquise sur 3").contains("C5");
    assertThat(student.get("/portfolio/C5").body()).contains("Sûre.", "Fait.", "Essais");
    assertThat(student.get("/submission/1/manifest.json").body()).contains(first);
    assertThat(student.get("/submission/1").body()).contains("Apiculteur (version 1)");
    assertThat(count("portfolio_decision", student, first)).isEqualTo(1);
    assertThat(count("portfolio_decision", student, second)).isEqualTo(1);
    assertThat(lines()).isEqualTo(3);

    teacher.post(
        "/frameworks/moves/" + first, Map.of("before", second, "do", "move", "to.C5", "C1"));

    assertThat(count("portfolio_decision", student, first)).isEqualTo(1);
    assertThat(student.get("/portfolio/C2").body()).contains("Récolter le miel.", "Essais");
  }

  @Test
  void takes_evidence_along_and_asks_about_badges_of_the_former_version() {
    manage(teacher);
    var first = published(BEES, "new", "Apiculteur");
    teacher.post("/frameworks", Map.of("framework", first));
    var student = school.visitor("Inès Benali", "LEARNER", "fr");
    var hive = Steps.addText(student, "C1").replace("/evidence/", "");
    Steps.addText(student, "C3-1");
    Steps.submit(student);
    var released = Map.of("do", "release", "outcome", "ACQUIRED", "message", "Sûre.");
    Steps.judge(teacher, Steps.cell(student, "C1"), released);
    var award = "/award/" + student.user();
    assertThat(teacher.post(award + "/C1", Map.of()).statusCode()).isEqualTo(303);
    var second = published(NEXT, first, "Apiculteur, révisé");
    teacher.post(
        "/frameworks/moves/" + second,
        Map.of("before", first, "do", "move", "to.C1", "C5", "to.C3-1", "C3-1"));

    var lower =
        Map.of("do", "release", "outcome", "NOT_ACQUIRED", "message", "Non.", "reason", "Vu");
    var asked = Steps.judge(teacher, Steps.cell(student, "C5"), lower);
    assertThat(asked.statusCode()).isEqualTo(409);
    assertThat(asked.body()).contains("DECISION_RESTED_ON");

    assertThat(teacher.post(award + "/C5", Map.of()).statusCode()).isEqualTo(303);
    var named = "select count(*) from badge_evidence e join badge_award a on a.id = e.award";
    var of = named + " where a.recipient = " + student.user();
    assertThat(installation.count(of)).isEqualTo(2);
    assertThat(installation.count(of + " and e.evidence = '" + hive + "'")).isEqualTo(2);

    assertThat(Steps.submit(student)).isEqualTo("/submission/2");
    assertThat(count("portfolio_waiting", student, second)).isEqualTo(2);
    Steps.judge(teacher, Steps.cell(student, "C3-1"), released);
    assertThat(count("portfolio_waiting", student, second)).isEqualTo(1);
    assertThat(teacher.post(award + "/C3-1", Map.of()).statusCode()).isEqualTo(303);
  }

  @Test
  void takes_no_form_that_was_made_for_the_former_version() {
    var student = school.visitor("Inès Benali", "LEARNER", "fr");
    teacher.post("/frameworks", Map.of("framework", "ido-iot"));
    var former = new HashMap<>(Map.of("framework", "concepteur-integrateur-iot"));
    former.putAll(Map.of("outcome", "ACQUIRED", "words", "14 cas", "message", "Bien mesuré."));
    var evidence = new HashMap<>(Map.of("kind", "text", "title", "Essais du pot", "text", "Fait."));
    evidence.put("why.C1", "14 cas de test");
    evidence.put("framework", "concepteur-integrateur-iot");

    var opinion = student.post("/portfolio/C1/opinion", former);
    var judged = Steps.judge(teacher, Steps.cell(student, "C1"), former);
    var added = student.upload("/evidence/new", evidence, "", NONE);

    assertThat(opinion.statusCode()).isEqualTo(409);
    assertThat(opinion.body()).contains("COURSE_MOVED", "14 cas");
    assertThat(judged.statusCode()).isEqualTo(409);
    assertThat(judged.body()).contains("COURSE_MOVED", "Bien mesuré.");
    assertThat(added.statusCode()).isEqualTo(409);
    assertThat(added.body()).contains("EVIDENCE_FRAMEWORK", "Essais du pot");
    assertThat(
            installation.count(
                "select count(*) from portfolio_evidence where owner_id = " + student.user()))
        .isZero();
  }

  @Test
  void numbers_no_two_versions_of_a_certification_alike() {
    var family = publishedForAll(BEES, "new");
    var own = teacher;
    teacher = School.open(installation).visitor("Ana Costa", "INSTRUCTOR", "fr");
    manage(teacher);
    var draft = draftOf(importFile(NEXT.getBytes(UTF_8)));
    answer(draft);
    publish(draft, family, "Apiculteur, révisé");
    teacher = own;
    var third = publishedForAll(NEXT, family);

    var number = "select number from portfolio_framework_version where ";
    assertThat(installation.count(number + "draft_id = '" + draft + "'")).isEqualTo(2);
    assertThat(installation.count(number + "id = '" + third + "'")).isEqualTo(3);
  }

  /** Publishes it for every registration, and gives back the id of the version. */
  private String publishedForAll(String document, String family) {
    var draft = draftOf(importFile(document.getBytes(UTF_8)));
    propose(draft);
    var title = "Apiculteur " + draft;
    var published =
        AdminVisitor.signedIn(installation)
            .post(
                "/admin/wordings/" + draft + "/publish",
                read(draft, Map.of("family", family, "title", title, "everywhere", "on")));
    assertThat(published.statusCode()).isEqualTo(303);
    return version(title);
  }

  @Test
  void shows_nobody_else_the_private_version_before() {
    manage(teacher);
    var first = published(BEES, "new", "Apiculteur");
    var path = "/frameworks/versions/" + publishedForAll(NEXT, first);
    var stranger = School.open(installation).visitor("Eve", "INSTRUCTOR", "fr");

    assertThat(teacher.get(path).body()).contains("Récolter le miel.");
    assertThat(stranger.get(path).body())
        .contains("Vendre le miel.", "Version 2")
        .doesNotContain("Récolter le miel.");
  }

  @Test
  void leaves_import_and_publication_to_programme_managers_once_there_is_one() {
    var colleague = school.visitor("Ana Costa", "INSTRUCTOR", "fr");
    var draft = draftOf(importFile(BEES.getBytes(UTF_8)));
    answer(draft);
    assertThat(publish(draft, "new", "Apiculteur").body()).contains("FRAMEWORK_MANAGER");
    var admin = manage(colleague);
    var path = "/frameworks/drafts/" + draft;

    assertThat(importFile(BEES.getBytes(UTF_8)).statusCode()).isEqualTo(403);
    assertThat(teacher.get("/frameworks/import").statusCode()).isEqualTo(403);
    assertThat(teacher.get(path).body()).doesNotContain(path + "/rows", path + "/propose");
    assertThat(teacher.get("/frameworks").body()).doesNotContain("/frameworks/import");
    assertThat(change(path + "/rows/3", 0, "SAVE", "C1", "Non.").statusCode()).isEqualTo(403);
    assertThat(teacher.post(path + "/answers", Map.of()).statusCode()).isEqualTo(403);
    assertThat(teacher.post(path + "/propose", Map.of()).statusCode()).isEqualTo(403);
    assertThat(publish(draft, "new", "Apiculteur").statusCode()).isEqualTo(403);
    assertThat(colleague.get("/frameworks/import").statusCode()).isEqualTo(200);

    var list = admin.get("/admin/managers").body();
    var role =
        installation.count(
            "select id from portfolio_framework_manager where user_id = " + colleague.user());
    assertThat(list).contains("Ana Costa");
    var other = school.visitor("Paul Girard", "INSTRUCTOR", "fr");
    manage(other);
    installation.update( // as two administrators who gave it at once left it before
        "insert into portfolio_framework_manager (registration_id, user_id, giver, given_at)"
            + " select registration_id, user_id, giver, given_at from portfolio_framework_manager"
            + " where id = "
            + role);
    admin.post("/admin/managers/" + role + "/withdraw", Map.of());
    assertThat(colleague.get("/frameworks/import").statusCode()).isEqualTo(403);
    admin.post(
        "/admin/managers/"
            + installation.count(
                "select id from portfolio_framework_manager where user_id = " + other.user())
            + "/withdraw",
        Map.of());
    assertThat(admin.get("/admin/log").body())
        .contains("Rôle de responsable de certification donné")
        .contains("Rôle de responsable de certification retiré");
    assertThat(importFile(BEES.getBytes(UTF_8)).statusCode()).isEqualTo(303);
    assertThat(admin.post("/admin/managers/" + role + "/withdraw", Map.of()).statusCode())
        .isEqualTo(404);
    var nobody = admin.post("/admin/managers", Map.of("user", "999999999"));
    assertThat(nobody.body()).contains("MANAGER_UNKNOWN");
    var student = school.visitor("Inès Benali", "LEARNER", "fr");
    var learner = admin.post("/admin/managers", Map.of("user", String.valueOf(student.user())));
    assertThat(learner.statusCode()).isEqualTo(404);
  }

  private AdminVisitor manage(Visitor person) {
    var admin = AdminVisitor.signedIn(installation);
    var given = admin.post("/admin/managers", Map.of("user", String.valueOf(person.user())));
    assertThat(given.statusCode()).isEqualTo(303);
    return admin;
  }

  private HttpResponse<String> publish(String draft, String family, String title) {
    return teacher.post(
        "/frameworks/drafts/" + draft + "/publish",
        read(draft, Map.of("family", family, "title", title)));
  }

  /** Imports and publishes it, and gives back the id of the version. */
  private String published(String document, String family, String title) {
    var draft = draftOf(importFile(document.getBytes(UTF_8)));
    answer(draft);
    assertThat(publish(draft, family, title).statusCode()).isEqualTo(303);
    return version(title);
  }

  private String version(String title) {
    return installation.text(
        "select id from portfolio_framework_version where title = '"
            + title
            + "' and registration_id = "
            + school.registration());
  }

  private String content(String title) {
    return installation.text(
        "select sha2(concat(title, number, content, published_at), 256)"
            + " from portfolio_framework_version where id = '"
            + version(title)
            + "'");
  }

  private long versions() {
    return installation.count(
        "select count(*) from portfolio_framework_version where registration_id = "
            + school.registration());
  }

  private String named(String table, Visitor student) {
    return installation.text(
        "select framework from " + table + " where student_id = " + student.user());
  }

  private long count(String table, Visitor student, String framework) {
    return installation.count(
        "select count(*) from "
            + table
            + " where student_id = "
            + student.user()
            + " and framework = '"
            + framework
            + "'");
  }

  private long lines() {
    return installation.count(
        "select count(*) from portfolio_course_move_line where registration_id = "
            + school.registration());
  }

  @Test
  void asks_for_an_answer_to_each_warning_before_a_draft_is_proposed() {
    var id = draftOf(importFile(twentySix().getBytes(UTF_8)));
    var path = "/frameworks/drafts/" + id;

    var seen = read(id, Map.of("seen-0", "on"));
    var open = teacher.post(path + "/propose", read(id, Map.of()));
    var answered = teacher.follow(teacher.post(path + "/answers", seen)).body();
    var proposed = teacher.post(path + "/propose", read(id, Map.of()));
    var stranger = School.open(installation).visitor("Eve", "INSTRUCTOR", "fr");
    var foreign = stranger.post(path + "/answers", Map.of("seen-0", "on"));

    assertThat(open.statusCode()).isEqualTo(409);
    assertThat(open.body()).contains("FRAMEWORK_WARNINGS_OPEN");
    assertThat(answered).contains("Réponses enregistrées.");
    assertThat(proposed.statusCode()).isEqualTo(303);
    assertThat(foreign.statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource({
    "FRAMEWORK_DUPLICATE_CODES, Bloc 1 : Un\\nC.1 Voir.\\n",
    "FRAMEWORK_BLOC_MISSING, ''"
  })
  void proposes_no_draft_with_a_double_code_or_without_blocs(String code, String start) {
    var text = twentySix().replace("Bloc 1 : Un\n", start.replace("\\n", "\n"));
    var id = draftOf(importFile(text.getBytes(UTF_8)));

    var refused = propose(id);

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains(code);
  }

  @Test
  void lets_an_assessor_correct_move_add_and_remove_the_texts_of_a_draft() {
    var id = draftOf(importFile(SMALL.getBytes(UTF_8)));
    var rows = "/frameworks/drafts/" + id + "/rows";
    assertThat(teacher.get(rows).body()).contains("Récolter le miel");
    assertThat(teacher.get(rows + "/4").body()).contains("Récolter le miel", "value=\"C3\"");

    var saved = change(rows + "/4", 0, "SAVE", "C2", "Récolter le miel.");
    var added = change(rows + "/4", 1, "INSERT", "C3", "Vendre le miel.");
    var opened = teacher.follow(added).body();
    var outdated = change(rows + "/4", 1, "SAVE", "C2", "Trop tard.");
    var moved = change(rows + "/5", 2, "UP", "C3", "");
    var removed = change(rows + "/5", 3, "REMOVE", "C2", "");
    var wrong = change(rows + "/4", 4, "EAT", "C2", "");
    var none = change(rows + "/99", 4, "SAVE", "C2", "");

    assertThat(teacher.follow(saved).body()).contains("Ligne enregistrée.");
    assertThat(opened).contains("Vendre le miel.");
    assertThat(outdated.statusCode()).isEqualTo(409);
    assertThat(outdated.body()).contains("FRAMEWORK_DRAFT_CHANGED");
    assertThat(moved.statusCode()).isEqualTo(303);
    assertThat(teacher.follow(removed).body())
        .contains("Vendre le miel.")
        .doesNotContain("Récolter le miel.");
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(none.body()).contains("FRAMEWORK_ROW");
    assertThat(teacher.get("/frameworks/drafts/" + id).body()).contains("CODE_MISSING");
    var stranger = School.open(installation).visitor("Eve", "INSTRUCTOR", "fr");
    assertThat(stranger.get(rows).statusCode()).isEqualTo(404);
    assertThat(school.visitor("Inès", "LEARNER", "fr").get(rows).statusCode()).isEqualTo(403);
  }

  @Test
  void corrects_no_draft_that_is_proposed() {
    var id = draftOf(importFile(twentySix().getBytes(UTF_8)));
    propose(id);

    var refused = change("/frameworks/drafts/" + id + "/rows/3", 0, "SAVE", "C.1", "Non.");

    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.body()).contains("FRAMEWORK_DRAFT_CLOSED");
  }

  private HttpResponse<String> change(
      String row, int revision, String what, String code, String text) {
    return teacher.post(
        row,
        Map.of(
            "do",
            what,
            "revision",
            String.valueOf(revision),
            "bloc",
            "1",
            "element",
            "COMPETENCY",
            "code",
            code,
            "text",
            text));
  }

  @Test
  void hands_out_its_template_and_reads_it() throws IOException {
    var template = teacher.get("/frameworks/import/template.csv");

    var draft = json(importFile(template.body().getBytes(UTF_8), "Accept", "application/json"));

    assertThat(template.headers().firstValue("Content-Disposition").orElse(""))
        .startsWith("attachment");
    assertThat(draft.at("/blocs/0/competencies")).hasSize(2);
    var id =
        installation.text(
            "select id from portfolio_framework_draft where author_id = " + teacher.user());
    assertThat(teacher.get("/frameworks/drafts/" + id + "/rows").body())
        .contains("validation des blocs")
        .doesNotContainPattern(">[A-Z]+_[A-Z_]+<");
  }

  @ParameterizedTest
  @CsvSource({
    "422, FRAMEWORK_EMPTY, Un roman sans code.",
    "422, FRAMEWORK_BROKEN, %PDF-1.7 C1. Voir.",
    "422, FRAMEWORK_BROKEN, {C1. Voir.",
    "422, FRAMEWORK_NOT_CASE, {}",
    "415, FRAMEWORK_NOT_TEXT, PK\u0003\u0004C1. Voir.",
    "400, FRAMEWORK_MISSING, ''"
  })
  void refuses_what_is_no_framework_and_stores_nothing(int status, String code, String content)
      throws IOException {
    var refused = importFile(content.getBytes(UTF_8), "Accept", "application/json");

    assertThat(refused.statusCode()).isEqualTo(status);
    assertThat(json(refused).at("/code").asText()).isEqualTo(code);
    assertThat(json(refused).at("/message").asText()).isNotBlank();
    assertThat(stored()).isZero();
  }

  @Test
  void keeps_the_newest_imports_of_a_course_and_every_proposal() {
    var proposed = draftOf(importFile(twentySix().getBytes(UTF_8)));
    propose(proposed);

    for (int i = 0; i < 12; i++) {
      importFile(SMALL.getBytes(UTF_8));
    }

    assertThat(stored()).isBetween(10L, 11L);
    assertThat(teacher.get("/frameworks/drafts/" + proposed).statusCode()).isEqualTo(200);
  }

  @Test
  void refuses_more_than_five_megabytes() {
    var refused = importFile("C1. Voir.\n".repeat(600_000).getBytes(UTF_8));

    assertThat(refused.statusCode()).isEqualTo(413);
    assertThat(refused.body()).contains("FRAMEWORK_TOO_LARGE");
    assertThat(stored()).isZero();
  }

  @Test
  void refuses_a_form_of_another_session_and_one_that_is_broken() {
    var foreign =
        teacher.upload("/frameworks/import", Map.of("csrf", "x", "text", SMALL), "", NONE);
    var broken =
        new Http().post(teacher.at("/frameworks/import"), "multipart/form-data", new byte[9]);

    assertThat(foreign.statusCode()).isEqualTo(403);
    assertThat(foreign.body()).contains("FORM_TOKEN");
    assertThat(broken.statusCode()).isEqualTo(401);
    assertThat(stored()).isZero();
  }

  @Test
  void is_closed_to_learners() {
    var student = school.visitor("Inès Benali", "LEARNER", "fr");

    var imported = student.upload("/frameworks/import", Map.of("text", SMALL), "", NONE);

    assertThat(imported.statusCode()).isEqualTo(403);
    assertThat(student.get("/frameworks").statusCode()).isEqualTo(403);
    assertThat(student.get("/frameworks/import").statusCode()).isEqualTo(403);
    assertThat(student.post("/frameworks", Map.of("framework", "ido-iot")).statusCode())
        .isEqualTo(403);
    assertThat(stored()).isZero();
  }

  @Test
  void leaves_the_decision_about_a_wording_to_those_who_administer() {
    var id = draftOf(importFile(twentySix().getBytes(UTF_8)));
    propose(id);
    var path = "/admin/wordings/" + id;
    var former = draftOf(importFile(twentySix().getBytes(UTF_8)));
    propose(former);
    propose(id);

    var itself = teacher.post("/frameworks/drafts/" + id + "/confirm", Map.of());
    var stranger = new Http().post(installation.base().resolve(path + "/confirm"), Map.of());
    var admin = AdminVisitor.signedIn(installation);
    var declined = admin.post(path + "/decline", Map.of());

    assertThat(itself.statusCode()).isEqualTo(404);
    assertThat(admin.get("/admin/wordings/" + former).statusCode()).isEqualTo(404);
    assertThat(stranger.statusCode()).isEqualTo(401);
    assertThat(new Http().get(installation.base().resolve(path)).statusCode()).isEqualTo(303);
    assertThat(declined.statusCode()).isEqualTo(303);
    assertThat(admin.get(path).statusCode()).isEqualTo(404);
    assertThat(teacher.get("/frameworks/drafts/" + id).body()).contains("Écartée");
    assertThat(
            installation.count(
                "select count(*) from portfolio_framework_draft where confirmed_at is not null"
                    + " and registration_id = "
                    + school.registration()))
        .isZero();
  }

  @Test
  void puts_nothing_in_force_that_was_exchanged_since_it_was_read() {
    manage(teacher);
    var id = draftOf(importFile(BEES.getBytes(UTF_8)));
    propose(id);
    var path = "/admin/wordings/" + id;
    var admin = AdminVisitor.signedIn(installation);
    var shown = admin.get(path).body();
    var form = read(id, Map.of("against", ""));
    var wish = read(id, Map.of("family", "new", "title", "Ruches", "everywhere", "on"));
    var mine = read(id, Map.of("family", "new", "title", "Ruches"));
    assertThat(shown).contains("name=\"revision\" value=\"" + form.get("revision") + "\"");

    propose(draftOf(importFile(twentySix().getBytes(UTF_8)))); // takes the first proposal back
    var rows = "/frameworks/drafts/" + id + "/rows";
    int row = numberOf(teacher.get(rows).body(), "Ouvrir la ruche.");
    var edited = change(rows + "/" + row, 0, "SAVE", "C1", "Fermer la ruche.");
    assertThat(edited.statusCode()).as(edited.body()).isEqualTo(303);
    propose(id);
    var confirmed = admin.post(path + "/confirm", form);
    var published = admin.post(path + "/publish", wish);
    var own = teacher.post("/frameworks/drafts/" + id + "/publish", mine);
    var answered = teacher.post("/frameworks/drafts/" + id + "/answers", mine);
    var proposed = teacher.post("/frameworks/drafts/" + id + "/propose", mine);

    assertThat(published.statusCode()).isEqualTo(409);
    assertThat(published.body()).contains("WORDING_REVISED");
    assertThat(own.body()).contains("FRAMEWORK_DRAFT_CHANGED");
    assertThat(answered.body()).contains("FRAMEWORK_DRAFT_CHANGED");
    assertThat(proposed.body()).contains("FRAMEWORK_DRAFT_CHANGED");
    assertThat(confirmed.statusCode()).isEqualTo(409);
    assertThat(versions()).isZero();
    assertThat(admin.get(path).body()).contains("Fermer la ruche.");
    var again = read(id, Map.of("family", "new", "title", "Ruches"));
    assertThat(admin.post(path + "/publish", again).statusCode()).isEqualTo(303);
  }

  @Test
  void confirms_nothing_that_was_exchanged_since_it_was_read() {
    var id = draftOf(importFile(twentySix().getBytes(UTF_8)));
    propose(id);
    var admin = AdminVisitor.signedIn(installation);
    var form = read(id, Map.of("against", ""));
    installation.update(
        "update portfolio_framework_draft set revision = revision + 1 where id = '" + id + "'");

    var confirmed = admin.post("/admin/wordings/" + id + "/confirm", form);

    assertThat(confirmed.statusCode()).isEqualTo(409);
    assertThat(confirmed.body())
        .contains("WORDING_REVISED", "Elle ne dit plus ce que vous avez lu");
    assertThat(teacher.get("/frameworks").body()).contains("portent nos libellés courts");
  }

  @Test
  void hides_drafts_of_other_courses_and_tenants() {
    var id = draftOf(importFile(SMALL.getBytes(UTF_8)));
    var path = "/frameworks/drafts/" + id;

    var colleague = school.otherCourse().visitor("Ana Costa", "INSTRUCTOR", "fr").get(path);
    var stranger = School.open(installation).visitor("Eve", "INSTRUCTOR", "fr").get(path);

    assertThat(teacher.get(path).statusCode()).isEqualTo(200);
    assertThat(colleague.statusCode()).isEqualTo(404);
    assertThat(stranger.statusCode()).isEqualTo(404);
    assertThat(stranger.body()).contains("FRAMEWORK_DRAFT_UNKNOWN");
  }

  @Test
  void changes_the_framework_of_a_course() {
    var chosen = teacher.post("/frameworks", Map.of("framework", "ido-iot"));
    var back = teacher.post("/frameworks", Map.of("framework", "concepteur-integrateur-iot"));
    var unknown = teacher.post("/frameworks", Map.of("framework", "ruches"));

    assertThat(teacher.follow(chosen).body()).contains("Le cours travaille désormais");
    assertThat(back.statusCode()).isEqualTo(303);
    assertThat(unknown.statusCode()).isEqualTo(404);
    assertThat(unknown.body()).contains("FRAMEWORK_UNKNOWN");
  }

  @Test
  void asks_before_it_changes_the_framework_under_evidence() {
    var student = school.visitor("Inès Benali", "LEARNER", "fr");
    student.upload(
        "/evidence/new",
        Map.of("kind", "text", "title", "Essai", "text", "Fait.", "link", "C.1", "why.C.1", "Vu."),
        "",
        NONE);

    var page = teacher.get("/frameworks").body();
    var refused = teacher.post("/frameworks", Map.of("framework", "ido-iot"));
    var sure = teacher.post("/frameworks", Map.of("framework", "ido-iot", "sure", "on"));

    assertThat(page).contains("/frameworks/moves/ido-iot\"");
    assertThat(page).doesNotContain("/frameworks/moves/concepteur-integrateur-iot\"");
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.body()).contains("FRAMEWORK_IN_USE", "préparez le passage du cours");
    assertThat(sure.statusCode()).isEqualTo(303);
  }

  @Test
  void shows_a_competency_to_everybody() throws IOException {
    var address = installation.base().resolve("/frameworks/concepteur-integrateur-iot/C.12");
    var http = new Http();

    var french = http.get(address);
    var english = http.get(address, "Accept-Language", "en");
    var item = json(http.get(address, "Accept", "application/json", "Accept-Language", "en"));

    assertThat(french.body()).contains("C.12 Plan de test", "Le plan dit quoi tester");
    assertThat(english.body()).contains("C.12 Test plan", "What is looked at");
    assertThat(item.at("/humanCodingScheme").asText()).isEqualTo("C.12");
    assertThat(item.at("/fullStatement").asText()).isEqualTo("Test plan");
    assertThat(item.at("/uri").asText()).isEqualTo(address.toString());
  }

  @Test
  void lets_a_case_client_walk_from_the_list_to_every_item() throws IOException {
    var http = new Http();
    var base = installation.base();
    var list = http.get(base.resolve("/ims/case/v1p1/CFDocuments?limit=2"));
    var documents = json(list).at("/CFDocuments");
    assertThat(documents).hasSize(2);
    assertThat(list.headers().firstValue("X-Total-Count")).isPresent();

    var document = json(http.get(URI.create(documents.at("/1/uri").asText())));
    var whole = json(http.get(URI.create(document.at("/CFPackageURI/uri").asText())));
    var same = json(http.get(case11("CFPackages/" + document.at("/identifier").asText())));

    assertThat(same).isEqualTo(whole);
    assertThat(document.at("/title").asText()).isNotBlank();
    // inside a package nothing says to which document it belongs: its schema allows no such member
    assertThat(whole.at("/CFDocument")).isEqualTo(without(document, "CFPackageURI"));
    var identifiers = new HashSet<>(whole.at("/CFItems").findValuesAsText("identifier"));
    assertThat(whole.at("/CFItems")).hasSizeGreaterThan(100);
    identifiers.add(document.at("/identifier").asText());
    assertThat(whole.at("/CFAssociations"))
        .allSatisfy(
            one -> {
              assertThat(one.at("/associationType").asText()).isIn("isChildOf", "isPartOf");
              assertThat(identifiers)
                  .contains(
                      one.at("/originNodeURI/identifier").asText(),
                      one.at("/destinationNodeURI/identifier").asText());
            });
    for (var index : List.of(0, 1, 20, 100)) {
      var item = whole.at("/CFItems").get(index);
      var alone = json(http.get(case11("CFItems/" + item.at("/identifier").asText())));
      assertThat(without(alone, "CFDocumentURI")).isEqualTo(item);
      assertThat(http.get(URI.create(item.at("/uri").asText())).statusCode()).isEqualTo(200);
      assertThat(http.get(URI.create(alone.at("/CFDocumentURI/uri").asText())).statusCode())
          .isEqualTo(200);
    }
    var first = whole.at("/CFAssociations/0/uri").asText();
    assertThat(http.get(URI.create(first)).statusCode()).isEqualTo(200);
    var unknown = http.get(case11("CFItems/00000000-0000-0000-0000-000000000000"));
    assertThat(unknown.statusCode()).isEqualTo(404);
    assertThat(unknown.body()).contains("imsx_codeMajor", "unknownobject");
    assertThat(http.get(case11("CFDocuments?limit=x")).statusCode()).isEqualTo(400);
  }

  @Test
  void gives_the_official_statement_of_a_version_that_is_in_no_list() throws IOException {
    manage(teacher);
    var id = published(BEES, "new", "Apiculteur");
    var http = new Http();
    var page = installation.base().resolve("/frameworks/" + id + "/C1");

    var item = json(http.get(page, "Accept", "application/json"));
    var document = json(http.get(URI.create(item.at("/CFDocumentURI/uri").asText())));
    var whole = json(http.get(URI.create(document.at("/CFPackageURI/uri").asText())));

    assertThat(item.at("/fullStatement").asText()).isEqualTo("Ouvrir la ruche.");
    assertThat(document.at("/title").asText()).isEqualTo("Apiculteur");
    assertThat(document.at("/version").asText()).isEqualTo("1");
    assertThat(whole.at("/CFItems").findValuesAsText("humanCodingScheme"))
        .contains("C1", "C2", "C3-1");
    var bloc = whole.at("/CFItems/0/uri").asText();
    assertThat(without(json(http.get(URI.create(bloc))), "CFDocumentURI"))
        .isEqualTo(whole.at("/CFItems/0"));
    assertThat(http.get(case11("CFDocuments")).body()).doesNotContain(id);
  }

  private static JsonNode without(JsonNode node, String member) {
    return ((ObjectNode) node.deepCopy()).without(member);
  }

  @Test
  void takes_a_case_package_over_and_names_the_place_of_what_is_wrong_in_one() throws IOException {
    manage(teacher);
    var id = published(BEES, "new", "Apiculteur");
    var exported = new Http().get(case11("CFPackages/" + id)).body();
    var first = json(teacher.get("/frameworks/drafts/" + draftOfVersion(id), "Accept", JSON));

    var again = json(importFile(exported.getBytes(UTF_8), "Accept", JSON));
    var place = importFile("{\"CFDocument\": {\"identifier\": 7}}".getBytes(UTF_8));

    assertThat(again.at("/title").asText()).isEqualTo("Apiculteur");
    for (var part : List.of("blocs", "rules", "language")) {
      assertThat(again.get(part)).isEqualTo(first.get(part));
    }
    assertThat(place.statusCode()).isEqualTo(422);
    assertThat(place.body()).contains("FRAMEWORK_NOT_CASE", "CFDocument.identifier");
  }

  private static final String JSON = "application/json";

  private String draftOfVersion(String id) {
    return installation.text(
        "select draft_id from portfolio_framework_version where id = '" + id + "'");
  }

  @Test
  void shows_each_text_beside_the_document_before_and_after_publication() {
    manage(teacher);
    var draft = draftOf(importFile(BEES.getBytes(UTF_8)));
    var rows = "/frameworks/drafts/" + draft + "/rows";
    var before = teacher.get(rows).body();
    int number = numberOf(before, "Ouvrir la ruche.");
    change(rows + "/" + number, 0, "SAVE", "C1", "Ouvrir une ruche.");
    var corrected = teacher.get(rows).body();

    answer(draft);
    assertThat(publish(draft, "new", "Apiculteur").statusCode()).isEqualTo(303);
    var id = version("Apiculteur");
    var published = teacher.get("/frameworks/versions/" + id + "/source").body();
    var stranger = School.open(installation).visitor("Eve", "INSTRUCTOR", "fr");

    assertThat(before)
        .contains("Document importé", "ligne 2 du document", "href=\"#r-" + number + "\"")
        .doesNotContain("place inconnue dans le document");
    assertThat(corrected)
        .contains("Corrigé. Le document dit", "Ouvrir la ruche.", "Ouvrir une ruche.");
    assertThat(published)
        .contains("Corrigé. Le document dit", "ligne 2 du document", "Ouvrir une ruche.")
        .doesNotContain(rows + "/" + number);
    assertThat(teacher.get("/frameworks/versions/" + id).body()).contains(id + "/source");
    assertThat(stranger.get("/frameworks/versions/" + id + "/source").statusCode()).isEqualTo(404);
  }

  private static int numberOf(String page, String text) {
    var before = page.substring(0, page.indexOf(">" + text + "</span>"));
    var row = before.substring(before.lastIndexOf("id=\"r-") + 6);
    return Integer.parseInt(row.substring(0, row.indexOf('"')));
  }

  private URI case11(String path) {
    return installation.base().resolve("/ims/case/v1p1/" + path);
  }

  @Test
  void knows_no_other_competency() {
    var base = installation.base();
    var http = new Http();

    assertThat(http.get(base.resolve("/frameworks/ido-iot/C29")).statusCode()).isEqualTo(404);
    assertThat(http.get(base.resolve("/frameworks/ruches/C1")).body())
        .contains("FRAMEWORK_UNKNOWN");
    assertThat(http.get(base.resolve("/frameworks/import")).statusCode()).isEqualTo(401);
  }

  private HttpResponse<String> importFile(byte[] file, String... headers) {
    return teacher.upload("/frameworks/import", Map.of(), "référentiel.txt", file, headers);
  }

  /** Answers every warning first. */
  private HttpResponse<String> propose(String draft) {
    answer(draft);
    return teacher.post("/frameworks/drafts/" + draft + "/propose", read(draft, Map.of()));
  }

  private void answer(String draft) {
    var seen =
        IntStream.range(0, 40)
            .boxed()
            .collect(Collectors.toMap(index -> "seen-" + index, index -> "on"));
    teacher.post("/frameworks/drafts/" + draft + "/answers", read(draft, seen));
  }

  /** A form of the page that shows the draft as it is now. */
  private Map<String, String> read(String draft, Map<String, String> fields) {
    var form = new HashMap<>(fields);
    form.put(
        "revision",
        installation.text(
            "select revision from portfolio_framework_draft where id = '" + draft + "'"));
    return form;
  }

  private static String draftOf(HttpResponse<String> answer) {
    var location = answer.headers().firstValue("Location").orElseThrow();
    return location.replaceAll(".*/drafts/|\\?.*", "");
  }

  private long stored() {
    return installation.count(
        "select count(*) from portfolio_framework_draft where registration_id = "
            + school.registration());
  }

  private static String twentySix() {
    return "Bloc 1 : Un\n"
        + IntStream.rangeClosed(1, 26)
            .mapToObj(n -> "C." + n + " Faire la chose " + n + ".\n\n")
            .collect(Collectors.joining());
  }

  private static JsonNode json(HttpResponse<String> answer) throws IOException {
    return new JsonMapper().readTree(answer.body());
  }

  private static Map<String, String> with(Map<String, String> form, String field, String value) {
    var changed = new HashMap<>(form);
    changed.put(field, value);
    return changed;
  }
}
