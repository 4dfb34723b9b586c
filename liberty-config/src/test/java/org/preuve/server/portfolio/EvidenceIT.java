package org.preuve.server.portfolio;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.preuve.server.harness.Http;
import org.preuve.server.harness.School;
import org.preuve.server.harness.ServerIT;
import org.preuve.server.harness.Visitor;
import org.preuve.web.base.Hashes;
import org.preuve.web.base.Ids;

class EvidenceIT extends ServerIT {

  /** One field may be as long, five of them not. */
  private static final String LONG = "x".repeat(250_000);

  /** SHA-256 of {@code abc}, FIPS 180-4 example. */
  private static final String ABC =
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

  private static final int LIMIT = 50 * 1024 * 1024;

  private School school;
  private Visitor student;

  @BeforeEach
  void enter() {
    school = School.open(installation);
    student = school.visitor("Inès Benali", "LEARNER", "fr");
  }

  @Test
  void begins_with_an_empty_list_that_says_what_to_do() {
    var list = student.get("/evidence");

    assertThat(list.statusCode()).isEqualTo(200);
    assertThat(list.body()).contains("pv-empty").contains("/evidence/new");
  }

  @Test
  void keeps_a_file_under_its_hash_and_hands_it_out_as_an_inert_download() {
    var added =
        add(f -> f.put("title", "Rapport"), "../../été\u202Efdp.html", "abc".getBytes(UTF_8));

    var path = Steps.path(student, added);
    assertThat(student.get(path).body())
        .contains("Rapport")
        .contains("étéfdp.html")
        .contains(ABC)
        .contains("14 cas de test");
    var file = student.get(path + "/file");
    assertThat(file.body()).isEqualTo("abc");
    assertThat(file.headers().firstValue("Content-Type")).contains("application/octet-stream");
    assertThat(file.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(file.headers().firstValue("Content-Disposition").orElseThrow())
        .startsWith("attachment;");
    assertThat(file.headers().firstValue("Content-Security-Policy").orElseThrow())
        .contains("sandbox");
    Path kept = installation.folder().resolve("data/evidence/ba").resolve(ABC);
    assertThat(kept).hasContent("abc");
  }

  @Test
  void hands_out_a_part_of_a_file() {
    var file = Steps.path(student, add(f -> {}, "a.txt", bytes("abc"))) + "/file";

    var part = student.get(file, "Range", "bytes=1-");
    var none = student.get(file, "Range", "bytes=3-");
    var whole = student.get(file, "Range", "bytes=0-1,2-2");

    assertThat(part.statusCode()).isEqualTo(206);
    assertThat(part.body()).isEqualTo("bc");
    assertThat(part.headers().firstValue("Content-Range")).contains("bytes 1-2/3");
    assertThat(part.headers().firstValue("ETag")).contains("\"" + ABC + "\"");
    assertThat(part.headers().firstValue("Content-Security-Policy").orElseThrow())
        .contains("sandbox");
    assertThat(none.statusCode()).isEqualTo(416);
    assertThat(none.headers().firstValue("Content-Range")).contains("bytes */3");
    assertThat(whole.statusCode()).isEqualTo(200);
    assertThat(whole.body()).isEqualTo("abc");
  }

  @Test
  void keeps_links_and_texts() {
    var link =
        add(
            f -> {
              f.put("kind", "link");
              f.put("title", "Dépôt");
              f.put("address", "https://example.org/depot");
            });
    var text =
        add(
            f -> {
              f.put("kind", "text");
              f.put("title", "Journal");
              f.put("text", "<script>alert(1)</script>");
            });

    assertThat(student.get(Steps.path(student, link)).body())
        .contains("href=\"https://example.org/depot\"")
        .contains("rel=\"noopener noreferrer\"");
    assertThat(student.get(Steps.path(student, text)).body())
        .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
        .doesNotContain("<script>alert");
    assertThat(student.get("/evidence").body()).contains("Dépôt").contains("Journal");
  }

  static Stream<Arguments> refused() {
    return Stream.of(
        row(400, "EVIDENCE_EMPTY", f -> {}),
        row(400, "EVIDENCE_EMPTY", f -> f.put("kind", "text")),
        row(400, "EVIDENCE_ADDRESS", f -> link(f, "javascript:alert(1)")),
        row(400, "EVIDENCE_ADDRESS", f -> link(f, "file:///etc/passwd")),
        row(400, "EVIDENCE_KIND", f -> f.put("kind", "telemetry")),
        row(400, "EVIDENCE_TITLE", f -> f.put("title", " ")),
        row(400, "EVIDENCE_TITLE_LONG", f -> f.put("title", "x".repeat(201))),
        row(400, "EVIDENCE_UNLINKED", f -> f.remove("why.C.12")),
        row(400, "JUSTIFICATION_MISSING", f -> f.put("link", "C.13")),
        row(400, "JUSTIFICATION_LONG", f -> f.put("why.C.12", "x".repeat(4001))),
        row(
            400,
            "EVIDENCE_FORM",
            f -> List.of("a", "b", "c", "d", "e").forEach(n -> f.put(n, LONG))),
        row(400, "COMPETENCY_UNKNOWN", f -> f.put("why.C.99", "x")),
        row(403, "FORM_TOKEN", f -> f.put("csrf", "other")));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("refused")
  void refuses_and_stores_nothing(int status, String code, Consumer<Map<String, String>> change) {
    long before = stored();

    var refused = add(change, "", new byte[0]);

    assertThat(refused.statusCode()).isEqualTo(status);
    assertThat(refused.body()).contains(code);
    assertThat(stored()).isEqualTo(before);
    assertThat(incoming()).isEmptyDirectory();
  }

  @Test
  void shows_what_was_entered_again() {
    var refused =
        add(
            f -> {
              f.put("title", "Campagne de tests");
              f.put("why.C.13", "Les correctifs");
            });

    assertThat(refused.body())
        .contains("value=\"Campagne de tests\"")
        .contains("Les correctifs")
        .contains("14 cas de test")
        .contains("role=\"alert\"")
        .contains("aria-invalid=\"true\"");
  }

  @Test
  void refuses_a_file_over_the_limit_and_stores_nothing() {
    long before = stored();

    var refused = add(f -> {}, "capture.pcapng", new byte[LIMIT + 1]);

    assertThat(refused.statusCode()).isEqualTo(413);
    assertThat(refused.body()).contains("EVIDENCE_TOO_LARGE");
    assertThat(stored()).isEqualTo(before);
    assertThat(incoming()).isEmptyDirectory();
  }

  @Test
  void refuses_what_one_person_may_not_keep() {
    installation.update(
        "insert into portfolio_evidence (id, registration_id, owner_id, course_id, kind, title,"
            + " media_type, bytes, sha256, added_at) select '"
            + Ids.random()
            + "', registration_id, user_id, course_id, 'TEXT', 'x', 'text/plain', 2147483647,"
            + " repeat('0', 64), now(6) from lti_session where user_id = "
            + student.user());
    long before = stored();

    var file = add(f -> f.put("kind", "file"), "notes.txt", new byte[1000]);
    var text = add(f -> f.putAll(Map.of("kind", "text", "text", "Essais")));

    assertThat(file.statusCode()).isEqualTo(413);
    assertThat(file.body()).contains("EVIDENCE_QUOTA");
    assertThat(text.statusCode()).isEqualTo(413);
    assertThat(text.body()).contains("EVIDENCE_QUOTA").contains("2048").contains("14 cas de test");
    assertThat(stored()).isEqualTo(before);
    assertThat(incoming()).isEmptyDirectory();
  }

  @Test
  void keeps_no_more_than_allowed_of_uploads_that_come_at_once() {
    installation.update( // room for one piece of a thousand bytes, and a half
        "insert into portfolio_evidence (id, registration_id, owner_id, course_id, kind, title,"
            + " media_type, bytes, sha256, added_at) select '"
            + Ids.random()
            + "', registration_id, user_id, course_id, 'TEXT', 'x', 'text/plain', 2147482148,"
            + " repeat('0', 64), now(6) from lti_session where user_id = "
            + student.user());

    var answers =
        IntStream.range(0, 8)
            .mapToObj(
                i ->
                    CompletableFuture.supplyAsync(
                        () -> add(f -> {}, "notes-" + i + ".txt", bytes("x".repeat(999) + i))))
            .toList();

    assertThat(answers.stream().map(CompletableFuture::join).map(HttpResponse::statusCode))
        .containsExactlyInAnyOrder(303, 413, 413, 413, 413, 413, 413, 413);
    assertThat(
            installation.count(
                "select sum(bytes) from portfolio_evidence where owner_id = " + student.user()))
        .isLessThanOrEqualTo(2147483648L);
    assertThat(incoming()).isEmptyDirectory();
  }

  @Test
  void refuses_a_form_that_was_cut_off() {
    long before = stored();

    var cut =
        "--x\r\nContent-Disposition: form-data; name=\"csrf\"\r\n\r\n"
            + student.csrf()
            + "\r\n--x\r\nContent-Disposition: form-data; name=\"title\"\r\n\r\nBroken";

    var refused =
        student.send("/evidence/new", "multipart/form-data; boundary=x", cut.getBytes(UTF_8));

    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body()).contains("EVIDENCE_FORM");
    assertThat(stored()).isEqualTo(before);
  }

  @Test
  void hides_the_evidence_of_another_student() {
    var path = Steps.path(student, add(f -> {}, "a.txt", "abc".getBytes(UTF_8)));
    var other = school.visitor("Hugo Martin", "LEARNER", "fr");
    var elsewhere = School.open(installation).visitor("Léa Nguyen", "LEARNER", "fr");

    assertThat(other.get(path).statusCode()).isEqualTo(404);
    assertThat(other.get(path + "/file").statusCode()).isEqualTo(404);
    assertThat(other.post(path + "/delete", Map.of()).statusCode()).isEqualTo(404);
    assertThat(other.post(path + "/sharing", Map.of()).statusCode()).isEqualTo(404);
    assertThat(other.get(path).body()).contains("EVIDENCE_NOT_FOUND");
    assertThat(elsewhere.get(path).statusCode()).isEqualTo(404);
    assertThat(student.get(path).statusCode()).isEqualTo(200);
    assertThat(school.visitor("Marc Lefèvre", "INSTRUCTOR", "fr").get(path).statusCode())
        .isEqualTo(404);
  }

  @Test
  void deletes_evidence_that_was_never_submitted() {
    var path = Steps.path(student, add(f -> {}, "a.txt", "abc".getBytes(UTF_8)));

    var deleted = student.post(path + "/delete", Map.of());

    assertThat(deleted.statusCode()).isEqualTo(303);
    assertThat(student.get(path).statusCode()).isEqualTo(404);
  }

  @Test
  void shares_only_with_consent_and_stops_at_once() {
    var path = Steps.path(student, add(f -> {}, "a.txt", "abc".getBytes(UTF_8)));
    var shared = "select count(*) from portfolio_sharing where evidence_id = '%s'";
    var count = shared.formatted(path.replace("/evidence/", ""));

    student.post(path + "/sharing", Map.of("shared", "yes"));
    assertThat(installation.count(count)).isEqualTo(1);

    student.post(path + "/sharing", Map.of("shared", "no"));
    assertThat(installation.count(count)).isZero();
  }

  @Test
  void a_link_opens_the_content_and_stops_at_once() {
    var one = id(Steps.path(student, add(f -> f.put("title", "Un"), "a.txt", bytes("abc"))));
    var two = id(Steps.addText(student, "C.12"));
    var link = share(one, two);
    var anybody = new Http();

    var page = anybody.get(URI.create(link));
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .contains("Candidature", "Le journal des essais", "Un")
        .contains("noindex")
        .doesNotContain("14 cas de test")
        .doesNotContain("Inès");
    assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-store");
    assertThat(page.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
    assertThat(anybody.bytes(URI.create(link + "/" + one + "/file"))).isEqualTo(bytes("abc"));
    assertThat(student.get("/evidence/" + one).body()).contains("un lien de partage montre");

    student.post("/evidence/" + one + "/sharing", Map.of("shared", "no"));
    assertThat(anybody.get(URI.create(link + "/" + one + "/file")).statusCode()).isEqualTo(404);
    assertThat(anybody.get(URI.create(link)).body())
        .contains("Le journal des essais")
        .doesNotContain(one);
    var id = link.substring(link.lastIndexOf('/') + 1);
    assertThat(school.visitor("Hugo", "LEARNER", "fr").post("/shares/" + id + "/revoke", Map.of()))
        .returns(404, HttpResponse::statusCode);
    assertThat(anybody.get(URI.create(link)).statusCode()).isEqualTo(200);
    Steps.path(student, student.post("/shares/" + id + "/revoke", Map.of()));
    assertThat(anybody.get(URI.create(link)).statusCode()).isEqualTo(404);
    assertThat(anybody.get(URI.create(link)).body()).contains("SHARE_GONE");
    assertThat(anybody.get(URI.create(link + "/" + two + "/file")).statusCode()).isEqualTo(404);
  }

  @Test
  void a_link_ends_with_its_time_and_shows_only_what_is_ones_own() {
    var one = id(Steps.addText(student, "C.12"));
    var link = share(one);
    var id = link.substring(link.lastIndexOf('/') + 1);
    installation.update(
        "update portfolio_share set expires_at = utc_timestamp(6) where id = '" + id + "'");

    assertThat(new Http().get(URI.create(link)).statusCode()).isEqualTo(404);
    assertThat(new Http().get(URI.create(link + "/" + one + "/file")).statusCode()).isEqualTo(404);
    assertThat(student.get("/shares").body()).contains("Terminé le").doesNotContain(link);
    var other = school.visitor("Hugo", "LEARNER", "fr");
    var stolen = other.post("/shares", Map.of("name", "Vol", "days", "7", "p", one));
    assertThat(stolen.statusCode()).isEqualTo(422);
    var wrong =
        Map.of(
            "SHARE_NAME", Map.of("name", "x".repeat(201), "days", "7", "p", one),
            "SHARE_DAYS", Map.of("name", "x", "days", "8", "p", one),
            "SHARE_PIECES", Map.of("name", "x", "days", "7"));
    wrong.forEach(
        (code, form) -> {
          var answer = student.post("/shares", form, "Accept", "application/json");
          assertThat(answer.statusCode()).isEqualTo(422);
          assertThat(answer.body()).contains(code);
        });
  }

  /** Makes a link without a name of its owner and returns its address. */
  private String share(String... pieces) {
    var body = new StringBuilder("csrf=" + student.csrf() + "&name=Candidature&days=30");
    for (var piece : pieces) {
      body.append("&p=").append(piece);
    }
    var made = student.send("/shares", "application/x-www-form-urlencoded", bytes(body.toString()));
    assertThat(made.statusCode()).isEqualTo(303);
    var shown = Pattern.compile("href=\"([^\"]+/shared/[a-z2-7]{26})\"");
    var found = shown.matcher(student.get("/shares").body());
    assertThat(found.find()).isTrue();
    return found.group(1);
  }

  private static String id(String path) {
    return path.replace("/evidence/", "");
  }

  @Test
  void names_files_that_were_changed_or_are_gone_and_hands_out_no_byte() throws IOException {
    var changed = Steps.path(student, add(f -> f.put("title", "A"), "a.txt", bytes("changed")));
    var gone = Steps.path(student, add(f -> f.put("title", "B"), "b.txt", bytes("gone")));
    var text = Steps.addText(student, "C.12");
    Files.writeString(kept("changed"), "chang3d");
    Files.delete(kept("gone"));
    Files.writeString(kept("Le journal des essais"), "Le journal des essai5");

    var list = student.get("/evidence").body();
    var preview = student.get("/submission").body();
    var one = student.get(text);
    Steps.submit(student);
    var teacher = school.visitor("Marc Lefèvre", "INSTRUCTOR", "fr");
    var assess = teacher.get(Steps.cell(student, "C.12"));
    Files.writeString(kept("Le journal des essais"), "Le journal des essais");

    assertThat(list).containsOnlyOnce("Fichier manquant").contains("Fichier modifié");
    assertThat(preview).containsOnlyOnce("Fichier manquant").contains("Fichier modifié");
    assertThat(one.statusCode()).isEqualTo(200);
    assertThat(one.body()).contains("Fichier modifié").doesNotContain("essai5");
    assertThat(student.get(changed + "/file").statusCode()).isEqualTo(410);
    assertThat(student.get(changed + "/file").body())
        .contains("EVIDENCE_CHANGED")
        .doesNotContain("chang3d");
    assertThat(student.get(gone + "/file").body()).contains("EVIDENCE_MISSING");
    assertThat(student.get("/submission/1").body())
        .contains("Fichier manquant")
        .contains("Fichier modifié");
    assertThat(assess.statusCode()).isEqualTo(200);
    assertThat(assess.body())
        .contains("Fichier manquant")
        .contains("Fichier modifié")
        .doesNotContain("essai5");
    assertThat(student.get(text).body()).contains("Le journal des essais");
  }

  @Test
  void shows_a_long_text_whole_and_says_where_it_is_cut() {
    var words = "é".repeat(100_000) + "FIN";
    var path =
        Steps.path(
            student,
            add(
                f -> {
                  f.put("kind", "text");
                  f.put("text", words);
                }));
    Steps.submit(student);
    var teacher = school.visitor("Marc Lefèvre", "INSTRUCTOR", "fr");

    assertThat(student.get(path).body()).contains(words).doesNotContain("Le texte continue");
    assertThat(teacher.get(Steps.cell(student, "C.12")).body())
        .contains("é".repeat(100_000))
        .doesNotContain("FIN")
        .contains("Le texte continue");
  }

  @Test
  void corrects_title_links_and_words_of_what_nobody_has_judged() {
    var path = Steps.path(student, add(f -> f.put("title", "Raport"), "a.txt", bytes("abc")));
    var form = student.get(path + "/correct").body();

    var corrected =
        correct(path, 0, Map.of("title", "Rapport", "why.C.13", "Trois correctifs"), "", "");

    assertThat(form).contains("value=\"Raport\"").contains("14 cas de test").contains("a.txt");
    assertThat(Steps.path(student, corrected)).isEqualTo(path);
    assertThat(student.get(path).body())
        .contains("Rapport")
        .contains("Trois correctifs")
        .contains(ABC)
        .doesNotContain("14 cas de test")
        .doesNotContain("Version 1");
  }

  @Test
  void keeps_what_was_submitted_and_makes_a_further_version() {
    var first = Steps.path(student, add(f -> f.put("title", "Raport"), "a.txt", bytes("abc")));
    Steps.submit(student);
    student.post(first + "/sharing", Map.of("shared", "yes"));
    var manifest = student.get("/submission/1/manifest.json").body();

    var again = correct(first, 0, Map.of("title", "Rapport", "why.C.13", "Correctifs"), "", "");
    var second = Steps.path(student, again);
    Steps.submit(student);

    assertThat(second).isNotEqualTo(first);
    assertThat(student.get(first).body())
        .contains("Raport")
        .contains("14 cas de test")
        .contains("Cette version a été remplacée")
        .doesNotContain("Correctifs");
    assertThat(student.get(second).body())
        .contains("Version 2")
        .contains("href=\"" + student.at(first).getPath() + "\"")
        .contains("Cette preuve n’est visible que de vous");
    assertThat(student.get("/evidence").body()).contains("Rapport").doesNotContain("Raport");
    assertThat(student.get("/submission/1/manifest.json").body()).isEqualTo(manifest);
    assertThat(student.get("/submission/1").body()).contains("Raport");
    assertThat(student.get("/submission/2").body()).contains("Rapport").doesNotContain("Raport");
    assertThat(student.get("/submission/2/manifest.json").body())
        .contains("C.13")
        .doesNotContain("C.12");
    var teacher = school.visitor("Marc Lefèvre", "INSTRUCTOR", "fr");
    assertThat(teacher.get(Steps.cell(student, "C.13")).body()).contains("Correctifs");
    assertThat(teacher.get(second + "/correct").statusCode()).isEqualTo(403);
  }

  @Test
  void replaces_a_file_and_takes_the_former_back_when_the_new_one_is_deleted() {
    var first = Steps.path(student, add(f -> {}, "a.txt", bytes("abc")));

    var second = Steps.path(student, correct(first, 0, Map.of(), "b.txt", "abcd"));
    var replaced = student.get(first);
    var file = student.get(second + "/file").body();
    var offered = student.get(second).body();
    var deleted = student.post(second + "/delete", Map.of());

    assertThat(offered).contains("la précédente comptera de nouveau");
    assertThat(Steps.path(student, deleted)).isEqualTo(first);
    assertThat(file).isEqualTo("abcd");
    assertThat(replaced.body()).contains("Cette version a été remplacée");
    assertThat(student.get(first + "/file").body()).isEqualTo("abc");
    assertThat(student.get(first).body()).doesNotContain("Cette version a été remplacée");
    assertThat(student.get("/evidence").body()).contains(first);
  }

  @Test
  void shows_the_words_of_two_windows_that_corrected_at_once_and_loses_none() {
    var first = Steps.path(student, add(f -> {}, "a.txt", bytes("abc")));
    correct(first, 0, Map.of("title", "Une fenêtre"), "", "");

    var late = correct(first, 0, Map.of("title", "Autre fenêtre"), "", "");
    var second = Steps.path(student, correct(first, 1, Map.of(), "b.txt", "abcd"));
    var older = correct(first, 1, Map.of("title", "Trop tard"), "c.txt", "abcde");

    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(late.body())
        .contains("EVIDENCE_CORRECTED")
        .contains("value=\"Autre fenêtre\"")
        .contains("name=\"draft\" value=\"1\"");
    assertThat(older.statusCode()).isEqualTo(409);
    assertThat(older.body())
        .contains("EVIDENCE_REPLACED")
        .contains("value=\"Trop tard\"")
        .contains(second + "/correct\"")
        .contains("name=\"draft\" value=\"0\"");
    assertThat(student.get(first + "/correct").statusCode()).isEqualTo(303);
    assertThat(incoming()).isEmptyDirectory();
  }

  @Test
  void refuses_a_correction_that_is_none_and_changes_nothing() {
    var path = Steps.path(student, add(f -> {}, "a.txt", bytes("abc")));
    long before = stored();
    var other = school.visitor("Hugo Martin", "LEARNER", "fr");

    assertThat(correct(path, 0, Map.of("title", " "), "b.txt", "x").body())
        .contains("EVIDENCE_TITLE");
    assertThat(correct(path, 0, Map.of("why.C.12", " "), "", "").body())
        .contains("EVIDENCE_UNLINKED");
    assertThat(correct(path, 0, Map.of("csrf", "other"), "", "").body()).contains("FORM_TOKEN");
    assertThat(other.get(path + "/correct").statusCode()).isEqualTo(404);
    assertThat(other.upload(path + "/correct", Map.of("title", "x"), "b.txt", bytes("x")).body())
        .contains("EVIDENCE_NOT_FOUND");
    assertThat(stored()).isEqualTo(before);
    assertThat(student.get(path).body()).contains(ABC).contains("14 cas de test");
    assertThat(incoming()).isEmptyDirectory();
  }

  @Test
  void is_not_for_teachers() {
    var teacher = school.visitor("Marc Lefèvre", "INSTRUCTOR", "fr");

    assertThat(teacher.get("/evidence").statusCode()).isEqualTo(403);
    assertThat(teacher.get("/evidence/new").statusCode()).isEqualTo(403);
    assertThat(teacher.get("/submission").statusCode()).isEqualTo(403);
  }

  private HttpResponse<String> add(Consumer<Map<String, String>> change) {
    return add(change, "", new byte[0]);
  }

  private HttpResponse<String> add(Consumer<Map<String, String>> change, String name, byte[] file) {
    var fields = new LinkedHashMap<String, String>();
    fields.put("kind", "file");
    fields.put("title", "Preuve");
    fields.put("why.C.12", "14 cas de test");
    change.accept(fields);
    return student.upload("/evidence/new", fields, name, file);
  }

  /** Sends the form of a correction; no word for C.12 once another competency is given. */
  private HttpResponse<String> correct(
      String path, int revision, Map<String, String> change, String name, String file) {
    var fields = new LinkedHashMap<String, String>();
    fields.put("title", "Preuve");
    if (change.keySet().stream().noneMatch(field -> field.startsWith("why."))) {
      fields.put("why.C.12", "14 cas de test");
    }
    fields.putAll(change);
    fields.putIfAbsent("draft", Integer.toString(revision));
    return student.upload(path + "/correct", fields, name, bytes(file));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }

  private Path kept(String content) {
    var hash = Hashes.sha256(content);
    return installation
        .folder()
        .resolve("data/evidence")
        .resolve(hash.substring(0, 2))
        .resolve(hash);
  }

  private Path incoming() {
    return installation.folder().resolve("data/evidence/incoming");
  }

  private long stored() {
    return installation.count("select count(*) from portfolio_evidence")
        + installation.count("select count(*) from portfolio_evidence_link");
  }

  private static void link(Map<String, String> fields, String address) {
    fields.put("kind", "link");
    fields.put("address", address);
  }

  private static Arguments row(int status, String code, Consumer<Map<String, String>> change) {
    return Arguments.of(status, code, change);
  }
}
