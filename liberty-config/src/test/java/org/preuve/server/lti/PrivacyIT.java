package org.preuve.server.lti;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.preuve.server.lti.TestBrowser.LTI;
import static org.preuve.server.lti.TestBrowser.location;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.assertj.core.api.Condition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.preuve.server.harness.School;
import org.preuve.server.harness.Visitor;
import org.preuve.server.portfolio.Steps;
import org.preuve.web.base.Hashes;
import org.preuve.web.base.Ids;

/** Data privacy launches: who sees what is kept about whom. */
class PrivacyIT extends RegisteredIT {

  private static final String OFFICER =
      "http://purl.imsglobal.org/vocab/lis/v2/institution/person#Administrator";

  @ParameterizedTest
  @ValueSource(strings = {"DataPrivacyLaunchRequest", "LtiDataPrivacyLaunchRequest"})
  void shows_an_officer_what_is_kept_about_a_person(String message) {
    launch(Map.of());

    var launched = privacy(message, "dpo-1", List.of(OFFICER), "u-1");

    var page = browser.http().get(location(launched));
    assertThat(location(launched).getPath()).matches("/s/[a-z2-7]{26}/privacy/\\d+");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("Inès Benali").contains("Preuves").contains("Badges");
    var file = browser.http().get(URI.create(location(launched) + ".json"));
    assertThat(file.body()).contains("\"subject\":\"u-1\"").contains("\"code\":\"evidence\"");
  }

  @Test
  void gives_an_officer_no_right_in_a_course() {
    var launched = privacy("DataPrivacyLaunchRequest", "dpo-1", List.of(OFFICER), "u-1");
    var course = location(launched).toString().replaceAll("/privacy.*", "");

    var page = browser.http().get(URI.create(course + "/class"));

    assertThat(page.statusCode()).isEqualTo(403);
  }

  @Test
  void shows_everybody_their_own_data_and_nobody_elses() {
    var own = location(launch(Map.of())).toString().replace("/portfolio", "/privacy");
    var other =
        installation.text("select max(id) from lti_user where subject <> 'u-1' or name = ''");

    var mine = browser.http().get(URI.create(own));
    var theirs = browser.http().get(URI.create(own + "/" + other));

    assertThat(mine.statusCode()).isEqualTo(200);
    assertThat(mine.body()).contains("Ce que Preuve garde de vous");
    assertThat(theirs.statusCode()).isEqualTo(404);
  }

  @Test
  void gives_the_data_themselves_and_not_only_their_number() throws IOException {
    var school = School.open(installation);
    var student = school.visitor("Inès Benali", "LEARNER", "fr");
    var teacher = school.visitor("Marc Lefèvre", "INSTRUCTOR", "fr");
    var file =
        student.upload(
            "/evidence/new",
            Map.of("kind", "file", "title", "Rapport", "why.C.12", "Quatorze cas"),
            "rapport.txt",
            "Le rapport".getBytes(UTF_8));
    student.upload(
        "/evidence/new",
        Map.of("kind", "file", "title", "Perdu", "why.C.12", "Un cas"),
        "perdu.txt",
        "Ce fichier manquera".getBytes(UTF_8));
    student.upload(
        "/evidence/new",
        Map.of("kind", "file", "title", "Banc", "why.C.13", "Deux fichiers"),
        Map.of("a.txt", "Premier".getBytes(UTF_8), "b.txt", "Second".getBytes(UTF_8)));
    student.upload("/evidence/files", Map.of(), Map.of("c.txt", "En attente".getBytes(UTF_8)));
    student.post(
        "/attestations/new",
        Map.of("tutor", "Anna Roy", "company", "Nord", "subject", "La soudure", "code", "C.12"));
    student.post("/portfolio/C.12/opinion", Map.of("outcome", "ACQUIRED", "words", "Je sais"));
    student.post("/submission", Steps.previewed(student));
    teacher.post(
        "/assess/" + student.user() + "/C.12",
        Map.of(
            "do",
            "release",
            "attempt",
            "1",
            "seen",
            "0",
            "draft",
            "0",
            "outcome",
            "ACQUIRED",
            "message",
            "Bien mené"));
    var hash = Hashes.sha256("Ce fichier manquera");
    Files.delete(
        installation.folder().resolve("data/evidence").resolve(hash.substring(0, 2)).resolve(hash));

    var archive = unzip(student.bytes("/privacy/" + student.user() + ".zip"));
    var theirs = unzip(teacher.bytes("/privacy/" + teacher.user() + ".zip"));

    assertThat(file.statusCode()).isEqualTo(303);
    assertThat(archive.get("preuve-data.json"))
        .contains("Quatorze cas", "Je sais", "Bien mené", "Marc Lefèvre", "Solutions IoT")
        .contains(Hashes.sha256("Le rapport"))
        .containsPattern("\"damage\" : \"MISSING\"");
    assertThat(archive.get("preuve-data.json")).contains("Anna Roy", "La soudure");
    assertThat(archive).containsValues("Le rapport", "Premier", "Second", "En attente");
    var course = Pattern.compile("\"course\" : (\\d+)").matcher(archive.get("preuve-data.json"));
    assertThat(course.find()).isTrue();
    var submission = "submissions/" + course.group(1) + "-1/";
    assertThat(archive)
        .containsValue("Le rapport")
        .containsKeys(
            "index.html",
            "style.css",
            "preuve-data.json",
            "portfolio.html",
            file(archive, "rapport.txt"),
            submission + "manifest-1.json",
            submission + "manifest-1.json.sha256",
            submission + "manifest-1.json.sig",
            submission + "preuve.pem");
    assertThat(archive.get(submission + "manifest-1.json")).contains("preuve-snapshot-2");
    assertThat(archive.get("portfolio.html"))
        .contains("Quatorze cas", "Je sais", "Bien mené", "href=\"" + file(archive, "rapport.txt"))
        .contains("href=\"" + submission + "manifest-1.json.sig\"")
        .doesNotContain("<script", "style=", "http:", "https:");
    assertThat(archive.get("leap2a.xml"))
        .contains("src=\"" + file(archive, "rapport.txt") + "\"", "C.12 – Quatorze cas")
        .contains("Perdu")
        .doesNotContain("perdu.txt", "La soudure");
    assertThat(archive.get("index.html"))
        .contains("href=\"portfolio.html\"", "lang=\"fr\"")
        .doesNotContain("<script", "style=");
    assertThat(theirs.get("preuve-data.json")).contains("Bien mené").doesNotContain("Inès");
    assertThat(teacher.get("/privacy/" + student.user() + ".zip").statusCode()).isEqualTo(404);
  }

  /** Part of the document for each kind that the index counts. */
  private static final Map<String, List<String>> PARTS =
      Map.ofEntries(
          Map.entry("identity", List.of("/name")),
          Map.entry("courses", List.of("/courses")),
          Map.entry("sessions", List.of("/sessions", "/challengeSessions")),
          Map.entry("evidence", List.of("/portfolio/evidence")),
          Map.entry("opinions", List.of("/portfolio/selfAssessments")),
          Map.entry("submissions", List.of("/portfolio/submissions")),
          Map.entry("devices", List.of("/devices", "/deviceKeys")),
          Map.entry("proofs", List.of("/proofs")),
          Map.entry("checks", List.of("/checks")),
          Map.entry("witnessed", List.of("/witnessed")),
          Map.entry("scores", List.of("/scores")));

  @Test
  void gives_the_data_of_every_kind_that_it_counts() throws IOException {
    var school = School.open(installation);
    var student = school.visitor("Inès Benali", "LEARNER", "fr");
    add(student, Map.of("kind", "text", "title", "Essais", "text", "Le journal"), "", "");
    deviceOf(school, student);

    var archive = unzip(student.bytes("/privacy/" + student.user() + ".zip"));

    var document = new JsonMapper().readTree(archive.get("preuve-data.json"));
    for (var kept : document.get("kept")) {
      var code = kept.get("code").asText();
      if (kept.get("count").asLong() > 0) {
        assertThat(PARTS).containsKey(code);
        assertThat(PARTS.get(code))
            .allSatisfy(part -> assertThat(filled(document.at(part))).as(part).isTrue());
      }
    }
    assertThat(document.at("/devices/0/name").asText()).isEqualTo("Serre");
    assertThat(document.at("/deviceKeys/0/jwk").asText()).contains("Ed25519");
    assertThat(document.at("/witnessed/0/words").asText()).isEqualTo("La pompe tourne");
    assertThat(document.at("/scores/0/given").asInt()).isEqualTo(3);
    assertThat(document.at("/sessions/0").has("secretHash")).isFalse();
    assertThat(archive.get(document.at("/proofs/0/file").asText())).isEqualTo("{\"frozen\":1}");
    assertThat(archive.get("index.html")).contains("proofs/");
  }

  private static boolean filled(JsonNode part) {
    return part.isContainerNode() ? !part.isEmpty() : !part.asText().isEmpty();
  }

  /** As pairing, challenges, checks, a witness, a frozen window and a sent score leave it. */
  private void deviceOf(School school, Visitor student) {
    var device = "ep-" + Ids.random();
    var proof = Ids.random();
    var who = school.registration() + ", " + school.course() + ", " + student.user();
    var now = ", utc_timestamp(6)";
    installation.update(
        "insert into device_device (id, registration_id, owner_id, name, model, software, level,"
            + (" fingerprint, paired_at) values ('" + device + "', " + school.registration())
            + (", " + student.user() + ", 'Serre', 'sim', '1', 0, '123 456'" + now + ")"));
    installation.update(
        "insert into device_key (kid, registration_id, device_id, jwk, thumbprint, created_at)"
            + (" values ('" + device + "#1', " + school.registration() + ", '" + device + "',")
            + (" '{\"crv\":\"Ed25519\"}', '"
                + (device + device).substring(0, 43)
                + "'"
                + now
                + ")"));
    installation.update(
        "insert into device_proof (registration_id, course_id, owner_id, id, device_id,"
            + " evidence_id, title, document, merkle_root, created_at) select "
            + (who + ", '" + proof + "', '" + device + "', id, 'Fenêtre',")
            + (" '{\"frozen\":1}', repeat('0', 64)" + now)
            + (" from portfolio_evidence where owner_id = " + student.user()));
    installation.update(
        "insert into device_log_record (registration_id, proof_id, salt, commitment) values ("
            + (school.registration() + ", '" + proof + "', repeat('1', 64), repeat('2', 64))"));
    installation.update(
        "insert into device_challenge_session (registration_id, course_id, started_by, id,"
            + " device_id, started_at, ends_at, challenges, command) values ("
            + (who + ", '" + Ids.random() + "', '" + device + "'" + now + now + ", 3, 'led')"));
    installation.update(
        "insert into device_check_set (registration_id, course_id, created_by, id, code, version,"
            + (" title, competency, rules, in_force, created_at) values (" + who)
            + (", '" + Ids.random() + "', '" + Ids.random() + "', 1, 'Tient', 'C.12', '[]', false")
            + (now + ")"));
    installation.update(
        "insert into device_witness (registration_id, course_id, witnessed_by, id, device_id,"
            + (" kind, words, witnessed_at) values (" + who + ", '" + Ids.random() + "', '")
            + (device + "', 'SEEN', 'La pompe tourne'" + now + ")"));
    installation.update(
        "insert into lti_score_outbox (registration_id, course_id, user_id, given, maximum,"
            + (" comment, scored_at, state, attempts, next_attempt_at, cause) values (" + who)
            + (", 3, 5, 'Bien'" + now + ", 'SENT', 1" + now + ", '')"));
  }

  @Test
  void what_was_taken_away_can_be_brought_elsewhere() throws IOException {
    var school = School.open(installation);
    var student = school.visitor("Inès Benali", "LEARNER", "fr");
    var teacher = school.visitor("Marc Lefèvre", "INSTRUCTOR", "fr");
    add(student, Map.of("kind", "file", "title", "Rapport"), "été.txt", "Le rapport");
    add(student, Map.of("kind", "text", "title", "Essais", "text", "Le journal"), "", "");
    add(
        student,
        Map.of("kind", "link", "title", "Dépôt", "address", "https://exemple.fr/"),
        "",
        "");
    student.upload(
        "/evidence/new",
        Map.of("kind", "file", "title", "Banc", "why.C.13", "Deux fichiers"),
        Map.of("a.txt", "Premier".getBytes(UTF_8), "b.txt", "Second".getBytes(UTF_8)));
    student.post("/submission", Steps.previewed(student));
    teacher.post(
        "/assess/" + student.user() + "/C.12",
        Map.of(
            "do",
            "release",
            "attempt",
            "1",
            "seen",
            "0",
            "draft",
            "0",
            "outcome",
            "ACQUIRED",
            "message",
            "Bien mené"));
    var zip = student.bytes("/privacy/" + student.user() + ".zip");
    var other = School.open(installation).visitor("Inès Benali", "LEARNER", "fr");

    var taken = other.upload("/import", Map.of(), "preuve-data.zip", zip);
    assertThat(taken.statusCode()).isEqualTo(303);
    var history = other.follow(taken).body();
    var again = other.upload("/import", Map.of(), "preuve-data.zip", zip);
    var list = other.get("/evidence").body();

    assertThat(history)
        .contains("Repris, non vérifié ici", "Bien mené", "Marc Lefèvre")
        .contains(Hashes.sha256(manifest(zip)));
    assertThat(again.statusCode()).isEqualTo(409);
    assertThat(again.body()).contains("IMPORT_TWICE");
    assertThat(list).contains("Rapport", "Essais", "Dépôt", "C.12").doesNotContain("figée");
    var back = unzip(other.bytes("/privacy/" + other.user() + ".zip"));
    assertThat(back)
        .containsValues("Le rapport", "Le journal", "https://exemple.fr/")
        .hasEntrySatisfying(
            "preuve-data.json", json -> assertThat(json).contains("Quatorze cas", "été.txt"));
    assertThat(back)
        .hasKeySatisfying(
            new Condition<String>(
                name -> name.startsWith("imported/"), "history that came with it"))
        .hasValueSatisfying(
            new Condition<String>(json -> json.contains("Bien mené"), "the decision"));
    assertThat(back).containsValues("Premier", "Second");
    assertThat(other.get("/portfolio/C.12").body()).doesNotContain("Bien mené");
  }

  @Test
  void takes_no_archive_that_was_changed_or_that_is_none() throws IOException {
    var school = School.open(installation);
    var student = school.visitor("Inès Benali", "LEARNER", "fr");
    add(student, Map.of("kind", "file", "title", "Rapport"), "a.txt", "Le rapport");
    var entries = unzip(student.bytes("/privacy/" + student.user() + ".zip"));
    var other = School.open(installation).visitor("Inès Benali", "LEARNER", "fr");

    entries.put(file(entries, "a.txt"), "Le rappor1");
    var changed = other.upload("/import", Map.of(), "a.zip", zip(entries));
    var slip = other.upload("/import", Map.of(), "a.zip", zip(Map.of("../../x", "x")));
    var foreign = other.upload("/import", Map.of(), "a.zip", zip(Map.of("a.txt", "x")));
    var none = other.upload("/import", Map.of(), "a.zip", "no archive".getBytes(UTF_8));
    var nothing = other.upload("/import", Map.of(), "", new byte[0]);

    assertThat(changed.statusCode()).isEqualTo(422);
    assertThat(changed.body()).contains("IMPORT_DAMAGED");
    assertThat(slip.body()).contains("IMPORT_NAMES");
    assertThat(foreign.body()).contains("IMPORT_NOT_OURS");
    assertThat(none.body()).contains("IMPORT_UNREADABLE");
    assertThat(nothing.statusCode()).isEqualTo(422);
    assertThat(other.get("/evidence").body()).contains("pv-empty");
    assertThat(other.get("/import").body()).doesNotContain("Archive reprise le");
    try (var left = Files.list(installation.folder().resolve("data/archives"))) {
      assertThat(left).isEmpty();
    }
  }

  private static void add(Visitor student, Map<String, String> form, String name, String file) {
    var fields = new HashMap<>(form);
    fields.put("why.C.12", "Quatorze cas");
    assertThat(student.upload("/evidence/new", fields, name, file.getBytes(UTF_8)).statusCode())
        .isEqualTo(303);
  }

  private static String file(Map<String, String> archive, String ending) {
    return archive.keySet().stream().filter(n -> n.endsWith(ending)).findFirst().orElseThrow();
  }

  private static String manifest(byte[] zip) throws IOException {
    var entries = unzip(zip);
    return Objects.requireNonNull(entries.get(file(entries, "manifest-1.json")));
  }

  private static byte[] zip(Map<String, String> entries) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes, UTF_8)) {
      for (var entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue().getBytes(UTF_8));
      }
    }
    return bytes.toByteArray();
  }

  private static Map<String, String> unzip(byte[] archive) throws IOException {
    var found = new HashMap<String, String>();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        found.put(entry.getName(), new String(zip.readAllBytes(), UTF_8));
      }
    }
    return found;
  }

  @Test
  void refuses_a_privacy_launch_about_somebody_else_by_a_learner() {
    long before = installation.sessions();

    var refused = privacy("DataPrivacyLaunchRequest", "u-1", List.of(TestBrowser.LEARNER), "u-2");

    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body()).contains("LTI_USER");
    assertThat(installation.sessions()).isEqualTo(before);
  }

  @Test
  void says_that_nothing_is_kept_about_a_stranger_and_keeps_nothing() {
    var launched = privacy("DataPrivacyLaunchRequest", "dpo-1", List.of(OFFICER), "never-came");

    var page = browser.http().get(location(launched));

    assertThat(page.statusCode()).isEqualTo(404);
    assertThat(page.body()).contains("NOTHING_KEPT");
    assertThat(installation.count("select count(*) from lti_user where subject = 'never-came'"))
        .isZero();
  }

  @Test
  void opens_ones_own_data_when_the_launch_names_nobody() {
    var launched = privacy("DataPrivacyLaunchRequest", "u-1", List.of(TestBrowser.LEARNER), "");

    var page = browser.http().get(location(launched));

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("Ce que Preuve garde de vous");
  }

  private HttpResponse<String> privacy(
      String message, String subject, List<String> roles, String about) {
    var changes = new HashMap<String, Object>();
    changes.put(LTI + "message_type", message);
    changes.put(LTI + "roles", roles);
    changes.put("sub", subject);
    changes.put("name", "Déléguée à la protection");
    if (!about.isEmpty()) {
      changes.put(LTI + "for_user", Map.of("user_id", about));
    }
    return launch(changes);
  }

  private HttpResponse<String> launch(Map<String, Object> changes) {
    var login = browser.login(client);
    var claims = new HashMap<>(browser.claims(login));
    claims.putAll(changes);
    if (changes.containsKey(LTI + "message_type")) {
      claims.remove(LTI + "resource_link");
      claims.remove(LTI + "context");
    }
    return browser.launch(login.state(), platform.sign(claims));
  }
}
