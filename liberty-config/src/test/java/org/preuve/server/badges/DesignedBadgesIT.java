package org.preuve.server.badges;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.preuve.server.badges.SeededCourse.Session;
import org.preuve.server.harness.AnyInstallation;
import org.preuve.server.harness.Http;
import org.preuve.server.harness.ServerIT;

/** Badges that a teacher designs, awards to many and corrects. */
@AnyInstallation
class DesignedBadgesIT extends ServerIT {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static final String[] DESIGN = {
    "name-fr=Atelier+capteurs",
    "name-en=Sensor+workshop",
    "description-fr=Sait+c%C3%A2bler+un+capteur.",
    "criteria-fr=Avoir+anim%C3%A9+l%E2%80%99atelier.",
    "type=MICRO_CREDENTIAL",
    "shape=DISC",
    "colour=PLUM",
    "symbol=TEAM",
    "code=C.7",
    "tags=capteurs%2C+atelier",
    "validity=months",
    "months=12"
  };

  private final Http anyone = new Http();

  @Test
  void goes_from_a_design_to_a_verified_badge_with_an_address_of_its_own() throws IOException {
    var seeded = new SeededCourse(installation, "C.7");
    var teacher = seeded.asTeacher();

    var design = design(teacher);
    var version = version(seeded, 1);
    var before = get("/achievements/" + version, "application/json");
    var job = path(teacher.post(design + "/award", person(seeded.student), words(seeded.student)));
    var preview = teacher.get(job);
    var held = awards(seeded);
    teacher.post(job + "/start");
    var done = finished(teacher, job);
    var award = award(seeded, seeded.student);
    seeded.asStudent().post("/badges/" + award + "/publish");
    var page = get("/b/" + award, "text/html");
    var credential = get("/b/" + award, "application/vc+ld+json");
    var json = get("/achievements/" + version, "application/json");
    var html = get("/achievements/" + version, "text/html");
    var picture = get("/achievements/" + version + "/image.svg", "image/svg+xml");

    assertThat(before.statusCode()).as("nobody has it yet").isEqualTo(404);
    assertThat(preview.body()).contains("Inès Benali", "A câblé", "Atelier capteurs");
    assertThat(held).isZero();
    assertThat(done).contains("Attribution terminée");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("Ce badge est valide", "A câblé", "Marc Lefèvre");
    var badge = JSON.readTree(credential.body());
    var achievement = badge.at("/credentialSubject/achievement");
    assertThat(achievement.path("id").asText()).endsWith("/achievements/" + version);
    assertThat(achievement.path("achievementType").asText()).isEqualTo("MicroCredential");
    assertThat(badge.has("validUntil")).isTrue();
    assertThat(badge.has("evidence")).isFalse();
    assertThat(JSON.readTree(json.body()).path("criteria")).isEqualTo(achievement.path("criteria"));
    assertThat(
            get(
                    achievement
                        .at("/alignment/0/targetUrl")
                        .asText()
                        .substring(installation.base().toString().length()),
                    "application/json")
                .statusCode())
        .isEqualTo(200);
    assertThat(html.body()).contains("Avoir animé l’atelier.", "id=\"criteria\"", "C.7");
    assertThat(picture.headers().firstValue("Content-Type").orElse("")).contains("image/svg+xml");
    assertThat(verify(credential.body()).path("status").asText()).isEqualTo("VALID");
    assertThat(seeded.asStudent().get("/badges").body()).contains("Atelier capteurs");
    assertThat(teacher.get("/badges").body()).contains("Atelier capteurs");
  }

  @Test
  void a_version_that_was_awarded_never_changes() throws IOException {
    var seeded = new SeededCourse(installation, "C.7");
    var teacher = seeded.asTeacher();
    var design = design(teacher);

    teacher.post(design + "/edit", change(teacher, design, "Atelier+sondes"));
    var open = versions(seeded);
    var stale = base(teacher, design);
    award(teacher, design, seeded.student);
    var first = version(seeded, 1);
    var bytes = get("/achievements/" + first, "application/json").body();
    var outdated = teacher.post(design + "/edit", changed("Perdu", stale));
    teacher.post(design + "/edit", change(teacher, design, "Atelier+radio"));
    var after = get("/achievements/" + first, "application/json").body();
    award(teacher, design, seeded.student);
    var second = get("/achievements/" + version(seeded, 2), "application/json");
    var third = change(teacher, design, "Atelier+satellite");
    var clicks =
        List.of(teacher.post(design + "/edit", third), teacher.post(design + "/edit", third));
    var made = versions(seeded);
    award(teacher, design, seeded.student);
    var old = held(first);
    var standing = credentials(seeded);
    var held = correct(teacher, old, "REISSUE", "x&newest=yes");

    assertThat(clicks).as("two clicks").allMatch(click -> click.statusCode() == 303);
    assertThat(made).isEqualTo(3);
    assertThat(held.statusCode()).isEqualTo(409);
    assertThat(held.body()).contains("CORRECT_HELD");
    assertThat(credentials(seeded)).as("nothing was changed").isEqualTo(standing);
    assertThat(open).as("nobody had it").isEqualTo(1);
    assertThat(outdated.statusCode()).isEqualTo(409);
    assertThat(outdated.body()).contains("DESIGN_CHANGED", "Perdu");
    assertThat(after).isEqualTo(bytes).contains("Atelier sondes");
    assertThat(JSON.readTree(second.body()).path("name").asText()).isEqualTo("Atelier radio");
    assertThat(awards(seeded)).as("once for each version").isEqualTo(3);
  }

  @Test
  void refuses_what_is_no_design_and_keeps_the_form() {
    var seeded = new SeededCourse(installation, "C.7");
    var teacher = seeded.asTeacher();

    var blank = teacher.get("/designs/new").body();
    var empty = teacher.post("/designs/new", "description-fr=Gard%C3%A9");
    var preview = teacher.post("/designs/new", "do=preview", "name-fr=Essai").body();
    var unknown = teacher.get("/designs/" + "a".repeat(26));
    var nobody = teacher.post(design(teacher) + "/award");
    var student = seeded.asStudent().get("/designs");

    for (var choice : List.of("shape", "colour", "symbol", "validity")) {
      assertThat(blank.split("name=\"" + choice + "\"[^>]* checked", -1)).as(choice).hasSize(2);
    }
    assertThat(blank).doesNotContain("data-pv-unsaved");
    assertThat(preview).contains("data-pv-unsaved=\"yes\"", "Essai");
    assertThat(empty.statusCode()).isEqualTo(400);
    assertThat(empty.body()).contains("DESIGN_INVALID", "Gardé", "href=\"#name-fr\"");
    assertThat(unknown.statusCode()).isEqualTo(404);
    assertThat(nobody.statusCode()).isEqualTo(400);
    assertThat(nobody.body()).contains("JOB_NOBODY");
    assertThat(student.statusCode()).isEqualTo(403);
    assertThat(versions(seeded)).isEqualTo(1);
  }

  @Test
  void awards_to_a_class_once_each_however_many_click() throws Exception {
    var seeded = new SeededCourse(installation, "C.7");
    var teacher = seeded.asTeacher();
    var design = design(teacher);
    var people = IntStream.range(0, 30).mapToObj(i -> member(seeded, "Élève " + i, true)).toList();
    var gone = member(seeded, "Parti Loin", false);
    var everybody = people.stream().map(DesignedBadgesIT::person).toArray(String[]::new);

    var refused = teacher.post(design + "/award", person(gone));
    var jobs =
        List.of(
            path(teacher.post(design + "/award", everybody)),
            path(teacher.post(design + "/award", everybody)));
    var pool = Executors.newFixedThreadPool(10);
    var clicks =
        IntStream.range(0, 20)
            .mapToObj(i -> pool.submit(() -> teacher.post(jobs.get(i % 2) + "/start").statusCode()))
            .toList();
    for (var click : clicks) {
      assertThat(click.get()).isEqualTo(303);
    }
    pool.shutdown();
    for (var job : jobs) {
      assertThat(finished(teacher, job)).contains("30 sur 30");
    }
    var list = teacher.get(design + "/award").body();

    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.body()).contains("JOB_PERSON");
    assertThat(awards(seeded)).isEqualTo(30);
    assertThat(
            installation.count(
                "select count(*) from badge_job_line where state = 'AWARDED' and registration_id = "
                    + seeded.registration))
        .isEqualTo(30);
    assertThat(list).contains("a quitté le cours", "l’a depuis le");
    assertThat(list).doesNotContain("value=\"" + gone + "\"", "value=\"" + people.get(0) + "\"");
  }

  @Test
  void prepares_fifty_awards_of_a_course_and_no_more() {
    var seeded = new SeededCourse(installation, "C.7");
    var teacher = seeded.asTeacher();
    var design = design(teacher);
    var somebody = person(member(seeded, "Élève", true));
    var job = path(teacher.post(design + "/award", somebody));
    var id = job.substring(job.lastIndexOf('/') + 1);
    installation.update(
        "insert into badge_job (id, registration_id, course, achievement, author, prepared_at)"
            + " select concat(left(id, 20), lpad(seq, 6, '0')), registration_id, course,"
            + " achievement, author, prepared_at from badge_job join seq_1_to_49 where id = '"
            + id
            + "'");

    var refused = teacher.post(design + "/award", somebody);
    var cancelled = teacher.post(job + "/cancel");
    var again = teacher.post(design + "/award", somebody);
    var full = teacher.post(design + "/award", somebody);
    installation.update(
        "update badge_job set asked_at = now(6), ended_at = now(6) where registration_id = "
            + seeded.registration);
    var answered = teacher.post(design + "/award", somebody);

    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.body()).contains("JOB_MANY");
    assertThat(full.statusCode()).isEqualTo(409);
    assertThat(answered.statusCode()).as("what was refused waits no longer").isEqualTo(303);
    assertThat(cancelled.statusCode()).isEqualTo(303);
    assertThat(again.statusCode()).isEqualTo(303);
  }

  /** What a node left behind when it was killed: started, and one line dealt with. */
  @Test
  void goes_on_with_what_was_cut_off() {
    var seeded = new SeededCourse(installation, "C.7");
    var teacher = seeded.asTeacher();
    var design = design(teacher);
    var one = member(seeded, "Un", true);
    var two = member(seeded, "Deux", true);
    award(teacher, design, one);
    var job = path(teacher.post(design + "/award", person(two)));
    var id = job.substring(job.lastIndexOf('/') + 1);
    installation.update(
        "insert into badge_job_line (job, position, registration_id, recipient, narrative, state)"
            + " values ('"
            + id
            + "', 1, "
            + seeded.registration
            + ", "
            + one
            + ", '', 'AWARDED')");
    installation.update("update badge_job set started_at = now(6) where id = '" + id + "'");

    assertThat(finished(teacher, job)).contains("2 sur 2");
    assertThat(awards(seeded)).isEqualTo(2);
  }

  @Test
  void reads_a_table_and_says_line_by_line_what_is_wrong() {
    var seeded = new SeededCourse(installation, "C.7");
    var teacher = seeded.asTeacher();
    var design = design(teacher);
    var csv = "nom;récit\r\nBENALI Ines;A câblé la sonde.\r\nPersonne Ici;x\r\na@b.example;x\r\n";

    var report = table(teacher, design, csv, "");
    var none =
        installation.count(
            "select count(*) from badge_job where registration_id = " + seeded.registration);
    var job = path(table(teacher, design, csv, "yes"));
    teacher.post(job + "/start");
    finished(teacher, job);
    var broken = table(teacher, design, "\"x", "");
    var forged = multipart(teacher, design, "x", csv, "");

    assertThat(report.statusCode()).isEqualTo(400);
    assertThat(report.body())
        .contains("CSV_LINES", "ligne 3", "UNKNOWN", "ligne 4", "ADDRESS", "BENALI Ines")
        .contains("Ce que dira le badge : A câblé la sonde.");
    assertThat(none).isZero();
    assertThat(awards(seeded)).isEqualTo(1);
    assertThat(
            installation.text(
                "select narrative from badge_award where registration_id = " + seeded.registration))
        .isEqualTo("A câblé la sonde.");
    assertThat(broken.body()).contains("CSV_EMPTY");
    assertThat(forged.statusCode()).isEqualTo(403);
  }

  @Test
  void gives_each_person_a_level_and_evidence_and_corrects_them() throws IOException {
    var seeded = new SeededCourse(installation, "C.7");
    var teacher = seeded.asTeacher();
    var fields = DESIGN.clone();
    fields[0] += "&levels=D%C3%A9butant%0AConfirm%C3%A9+|+Skilled+|+Le+refait+seul.";
    var design = path(teacher.post("/designs/new", fields));
    var who = person(seeded.student);
    var head = "nom;niveau;preuve;récit\r\nInès Benali;";

    var noLevel = teacher.post(design + "/award", who, "level-" + seeded.student + "=3");
    var noLink =
        teacher.post(design + "/award", who, "link-" + seeded.student + "=ftp://a.example");
    var report = table(teacher, design, head + "Expert;;x", "");
    var job = path(table(teacher, design, head + "confirmé;https://forge.example/i;A câblé", ""));
    var preview = teacher.get(job).body();
    teacher.post(job + "/start");
    finished(teacher, job);
    var id = award(seeded, seeded.student);
    seeded.asStudent().post("/badges/" + id + "/publish");
    var page = get("/b/" + id, "text/html").body();
    var first = get("/b/" + id, "application/vc+ld+json").body();
    var unknown = correct(teacher, id, "REISSUE", "x&level=Expert");
    var unlinked = correct(teacher, id, "REISSUE", "x&link=nowhere");
    correct(teacher, id, "REISSUE", "x&level=D%C3%A9butant&link=");
    var second = JSON.readTree(get("/b/" + id, "application/vc+ld+json").body());
    var verified = verify(second.toString()); // as long as it is the newest
    var read =
        anyone.post(
            installation.base().resolve("/verify"),
            "application/json",
            second.toString().getBytes(UTF_8),
            "Accept",
            "text/html",
            "Accept-Language",
            "en");
    var next = DESIGN.clone();
    next[0] +=
        "&base="
            + base(teacher, design)
            + "&levels=Curieux%0AD%C3%A9butant%0AConfirm%C3%A9+|+Skilled+|+Le+refait+seul.";
    teacher.post(design + "/edit", next);
    correct(teacher, id, "REISSUE", "x&newest=yes&level=D%C3%A9butant");
    var third = JSON.readTree(get("/b/" + id, "application/vc+ld+json").body());

    assertThat(noLevel.statusCode()).isEqualTo(400);
    assertThat(noLevel.body()).contains("JOB_LEVEL");
    assertThat(noLink.statusCode()).isEqualTo(400);
    assertThat(noLink.body()).contains("JOB_LINK", "ftp://a.example");
    assertThat(report.body()).contains("CSV_LINES", "LEVEL", "Le badge n’a pas ce niveau");
    assertThat(preview).contains("Confirmé", "https://forge.example/i", "A câblé");
    assertThat(page)
        .contains("Ce badge est valide", "Confirmé", "Le refait seul.")
        .contains("href=\"https://forge.example/i\"", "n’a pas été vérifié")
        .contains("une adresse, non vérifiée")
        .doesNotContain("preuve figée");
    var badge = JSON.readTree(first);
    var result = badge.at("/credentialSubject/result/0");
    assertThat(result.path("value").asText()).isEqualTo("Confirmé");
    assertThat(result.path("achievedLevel").asText())
        .isEqualTo(
            badge
                .at("/credentialSubject/achievement/resultDescription/0/rubricCriterionLevel/1/id")
                .asText());
    assertThat(badge.at("/evidence/0/id").asText()).isEqualTo("https://forge.example/i");
    assertThat(verified.path("status").asText()).isEqualTo("VALID");
    assertThat(read.body()).contains("<span lang=\"fr\">Débutant</span>");
    assertThat(unknown.statusCode()).isEqualTo(400);
    assertThat(unknown.body()).contains("CORRECT_LEVEL");
    assertThat(unlinked.body()).contains("CORRECT_LINK", "nowhere");
    assertThat(second.at("/credentialSubject/result/0/value").asText()).isEqualTo("Débutant");
    assertThat(second.has("evidence")).isFalse();
    assertThat(third.at("/credentialSubject/result/0/value").asText()).isEqualTo("Débutant");
    assertThat(third.at("/credentialSubject/result/0/achievedLevel").asText())
        .as("the second of the next version is the first of this one")
        .endsWith("#level-2");
    for (var own : List.of("/badges", "/transcript")) {
      assertThat(seeded.asStudent().get(own).body()).contains("Débutant");
    }
    assertThat(teacher.get(design).body()).contains("Débutant", "Le refait seul.");
    assertThat(get("/achievements/" + version(seeded, 1), "text/html").body())
        .contains("Le refait seul.");
  }

  @Test
  void suspends_lifts_and_corrects_under_the_same_id() throws IOException {
    var seeded = new SeededCourse(installation, "C.7");
    var teacher = seeded.asTeacher();
    var student = seeded.asStudent();
    var design = design(teacher);
    award(teacher, design, seeded.student);
    var id = award(seeded, seeded.student);
    student.post("/badges/" + id + "/publish");
    var first = get("/b/" + id, "application/vc+ld+json").body();

    var without = correct(teacher, id, "SUSPEND", "");
    var unfit = correct(teacher, id, "LIFT", "x");
    var suspended = correct(teacher, id, "SUSPEND", "Verification&message=Patience");
    var whileSuspended = verify(first).path("code").asText();
    var page = get("/b/" + id, "text/html").body();
    var mine = student.get("/badges").body();
    correct(teacher, id, "LIFT", "Verifie");
    var lifted = get("/b/" + id, "application/vc+ld+json").body();
    var whileLifted = verify(lifted).path("status").asText();
    installation.update(
        "update lti_user set name = 'Inès Benali-Roy' where id = " + seeded.student);
    correct(teacher, id, "REISSUE", "Nom&narrative=A+soud%C3%A9+la+carte.");
    var corrected = get("/b/" + id, "application/vc+ld+json").body();

    assertThat(without.statusCode()).isEqualTo(400);
    assertThat(without.body()).contains("CORRECT_REASON");
    assertThat(unfit.statusCode()).isEqualTo(409);
    assertThat(unfit.body()).contains("CORRECT_STATE");
    assertThat(suspended.statusCode()).isEqualTo(303);
    assertThat(whileSuspended).isEqualTo("BADGE_STATUS_REVOKED");
    assertThat(page).contains("Ce badge est suspendu", "Verification");
    assertThat(mine).contains("suspendu", "Verification", "Patience");
    assertThat(whileLifted).isEqualTo("VALID");
    assertThat(verify(first).path("code").asText()).isEqualTo("BADGE_STATUS_REVOKED");
    assertThat(verify(lifted).path("code").asText()).as("corrected since").contains("REVOKED");
    var before = JSON.readTree(first);
    var after = JSON.readTree(corrected);
    assertThat(verify(corrected).path("status").asText()).isEqualTo("VALID");
    assertThat(after.path("id")).isEqualTo(before.path("id"));
    assertThat(after.path("awardedDate")).isEqualTo(before.path("awardedDate"));
    assertThat(after.path("validUntil")).isEqualTo(before.path("validUntil"));
    assertThat(Instant.parse(after.path("validFrom").asText()))
        .isAfterOrEqualTo(Instant.parse(before.path("validFrom").asText()));
    assertThat(after.at("/credentialSubject/narrative").asText()).isEqualTo("A soudé la carte.");
    assertThat(get("/b/" + id, "text/html").body()).contains("Benali-Roy", "corrigé le");
    assertThat(teacher.get("/badges").body()).contains("Corrigé le");

    // a list that does not say so yet makes no badge valid that was taken back
    installation.update(
        "update badge_award set revoked_at = now(6), revoked_reason = 'Erreur' where id = '"
            + id
            + "'");
    assertThat(get("/b/" + id, "text/html").body())
        .contains("Non valide", "L’organisme a révoqué ce badge.", "Erreur");
  }

  @Test
  void corrects_a_badge_of_a_competency_with_its_evidence() throws IOException {
    var seeded = new SeededCourse(installation, "C.7");
    var teacher = seeded.asTeacher();
    teacher.post("/award/" + seeded.student + "/C.7");
    var id = award(seeded, seeded.student);
    seeded.asStudent().post("/badges/" + id + "/publish");
    var before = JSON.readTree(get("/b/" + id, "application/vc+ld+json").body());

    correct(teacher, id, "REISSUE", "Nom");
    var corrected = get("/b/" + id, "application/vc+ld+json").body();

    assertThat(JSON.readTree(corrected).path("evidence")).isEqualTo(before.path("evidence"));
    assertThat(JSON.readTree(corrected).at("/credentialSubject/achievement"))
        .isEqualTo(before.at("/credentialSubject/achievement"));
    assertThat(verify(corrected).path("status").asText()).isEqualTo("VALID");

    correct(teacher, id, "SUSPEND", "Doute");
    assertThat(seeded.asStudent().get("/badges/C.7").body()).contains("suspendu");
    assertThat(teacher.get("/assess/" + seeded.student + "/C.7").body()).contains("suspendu");
  }

  @Test
  void corrects_all_or_none_and_writes_it_into_a_log_that_notices_a_change() {
    var seeded = new SeededCourse(installation, "C.7");
    var teacher = seeded.asTeacher();
    var design = design(teacher);
    var other = member(seeded, "Autre", true);
    award(teacher, design, seeded.student);
    award(teacher, design, other);
    var one = award(seeded, seeded.student);
    var two = award(seeded, other);

    var foreign = correct(teacher, one + "&award=" + "a".repeat(26), "SUSPEND", "x");
    var none = suspended(seeded);
    var asked = teacher.post("/correct", "do=ask", "award=" + one, "award=" + two);
    correct(teacher, one + "&award=" + two, "SUSPEND", "x");
    correct(teacher, one + "&award=" + two, "REVOKE", "Doublon");
    var whole = teacher.get("/award-log").body();
    installation.update(
        "update badge_log set content = replace(content, 'Doublon', 'Oubli') where registration_id = "
            + seeded.registration);
    var broken = teacher.get("/award-log").body();
    installation.update(
        "update badge_log set content = '{' where seq = 6 and registration_id = "
            + seeded.registration);
    var unreadable = teacher.get("/award-log");

    assertThat(unreadable.statusCode()).isEqualTo(200);
    assertThat(unreadable.body()).contains("ligne illisible");
    assertThat(teacher.get("/correct").statusCode()).as("back to the list").isEqualTo(303);
    assertThat(asked.body())
        .as("one address for all badges: words about one are kept for no other")
        .containsPattern("data-pv-keep=\"[^\"]+\"");
    assertThat(foreign.statusCode()).isEqualTo(404);
    assertThat(none).isZero();
    assertThat(asked.statusCode()).isEqualTo(200);
    assertThat(asked.body()).contains("Suspendre", "Révoquer").doesNotContain("Lever");
    assertThat(whole).contains("les 6 lignes", "telles qu’elles ont été écrites", "Doublon");
    assertThat(broken).contains("la ligne 5 est la première");
    assertThat(
            installation.count(
                "select count(*) from badge_award where revoked_reason = 'Doublon' and"
                    + " registration_id = "
                    + seeded.registration))
        .isEqualTo(2);
    assertThat(seeded.asStudent().get("/award-log").statusCode()).isEqualTo(403);
  }

  /** Two badges of older versions cannot both become the one of the newest. */
  @Test
  void moves_two_badges_to_one_version_only_once() {
    var seeded = new SeededCourse(installation, "C.7");
    var teacher = seeded.asTeacher();
    var design = design(teacher);
    award(teacher, design, seeded.student);
    teacher.post(design + "/edit", change(teacher, design, "Atelier+radio"));
    award(teacher, design, seeded.student);
    teacher.post(design + "/edit", change(teacher, design, "Atelier+satellite"));
    var one = held(version(seeded, 1));
    var two = held(version(seeded, 2));

    var both = correct(teacher, one + "&award=" + two, "REISSUE", "x&newest=yes");
    var single = correct(teacher, one, "REISSUE", "x&newest=yes");

    assertThat(both.statusCode()).isEqualTo(409);
    assertThat(both.body()).contains("CORRECT_HELD");
    assertThat(single.statusCode()).isEqualTo(303);
    assertThat(held(version(seeded, 3))).isEqualTo(one);
  }

  /** Whoever takes a badge back takes back what stands then, not what stood before. */
  @Test
  void leaves_nothing_valid_that_was_lifted_while_it_was_taken_back() throws Exception {
    var seeded = new SeededCourse(installation, "C.7");
    var teacher = seeded.asTeacher();
    var design = design(teacher);
    var people = IntStream.range(0, 12).mapToObj(i -> member(seeded, "Élève " + i, true)).toList();
    var job =
        path(
            teacher.post(
                design + "/award",
                people.stream().map(DesignedBadgesIT::person).toArray(String[]::new)));
    teacher.post(job + "/start");
    finished(teacher, job);
    var ids = people.stream().map(person -> award(seeded, person)).toList();
    correct(teacher, String.join("&award=", ids), "SUSPEND", "x");

    var pool = Executors.newFixedThreadPool(2);
    for (var id : ids) {
      var lift = pool.submit(() -> correct(teacher, id, "LIFT", "x").statusCode());
      var back =
          pool.submit(() -> teacher.post("/badges/" + id + "/revoke", "reason=x").statusCode());
      assertThat(back.get()).isEqualTo(303);
      assertThat(lift.get()).isIn(303, 409);
    }
    pool.shutdown();

    assertThat(
            installation.count(
                "select count(*) from badge_award a join badge_status_entry e on e.list ="
                    + " a.status_list and e.position = a.status_position where a.revoked_at is not"
                    + " null and e.revoked_at is not null and a.registration_id = "
                    + seeded.registration))
        .isEqualTo(12);
  }

  @Test
  void says_that_a_badge_is_over_and_writes_none_that_would_be() {
    var seeded = new SeededCourse(installation, "C.7");
    var teacher = seeded.asTeacher();
    var student = seeded.asStudent();
    var design = design(teacher);
    award(teacher, design, seeded.student);
    var id = award(seeded, seeded.student);
    installation.update(
        "update badge_award set awarded_at = awarded_at - interval 2 year, valid_until = now(6) -"
            + " interval 1 day where id = '"
            + id
            + "'");

    var mine = student.get("/badges").body();
    var listed = teacher.get("/badges").body();
    var corrected = correct(teacher, id, "REISSUE", "x");

    assertThat(mine).contains("<span class=\"pv-pill no\">expiré</span>");
    assertThat(listed).contains("<span class=\"pv-pill no\">expiré</span>");
    assertThat(corrected.statusCode()).isEqualTo(409);
    assertThat(corrected.body()).contains("CORRECT_OVER");
  }

  @Test
  void shows_words_to_their_holder_first_and_takes_them_away_again() {
    var seeded = new SeededCourse(installation, "C.7");
    var teacher = seeded.asTeacher();
    var student = seeded.asStudent();
    var design = design(teacher);
    var job = path(teacher.post(design + "/award", person(seeded.student), words(seeded.student)));
    var preview = teacher.get(job).body();
    teacher.post(job + "/start");
    finished(teacher, job);
    var id = award(seeded, seeded.student);

    var before = student.get("/badges").body();
    correct(teacher, id, "REISSUE", "x");
    var kept = student.get("/badges").body();
    correct(teacher, id, "REISSUE", "x&narrative=");
    var after = student.get("/badges").body();
    teacher.post("/badges/" + id + "/revoke", "reason=Doublon");
    var back = student.get("/badges").body();

    assertThat(preview).as("the browser forgets what it kept").contains("data-pv-stored");
    assertThat(before.indexOf("A câblé la sonde")).isBetween(0, before.indexOf("/publish"));
    assertThat(kept).contains("A câblé la sonde");
    assertThat(after).doesNotContain("A câblé la sonde");
    assertThat(back).contains("Révoqué le", "Doublon").doesNotContain("Corrigé le");
  }

  private static HttpResponse<String> correct(
      Session teacher, String award, String action, String reason) {
    return teacher.post("/correct", "award=" + award, "action=" + action, "reason=" + reason);
  }

  private long suspended(SeededCourse seeded) {
    return installation.count(
        "select count(*) from badge_award where suspended_at is not null and registration_id = "
            + seeded.registration);
  }

  private String design(Session teacher) {
    return path(teacher.post("/designs/new", DESIGN));
  }

  private static String base(Session teacher, String design) {
    var body = teacher.get(design + "/edit").body();
    return body.replaceAll("(?s).*name=\"base\" value=\"([^\"]*)\".*", "$1");
  }

  private static String[] change(Session teacher, String design, String name) {
    return changed(name, base(teacher, design));
  }

  private static String[] changed(String name, String base) {
    var fields = DESIGN.clone();
    fields[0] = "name-fr=" + name + "&base=" + base;
    return fields;
  }

  private void award(Session teacher, String design, long person) {
    var job = path(teacher.post(design + "/award", person(person)));
    teacher.post(job + "/start");
    finished(teacher, job);
  }

  private String finished(Session teacher, String job) {
    var end = Instant.now().plus(Duration.ofMinutes(3));
    while (Instant.now().isBefore(end)) {
      var body = teacher.get(job).body();
      if (body.contains("Attribution terminée")) {
        return body;
      }
      pause();
    }
    throw new AssertionError("job did not end: " + job);
  }

  private static void pause() {
    try {
      Thread.sleep(200);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  private long member(SeededCourse seeded, String name, boolean active) {
    var subject = "s" + System.nanoTime();
    installation.update(
        "insert into lti_user (registration_id, subject, name) values ("
            + seeded.registration
            + ", '"
            + subject
            + "', '"
            + name
            + "')");
    var id =
        installation.count(
            "select id from lti_user where registration_id = "
                + seeded.registration
                + " and subject = '"
                + subject
                + "'");
    installation.update(
        "insert into lti_membership (registration_id, course_id, user_id, launched_as, active)"
            + " values ("
            + seeded.registration
            + ", "
            + seeded.course
            + ", "
            + id
            + ", 'LEARNER', "
            + active
            + ")");
    return id;
  }

  private HttpResponse<String> table(Session teacher, String design, String csv, String skip) {
    return multipart(teacher, design, teacher.csrf(), csv, skip);
  }

  private HttpResponse<String> multipart(
      Session teacher, String design, String csrf, String csv, String skip) {
    var body =
        "--x\r\nContent-Disposition: form-data; name=\"csrf\"\r\n\r\n"
            + csrf
            + "\r\n--x\r\nContent-Disposition: form-data; name=\"text\"\r\n\r\n"
            + csv
            + "\r\n--x\r\nContent-Disposition: form-data; name=\"skip\"\r\n\r\n"
            + skip
            + "\r\n--x--\r\n";
    return teacher
        .http()
        .post(
            java.net.URI.create(teacher.base() + design + "/award/csv"),
            "multipart/form-data; boundary=x",
            body.getBytes(UTF_8));
  }

  private static String person(long id) {
    return "person=" + id;
  }

  private static String words(long id) {
    return "words-" + id + "=A+c%C3%A2bl%C3%A9+la+sonde.";
  }

  /** Path in the course of where an answer leads to. */
  private static String path(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    return answer
        .headers()
        .firstValue("Location")
        .orElseThrow()
        .replaceAll("\\?.*", "")
        .replaceAll(".*/s/[a-z2-7]+", "");
  }

  private HttpResponse<String> get(String path, String accept) {
    return anyone.get(installation.base().resolve(path), "Accept", accept, "Accept-Language", "fr");
  }

  private JsonNode verify(String badge) throws IOException {
    var answer =
        anyone.post(
            installation.base().resolve("/verify"),
            "application/json",
            badge.getBytes(UTF_8),
            "Accept",
            "application/json");
    return JSON.readTree(answer.body());
  }

  private String version(SeededCourse seeded, int number) {
    return installation.text(
        "select id from badge_achievement where design is not null and version = "
            + number
            + " and registration_id = "
            + seeded.registration);
  }

  private long versions(SeededCourse seeded) {
    return installation.count(
        "select count(*) from badge_achievement where registration_id = " + seeded.registration);
  }

  /** The award of a version. */
  private String held(String version) {
    return installation.text("select id from badge_award where achievement = '" + version + "'");
  }

  private String credentials(SeededCourse seeded) {
    return installation.text(
        "select group_concat(sha2(credential, 256) order by id) from badge_award where"
            + " registration_id = "
            + seeded.registration);
  }

  private long awards(SeededCourse seeded) {
    return installation.count(
        "select count(*) from badge_award where registration_id = " + seeded.registration);
  }

  private String award(SeededCourse seeded, long person) {
    return installation.text(
        "select id from badge_award where registration_id = "
            + seeded.registration
            + " and recipient = "
            + person);
  }
}
