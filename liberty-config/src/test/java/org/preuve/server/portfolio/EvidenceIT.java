package org.preuve.server.portfolio;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
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

  private static final Map<String, byte[]> NO_FILE = Map.of();

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
  void shows_a_text_with_its_marks_and_keeps_its_bytes() {
    var words = "# Banc\n\nUn **essai** <b>x</b>\n\n![p](https://tracker.example/p.gif)";
    var fields = new LinkedHashMap<String, String>();
    fields.put("kind", "text");
    fields.put("title", "Journal");
    fields.put("text", words);
    fields.put("why.C.12", "14 cas de test");
    var path = Steps.path(student, student.upload("/evidence/new", fields, NO_FILE));
    var piece = path.substring(path.lastIndexOf('/') + 1);
    var days = Map.of("name", "Pour vous", "days", "7", "p", piece);
    var link = Steps.path(student, student.post("/shares", days));
    Steps.submit(student);
    var teacher = school.visitor("Marc Lefèvre", "INSTRUCTOR", "fr");
    var cell = Steps.cell(student, "C.12");
    var said = Map.of("do", "release", "outcome", "ACQUIRED", "message", "**Bien** <img src=x>");
    var judging = teacher.get(cell).body();
    Steps.judge(teacher, cell, said);

    assertThat(link).startsWith("/shares");
    assertThat(student.get(path + "/file").body()).isEqualTo(words);
    assertThat(student.get(path + "/correct").body()).contains("# Banc", "Un **essai** &lt;b");
    for (var page : List.of(student.get(path).body(), judging, shared(piece))) {
      assertThat(page)
          .contains("Banc</h", "<strong>essai</strong>", "&lt;b&gt;x")
          .contains("href=\"https://tracker.example/p.gif\"")
          .doesNotContain("src=\"https://tracker", "<b>x");
    }
    assertThat(judging).contains("Le texte tel qu’il est écrit, ligne par ligne", "# Banc");
    assertThat(student.get("/portfolio/C.12").body())
        .contains("<strong>Bien</strong> &lt;img")
        .doesNotContain("<img src=x");
    previewsWithTheTokenOnly();
  }

  @Test
  void shows_what_was_frozen_before_formatting_as_it_was_handed_in() {
    var fields = new LinkedHashMap<String, String>();
    fields.put("kind", "text");
    fields.put("title", "Journal");
    fields.put("text", "# 2 essais\n- 3 degrés\n- 5 degrés");
    fields.put("why.C.12", "14 cas de test");
    var path = Steps.path(student, student.upload("/evidence/new", fields, NO_FILE));
    var piece = path.substring(path.lastIndexOf('/') + 1);
    student.post("/shares", Map.of("name", "Pour vous", "days", "7", "p", piece));
    Steps.submit(student);
    var teacher = school.visitor("Marc Lefèvre", "INSTRUCTOR", "fr");
    var now = student.get(path).body();
    installation.update("update portfolio_evidence set plain = true where id = '" + piece + "'");

    assertThat(now).contains("2 essais</h", "<li>3 degrés");
    for (var page :
        List.of(
            student.get(path).body(),
            teacher.get(Steps.cell(student, "C.12")).body(),
            shared(piece))) {
      assertThat(page).contains("# 2 essais", "- 3 degrés").doesNotContain("2 essais</h");
    }
  }

  private String shared(String piece) {
    var token = Pattern.compile("(/shared/[a-z2-7]+)").matcher(student.get("/shares").body());
    assertThat(token.find()).as(piece).isTrue();
    return new Http().get(installation.base().resolve(token.group(1))).body();
  }

  private void previewsWithTheTokenOnly() {
    var words = "**gras** <script>alert(1)</script>".getBytes(UTF_8);
    var type = "text/plain; charset=utf-8";

    var shown = student.send("/rich-text", type, words, "X-Csrf", student.csrf());
    var without = student.send("/rich-text", type, words);
    var large =
        student.send("/rich-text", type, new byte[256 * 1024 + 1], "X-Csrf", student.csrf());

    assertThat(shown.statusCode()).isEqualTo(200);
    assertThat(shown.body()).contains("<strong>gras", "&lt;script").doesNotContain("<script");
    assertThat(without.statusCode()).isEqualTo(403);
    assertThat(large.statusCode()).isEqualTo(413);
  }

  @Test
  void makes_one_piece_of_a_form_that_is_sent_twice() {
    for (var kind : List.of("text", "file")) {
      var fields = new LinkedHashMap<String, String>();
      fields.put("kind", kind);
      fields.put("number", Steps.hidden(student, "/evidence/new").get("number"));
      fields.put("title", "Deux clics " + kind);
      fields.put("text", "Le journal");
      fields.put("why.C.12", "14 cas de test");
      var file = kind.equals("file") ? Map.of("a.txt", "abc".getBytes(UTF_8)) : NO_FILE;

      var both =
          Stream.of(1, 2)
              .map(
                  i ->
                      CompletableFuture.supplyAsync(
                          () -> Steps.path(student, student.upload("/evidence/new", fields, file))))
              .toList()
              .stream()
              .map(CompletableFuture::join)
              .toList();
      fields.put("title", "Autre titre " + kind);
      var other = Steps.path(student, student.upload("/evidence/new", fields, file));

      assertThat(both.get(0)).isEqualTo(both.get(1));
      assertThat(other).isNotEqualTo(both.get(0));
      assertThat(student.get("/evidence").body())
          .containsOnlyOnce("Deux clics " + kind)
          .containsOnlyOnce("Autre titre " + kind);
    }
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
  void shows_pictures_that_it_draws_itself_and_hands_out_the_original_only_as_it_came() {
    var photo = photo();
    var path = Steps.path(student, add(f -> f.put("title", "Maquette"), "maquette.jpg", photo));

    var type = drawn(student, path, 1).headers().firstValue("Content-Type");
    var page = student.get(path).body();
    var made = student.bytes(path + "/preview/1/1");
    var other = school.visitor("Hugo Martin", "LEARNER", "fr");

    assertThat(page).contains("/preview/1/1\"").contains("alt=\"Aperçu de maquette.jpg\"");
    assertThat(new String(photo, ISO_8859_1)).contains("Exif").contains("48.8566");
    assertThat(new String(made, ISO_8859_1)).doesNotContain("Exif").doesNotContain("48.8566");
    assertThat(type).contains("image/png");
    assertThat(student.bytes(path + "/file")).isEqualTo(photo);
    assertThat(other.get(path + "/preview/1/1").statusCode()).isEqualTo(404);
    assertThat(student.get(path + "/preview/1/2").statusCode()).isEqualTo(404);
    assertThat(student.get(path + "/preview/2/1").statusCode()).isEqualTo(404);
    assertThat(student.get(path + "/media/1").body()).contains("PREVIEW_NONE");
    assertThat(previews(photo)).isNotEmptyDirectory();
    student.post(path + "/delete", Map.of());
    assertThat(previews(photo)).doesNotExist();
  }

  @Test
  void shows_the_pages_of_a_document_to_its_owner_and_once_submitted_to_assessors() {
    var path = Steps.path(student, add(f -> {}, "rapport.pdf", pdf(5)));
    var teacher = school.visitor("Marc Lefèvre", "INSTRUCTOR", "en");

    drawn(student, path, 1);
    drawn(student, path, 4);
    var page = student.get(path).body();
    var later = student.get(path + "?file=1&page=4").body();
    var early = teacher.get(path + "/preview/1/1").statusCode();
    Steps.submit(student);
    var assess = teacher.get(Steps.cell(student, "C.12")).body();

    assertThat(page)
        .contains("alt=\"Page 3 sur 5 de rapport.pdf\"")
        .contains("page=4#file-1")
        .doesNotContain("Page 4 sur 5");
    assertThat(later).contains("alt=\"Page 5 sur 5 de rapport.pdf\"").contains("page=1#file-1");
    assertThat(early).isEqualTo(404);
    assertThat(assess).contains("alt=\"Page 1 of 5 of rapport.pdf\"");
    assertThat(drawn(teacher, path, 5).statusCode()).isEqualTo(200);
  }

  @Test
  void says_plainly_why_there_is_no_preview() {
    var zeros = "<" + "00".repeat(32) + ">";
    var key = "/Encrypt<</Filter/Standard/V 1/R 2/P -4/O" + zeros + "/U" + zeros + ">>";
    var protectedOne = add(f -> {}, "secret.pdf", pdf(1, key));
    var broken = add(f -> {}, "abime.pdf", bytes("%PDF-1.4 rien"));
    var archive = add(f -> {}, "code.zip", new byte[] {80, 75, 3, 4, 0, 0, 0, 0});

    for (var piece : List.of(protectedOne, broken, archive)) {
      assertThat(drawn(student, Steps.path(student, piece), 1).body()).contains("PREVIEW_NONE");
    }
    assertThat(student.get(Steps.path(student, protectedOne)).body()).contains("mot de passe");
    assertThat(student.get(Steps.path(student, broken)).body()).contains("abîmé");
    assertThat(student.get(Steps.path(student, archive)).body()).contains("type de fichier");
  }

  @Test
  void shows_code_with_numbers_and_plays_sounds_part_by_part() {
    var code = Steps.path(student, add(f -> {}, "essai.py", bytes("def f():\n  return '<b>'\n")));
    var sound = Steps.path(student, add(f -> {}, "oral.wav", wave()));

    var lines = student.get(code).body();
    var player = student.get(sound);
    var part = student.get(sound + "/media/1", "Range", "bytes=0-3");

    assertThat(lines).contains("<li>def f():</li><li>  return '&lt;b&gt;'</li>");
    assertThat(player.body()).contains("<audio").contains("/media/1\" type=\"audio/wav\"");
    assertThat(player.headers().firstValue("Content-Security-Policy").orElseThrow())
        .contains("media-src 'self'");
    assertThat(part.statusCode()).isEqualTo(206);
    assertThat(part.body()).isEqualTo("RIFF");
    assertThat(part.headers().firstValue("Content-Type")).contains("audio/wav");
    assertThat(part.headers().firstValue("Content-Range").orElseThrow()).startsWith("bytes 0-3/");
  }

  @Test
  void keeps_several_files_as_one_piece_whose_manifest_names_them_all() throws IOException {
    var files = new LinkedHashMap<String, byte[]>();
    files.put("rapport.txt", bytes("le rapport"));
    files.put("code.py", bytes("le_code = 1"));
    var photo = photo();
    files.put("été.jpg", photo);
    var path = Steps.path(student, student.upload("/evidence/new", fields(), files));
    drawn(student, path, 3, 1);

    var page = student.get(path).body();
    var list = student.get("/evidence").body();
    Steps.submit(student);
    var manifest = student.get("/submission/1/manifest.json").body();
    var next = Steps.path(student, correct(path, 0, Map.of("title", "Autre titre"), "", ""));

    assertThat(page).contains("rapport.txt").contains("le_code = 1").contains("/preview/3/1\"");
    assertThat(page)
        .containsOnlyOnce("<dt>Fichiers</dt>")
        .doesNotContain("Nom du fichier")
        .contains(Hashes.sha256("le rapport"), Hashes.sha256("le_code = 1"), Hashes.sha256(photo));
    assertThat(list).contains("3 fichiers").containsOnlyOnce("Preuve</strong>");
    assertThat(student.get(path + "/file").body()).isEqualTo("le rapport");
    assertThat(student.get(path + "/file/2").body()).isEqualTo("le_code = 1");
    assertThat(student.bytes(path + "/file/3")).isEqualTo(photo);
    assertThat(student.get(path + "/file/4").statusCode()).isEqualTo(404);
    assertThat(manifest)
        .contains(Hashes.sha256("le rapport"))
        .contains("\"file2\":\"" + Hashes.sha256("le_code = 1") + "\"")
        .contains("\"file3\":\"" + Hashes.sha256(photo) + "\"");
    assertThat(next).isNotEqualTo(path);
    assertThat(student.get(next + "/file/2").body()).isEqualTo("le_code = 1");
    var other = correct(next, 0, Map.of(), "seul.txt", "tout neuf");
    assertThat(student.get(Steps.path(student, other) + "/file/2").statusCode()).isEqualTo(404);
    assertThat(student.get(path + "/file/2").body()).as("frozen").isEqualTo("le_code = 1");

    Files.writeString(kept("le_code = 1"), "le_code = 2");
    assertThat(student.get("/submission/1").body()).contains("Fichier modifié");
    assertThat(student.get(path + "/file/2").statusCode()).isEqualTo(410);
    Files.writeString(kept("le_code = 1"), "le_code = 1");
  }

  @Test
  void shows_so_much_text_on_a_page_and_the_others_by_themselves() {
    var files = new LinkedHashMap<String, byte[]>();
    IntStream.rangeClosed(1, 5)
        .forEach(
            i ->
                files.put(
                    i + ".txt",
                    bytes(("fichier " + i + " " + "x".repeat(120) + "\n").repeat(1900))));
    var path = Steps.path(student, student.upload("/evidence/new", fields(), files));

    var page = student.get(path).body();
    var fifth = student.get(path + "?file=5&page=1").body();

    assertThat(page)
        .contains("fichier 1 ")
        .doesNotContain("fichier 5 ")
        .contains("?file=5&amp;page=1#file-5");
    assertThat(page.length()).isLessThan(1024 * 1024);
    assertThat(fifth).contains("fichier 5 ");
  }

  @Test
  void keeps_the_files_of_a_form_that_is_to_be_mended_and_names_the_one_that_is_wrong() {
    var files = new LinkedHashMap<String, byte[]>();
    files.put("bon.txt", bytes("bon"));
    files.put("vide.txt", new byte[0]);
    long before = stored();

    var refused = student.upload("/evidence/new", fields(), files);
    var waiting = Pattern.compile("name=\"kept\" value=\"([a-z2-7]{26})\"").matcher(refused.body());
    assertThat(waiting.find()).isTrue();
    var fields = fields();
    fields.put("kept", waiting.group(1));
    var stranger = school.visitor("Hugo Martin", "LEARNER", "fr");
    var stolen = stranger.upload("/evidence/new", fields, Map.of());
    var mended = student.upload("/evidence/new", fields, Map.of());
    var again = student.upload("/evidence/new", fields, Map.of());

    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body())
        .contains("vide.txt\u00a0:")
        .contains("EVIDENCE_EMPTY")
        .contains("bon.txt");
    assertThat(incoming()).isEmptyDirectory();
    assertThat(stolen.body()).contains("EVIDENCE_EMPTY");
    assertThat(student.get(Steps.path(student, mended) + "/file").body()).isEqualTo("bon");
    assertThat(again.body()).as("a file belongs to one piece").contains("EVIDENCE_EMPTY");
    assertThat(stored()).isEqualTo(before + 2);
  }

  @Test
  void takes_file_by_file_for_a_script_and_says_of_each_what_to_do() {
    var json = new String[] {"Accept", "application/json"};

    var kept = student.upload("/evidence/files", Map.of(), Map.of("a.txt", bytes("un")), json);
    var empty = student.upload("/evidence/files", Map.of(), Map.of("a.txt", new byte[0]), json);
    var none = student.upload("/evidence/files", Map.of(), Map.of(), json);
    var token =
        student.upload("/evidence/files", Map.of("csrf", "x"), Map.of("a", bytes("a")), json);
    var id = kept.body().replaceAll("(?s).*\"id\":\"([a-z2-7]{26})\".*", "$1");
    var removed = student.post("/evidence/files/" + id + "/delete", Map.of());
    var again = student.post("/evidence/files/" + id + "/delete", Map.of());
    var many = new LinkedHashMap<String, byte[]>();
    IntStream.range(0, 21).forEach(i -> many.put(i + ".txt", bytes("x" + i)));
    var tooMany = student.upload("/evidence/new", fields(), many);

    assertThat(kept.statusCode()).isEqualTo(201);
    assertThat(kept.body()).contains("\"name\":\"a.txt\"");
    assertThat(removed.statusCode()).isEqualTo(204);
    assertThat(again.statusCode()).isEqualTo(404);
    assertThat(empty.statusCode()).isEqualTo(400);
    assertThat(empty.body()).contains("EVIDENCE_EMPTY").contains("Choisissez un autre fichier");
    assertThat(none.statusCode()).isEqualTo(400);
    assertThat(token.body()).contains("FORM_TOKEN");
    assertThat(tooMany.statusCode()).isEqualTo(409);
    assertThat(tooMany.body()).contains("EVIDENCE_FILES");
    assertThat(incoming()).isEmptyDirectory();
  }

  @Test
  void takes_what_a_company_declares_once_and_lets_nobody_edit_it() {
    var link = ask();
    var nobody = new Http();

    var asked = nobody.get(link);
    var unfinished = nobody.post(link, answer("verdict", "PARTLY"));
    var empty = nobody.post(link, Map.of());
    long before = stored();
    var answered = nobody.post(link, answer("words", "Il a tout soudé <b>lui-même</b>."));
    var again = nobody.post(link, answer("words", "Autre chose"));
    var list = student.get("/attestations").body();
    var found = Pattern.compile("/evidence/[a-z2-7]{26}").matcher(list);
    assertThat(found.find()).isTrue();
    var path = found.group();
    var page = student.get(path).body();
    var changed =
        student.upload(
            path + "/correct",
            Map.of("title", "Mes mots", "text", "Génial", "why.C.13", "Vu", "draft", "0"),
            Map.of());
    Steps.submit(student);
    var teacher = school.visitor("Marc Lefèvre", "INSTRUCTOR", "fr");

    assertThat(asked.statusCode()).isEqualTo(200);
    assertThat(asked.body()).contains("Inès Benali").contains("la soudure").contains("C.12");
    assertThat(asked.headers().firstValue("Referrer-Policy")).contains("no-referrer");
    assertThat(asked.headers().firstValue("Set-Cookie")).isEmpty();
    assertThat(nobody.get(URI.create(link + "?lang=en")).statusCode()).isEqualTo(410);
    assertThat(unfinished.statusCode()).isEqualTo(400);
    assertThat(unfinished.body()).contains("href=\"#words\"").contains("value=\"Anna Roy\"");
    assertThat(empty.statusCode()).isEqualTo(400);
    assertThat(answered.statusCode()).isEqualTo(200);
    assertThat(stored()).isEqualTo(before + 2);
    assertThat(again.statusCode()).isEqualTo(410);
    assertThat(again.body()).contains("ATTEST_USED");
    assertThat(page)
        .contains("Déclaré par Anna Roy, tutrice, Atelier Nord")
        .contains("Non vérifié")
        .contains("&lt;b&gt;lui-même&lt;/b&gt;");
    assertThat(changed.statusCode()).isEqualTo(303);
    assertThat(student.get(path).body())
        .contains("Attestation\u00a0: Atelier Nord")
        .contains("C.13")
        .contains("lui-même")
        .doesNotContain("Mes mots")
        .doesNotContain("Génial");
    assertThat(teacher.get(Steps.cell(student, "C.13")).body())
        .contains("Déclaré par Anna Roy")
        .contains("Non vérifié");
  }

  @Test
  void opens_a_request_to_nobody_once_it_is_over() {
    var nobody = new Http();
    var withdrawn = ask();
    var id = idOf(student.get("/attestations").body());
    var other = school.visitor("Hugo Martin", "LEARNER", "fr");
    var stolen = other.post("/attestations/" + id + "/withdraw", Map.of());
    var open = nobody.get(withdrawn);
    student.post("/attestations/" + id + "/withdraw", Map.of());
    var expired = ask();
    installation.update(
        "update portfolio_attestation set expires_at = '2020-01-01' where state = 'OPEN'"
            + " and student_id = "
            + student.user());
    var declined = ask();
    var no = nobody.post(declined, Map.of("do", "decline"));
    var unknown = withdrawn.resolve("/attest/" + Ids.random());

    assertThat(stolen.statusCode()).isEqualTo(404);
    assertThat(open.statusCode()).isEqualTo(200);
    assertThat(nobody.get(withdrawn).body()).contains("ATTEST_WITHDRAWN");
    assertThat(nobody.post(expired, answer("words", "x")).body()).contains("ATTEST_EXPIRED");
    assertThat(no.statusCode()).isEqualTo(200);
    assertThat(nobody.get(declined).body()).contains("ATTEST_USED");
    assertThat(nobody.get(unknown).body()).contains("ATTEST_UNKNOWN");
    assertThat(student.get("/attestations").body())
        .contains("retirée")
        .contains("expirée")
        .contains("déclinée");
    assertThat(student.get("/evidence").body()).contains("pv-empty");
  }

  @Test
  void shows_that_a_company_said_no_and_takes_no_answer_for_a_school_that_left() {
    var nobody = new Http();
    var denied = ask();
    var no = answer("words", "Il regardait.");
    no.put("verdict", "NOT");
    nobody.post(denied, no);
    var list = student.get("/attestations").body();
    var found = Pattern.compile("/evidence/[a-z2-7]{26}").matcher(list);
    assertThat(found.find()).isTrue();
    var page = student.get(found.group()).body();
    var left = ask();
    var of = " where id = (select registration_id from lti_user where id = " + student.user() + ")";
    installation.update("update lti_registration set state = 'DISABLED'" + of);
    var refused = nobody.get(left);
    installation.update("update lti_registration set state = 'ACTIVE'" + of);

    assertThat(list).contains("pv-pill no").contains("non confirmée");
    assertThat(page)
        .contains("Non confirmé\u00a0: Atelier Nord")
        .contains("Non, ce n’était pas ainsi.")
        .contains("<blockquote>\n<p>la soudure</p>")
        .doesNotContain("Attestation\u00a0: Atelier Nord");
    assertThat(refused.statusCode()).isEqualTo(410);
    assertThat(refused.body()).contains("ATTEST_AWAY").doesNotContain("la soudure");
    assertThat(nobody.get(left).statusCode()).isEqualTo(200);
  }

  @Test
  void forgets_a_request_that_is_over_and_none_that_is_open_or_became_evidence() {
    var open = ask();
    var id = idOf(student.get("/attestations").body());

    var early = student.post("/attestations/" + id + "/delete", Map.of());
    var other = school.visitor("Hugo Martin", "LEARNER", "fr");
    student.post("/attestations/" + id + "/withdraw", Map.of());
    var stolen = other.post("/attestations/" + id + "/delete", Map.of());
    var done = student.post("/attestations/" + id + "/delete", Map.of());
    new Http().post(ask(), answer("words", "Vu"));
    var answered =
        installation.text(
            "select id from portfolio_attestation where state = 'ANSWERED' and student_id = "
                + student.user());
    var evidence = student.post("/attestations/" + answered + "/delete", Map.of());

    assertThat(early.statusCode()).isEqualTo(404);
    assertThat(stolen.statusCode()).isEqualTo(404);
    assertThat(done.statusCode()).isEqualTo(303);
    assertThat(new Http().get(open).body()).contains("ATTEST_UNKNOWN");
    assertThat(evidence.statusCode()).isEqualTo(404);
  }

  private static String idOf(String list) {
    return list.replaceAll("(?s).*/attestations/([a-z2-7]{26})/.*", "$1");
  }

  @Test
  void keeps_one_of_two_answers_that_come_at_once_and_no_secret() {
    var link = ask();
    var secret = link.getPath().replace("/attest/", "");

    var statuses =
        IntStream.range(0, 4)
            .mapToObj(
                i ->
                    CompletableFuture.supplyAsync(
                        () -> new Http().post(link, answer("words", "n" + i)).statusCode()))
            .toList()
            .stream()
            .map(CompletableFuture::join);

    assertThat(statuses).containsExactlyInAnyOrder(200, 410, 410, 410);
    assertThat(
            installation.count(
                "select count(*) from portfolio_evidence where owner_id = " + student.user()))
        .isEqualTo(1);
    assertThat(
            installation.count(
                "select count(*) from portfolio_attestation where token_hash = '" + secret + "'"))
        .isZero();
    assertThat(
            installation.count(
                "select count(*) from portfolio_attestation where token_hash = '"
                    + Hashes.sha256(secret)
                    + "'"))
        .isEqualTo(1);
  }

  /** A browser that loads the page with the link again sends the form again. */
  @Test
  void makes_one_request_of_a_form_that_is_sent_twice() {
    var form = new HashMap<>(Steps.fields(student.get("/attestations/new").body()));
    form.putAll(Map.of("tutor", "Anna Roy", "company", "Nord", "subject", "x", "code", "C.12"));
    var link = Pattern.compile("/attest/[a-z2-7]{26}");

    var first = link.matcher(student.post("/attestations/new", form).body());
    var again = link.matcher(student.post("/attestations/new", form).body());
    var count = "select count(*) from portfolio_attestation where student_id = " + student.user();

    assertThat(first.find()).isTrue();
    assertThat(again.find()).isTrue();
    assertThat(again.group()).isEqualTo(first.group()).doesNotContain(form.get("draw"));
    assertThat(installation.count(count)).isEqualTo(1);
    var id =
        installation.text(
            "select id from portfolio_attestation where student_id = " + student.user());
    student.post("/attestations/" + id + "/withdraw", Map.of());
    assertThat(student.post("/attestations/new", form).statusCode()).isEqualTo(410);
    assertThat(installation.count(count)).isEqualTo(1);

    form.put("tutor", "Luc Petit"); // gone back to, and sent with another name
    var other = link.matcher(student.post("/attestations/new", form).body());
    assertThat(other.find()).isTrue();
    assertThat(other.group()).isNotEqualTo(first.group());
    assertThat(installation.count(count)).isEqualTo(2);
  }

  @Test
  void says_at_its_field_what_a_request_lacks() {
    var refused = student.post("/attestations/new", Map.of("tutor", "Anna Roy", "code", "C.99"));

    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body())
        .contains("href=\"#company\"")
        .contains("href=\"#subject\"")
        .contains("href=\"#codes\"")
        .contains("value=\"Anna Roy\"");
    assertThat(student.get("/attestations").body()).contains("pv-empty");
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
        .contains("rel=\"noopener noreferrer\"")
        .doesNotContain("octets");
    assertThat(student.get(Steps.path(student, text)).body())
        .contains("octets")
        .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
        .doesNotContain("<script>alert");
    assertThat(student.get("/evidence").body()).contains("Dépôt").contains("Journal");
  }

  /** While a node of a newer version works on the same database. */
  @Test
  void shows_a_piece_of_a_kind_that_only_a_newer_version_knows() {
    var added = add(f -> f.putAll(Map.of("kind", "text", "title", "Journal", "text", "Lu")));
    var path = Steps.path(student, added);
    installation.update(
        "update portfolio_evidence set kind = 'HOLOGRAM' where owner_id = " + student.user());

    assertThat(student.get("/evidence").body()).contains("Journal");
    assertThat(student.get(path).body()).contains("Genre inconnu ici");
    assertThat(student.get("/portfolio").statusCode()).isEqualTo(200);
    assertThat(
            installation.text(
                "select kind from portfolio_evidence where owner_id = " + student.user()))
        .isEqualTo("HOLOGRAM");
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
  void refuses_the_thousand_and_first_piece() {
    installation.update(
        "insert into portfolio_evidence (id, registration_id, owner_id, course_id, kind, title,"
            + " media_type, bytes, sha256, added_at) select concat('"
            + Ids.random().substring(0, 20)
            + "', lpad(seq, 6, '0')), registration_id, user_id, course_id, 'TEXT', 'x',"
            + " 'text/plain', 1, repeat('0', 64), now(6) from lti_session join seq_1_to_1000"
            + " where user_id = "
            + student.user());

    var file = add(f -> f.put("kind", "file"), "notes.txt", new byte[1000]);
    var text = add(f -> f.putAll(Map.of("kind", "text", "text", "Essais")));

    assertThat(file.statusCode()).isEqualTo(409);
    assertThat(file.body()).contains("EVIDENCE_MANY");
    assertThat(text.statusCode()).isEqualTo(409);
    assertThat(text.body()).contains("EVIDENCE_MANY").contains("1000").contains("14 cas de test");
    assertThat(incoming()).isEmptyDirectory();
    installation.update(
        "delete from portfolio_evidence where title = 'x' and owner_id = "
            + student.user()
            + " limit 1");
    assertThat(add(f -> f.putAll(Map.of("kind", "text", "text", "Essais"))).statusCode())
        .isEqualTo(303);
    assertThat(add(f -> f.putAll(Map.of("kind", "text", "text", "Essais"))).statusCode())
        .isEqualTo(409);
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

  @Test
  void a_link_hands_out_every_file_of_a_piece() {
    var sent = new LinkedHashMap<String, byte[]>();
    sent.put("a.txt", bytes("Premier"));
    sent.put("b.txt", bytes("Second"));
    var fields = Map.of("kind", "file", "title", "Banc", "why.C.12", "Deux fichiers");
    var piece = id(Steps.path(student, student.upload("/evidence/new", fields, sent)));
    var link = share(piece);

    assertThat(new Http().get(URI.create(link)).body()).contains("b.txt");
    var second = URI.create(link + "/" + piece + "/file?number=2");
    assertThat(new Http().bytes(second)).isEqualTo(bytes("Second"));
    assertThat(new Http().get(URI.create(link + "/" + piece + "/file?number=3")).statusCode())
        .isEqualTo(404);
  }

  @Test
  void a_correction_leaves_every_link() {
    var first = Steps.path(student, add(f -> f.put("title", "Un"), "a.txt", bytes("abc")));
    var link = share(id(first));

    var second = Steps.path(student, correct(first, 0, Map.of(), "b.txt", "abcd"));

    assertThat(new Http().get(URI.create(link + "/" + id(first) + "/file")).statusCode())
        .isEqualTo(404);
    assertThat(new Http().get(URI.create(link)).body()).doesNotContain(id(first), id(second));
    assertThat(student.get(second).body()).contains("Cette preuve n’est visible que de vous");
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

  /** What a disk answers that has a file and does not give it. */
  @Test
  void names_files_that_cannot_be_read_and_breaks_no_page() throws IOException {
    var file = Steps.path(student, add(f -> f.put("title", "A"), "a.txt", bytes("unreadable")));
    var text = Steps.addText(student, "C.12");
    var link = share(id(file), id(text));
    for (var content : List.of("unreadable", "Le journal des essais")) {
      Files.delete(kept(content));
      Files.createDirectory(kept(content));
    }
    Steps.submit(student);
    var teacher = school.visitor("Marc Lefèvre", "INSTRUCTOR", "fr");
    var assess = teacher.get(Steps.cell(student, "C.12"));
    var shared = new Http().get(URI.create(link));
    var handed = student.get(file + "/file");
    var archive = student.bytes("/privacy/" + student.user() + ".zip");

    for (var page :
        List.of(
            student.get("/evidence"),
            student.get(file),
            student.get(text),
            student.get("/submission/1"),
            assess)) {
      assertThat(page.statusCode()).as(page.uri().getPath()).isEqualTo(200);
      assertThat(page.body()).contains("Fichier illisible").doesNotContain("Fichier manquant");
    }
    assertThat(shared.statusCode()).isEqualTo(200);
    assertThat(shared.body()).contains("Fichier manquant, modifié ou illisible");
    assertThat(handed.statusCode()).isEqualTo(503);
    assertThat(handed.body()).contains("EVIDENCE_UNREADABLE");
    assertThat(archive).startsWith('P', 'K');
    for (var content : List.of("unreadable", "Le journal des essais")) {
      Files.delete(kept(content));
    }
    Files.writeString(kept("Le journal des essais"), "Le journal des essais");
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
  void says_in_which_language_a_piece_is_to_whoever_reads_it() {
    var wrong = add(f -> f.put("language", "xx"), "a.txt", bytes("abc"));
    var path = Steps.path(student, add(f -> f.put("language", "en"), "a.txt", bytes("abc")));
    var form = student.get(path + "/correct").body();
    Steps.submit(student);
    var teacher = school.visitor("Marc Lefèvre", "INSTRUCTOR", "fr");

    assertThat(wrong.statusCode()).isEqualTo(400);
    assertThat(wrong.body()).contains("EVIDENCE_LANGUAGE").contains("14 cas de test");
    assertThat(form).contains("<option value=\"en\" selected>");
    assertThat(student.get(path).body()).contains("<dt>Langue</dt><dd>anglais</dd>");
    assertThat(teacher.get(Steps.cell(student, "C.12")).body()).contains(" · anglais");
    assertThat(student.get("/submission/1/manifest.json").body())
        .contains("\"language\":\"en\",\"mediaType\"");
    var next =
        Steps.path(student, correct(path, 0, Map.of("title", "a", "language", "fr"), "", ""));
    assertThat(next).isNotEqualTo(path);
    assertThat(student.get(next).body()).contains("<dd>français</dd>");
    assertThat(student.get(path).body()).contains("<dd>anglais</dd>");
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
        .contains("Vous avez accepté que vos badges publics montrent");
    student.post(second + "/sharing", Map.of("shared", "no"));
    assertThat(student.get(first).body()).contains("Cette preuve n’est visible que de vous");
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

  private static HttpResponse<String> drawn(Visitor visitor, String path, int page) {
    return drawn(visitor, path, 1, page);
  }

  /** The picture of a page, once it is drawn or will never be: each answer waits by itself. */
  private static HttpResponse<String> drawn(Visitor visitor, String path, int file, int page) {
    var picture = path + "/preview/" + file + "/" + page;
    var answer = visitor.get(picture);
    for (int tries = 0; answer.statusCode() == 503 && tries < 30; tries++) {
      answer = visitor.get(picture);
    }
    return answer;
  }

  /** Asks a tutor about C.12, and returns the link. */
  private URI ask() {
    var page =
        student.post(
            "/attestations/new",
            Map.of(
                "tutor",
                "Anna Roy",
                "company",
                "Atelier Nord",
                "subject",
                "la soudure",
                "code",
                "C.12"));
    var link = Pattern.compile("/attest/[a-z2-7]{26}").matcher(page.body());
    assertThat(link.find()).isTrue();
    return installation.base().resolve(link.group());
  }

  private static Map<String, String> answer(String field, String value) {
    var fields = new LinkedHashMap<String, String>();
    fields.put("verdict", "CONFIRMED");
    fields.put("name", "Anna Roy");
    fields.put("role", "tutrice");
    fields.put("company", "Atelier Nord");
    fields.put("sure", "yes");
    fields.put(field, value);
    return fields;
  }

  private static Map<String, String> fields() {
    var fields = new LinkedHashMap<String, String>();
    fields.put("kind", "file");
    fields.put("title", "Preuve");
    fields.put("why.C.12", "14 cas de test");
    return fields;
  }

  private HttpResponse<String> add(Consumer<Map<String, String>> change) {
    return add(change, "", new byte[0]);
  }

  private HttpResponse<String> add(Consumer<Map<String, String>> change, String name, byte[] file) {
    var fields = fields();
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

  /**
   * A photo with a position in its metadata; never the same bytes twice, for a preview is kept as
   * long as anybody has the file.
   */
  private static byte[] photo() {
    var out = new ByteArrayOutputStream();
    var exif = bytes("Exif\0\0MM\0*\0\0\0\10\0\0\0\0\0\0 48.8566 2.3522 " + Ids.random());
    try {
      ImageIO.write(new BufferedImage(60, 40, BufferedImage.TYPE_INT_RGB), "jpeg", out);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    var jpeg = out.toByteArray();
    return ByteBuffer.allocate(jpeg.length + exif.length + 4)
        .put(jpeg, 0, 2)
        .putShort((short) 0xFFE1)
        .putShort((short) (exif.length + 2))
        .put(exif)
        .put(jpeg, 2, jpeg.length - 2)
        .array();
  }

  private static byte[] pdf(int pages) {
    return pdf(pages, "");
  }

  private static byte[] pdf(int pages, String inTrailer) {
    var objects = new ArrayList<String>();
    var kids = new StringBuilder();
    IntStream.range(3, 3 + pages).forEach(i -> kids.append(i).append(" 0 R "));
    objects.add("<</Type/Catalog/Pages 2 0 R>>");
    objects.add("<</Type/Pages/Kids[" + kids + "]/Count " + pages + ">>");
    IntStream.range(0, pages)
        .forEach(i -> objects.add("<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 400]>>"));
    var pdf = new StringBuilder("%PDF-1.4\n");
    var places = new StringBuilder("0000000000 65535 f \n");
    for (int i = 0; i < objects.size(); i++) {
      places.append("%010d 00000 n \n".formatted(pdf.length()));
      pdf.append(i + 1).append(" 0 obj\n").append(objects.get(i)).append("\nendobj\n");
    }
    int start = pdf.length();
    int size = objects.size() + 1;
    pdf.append("xref\n0 ").append(size).append('\n').append(places);
    pdf.append("trailer\n<</Root 1 0 R/Size ").append(size).append(inTrailer).append(">>\n");
    return bytes(pdf.append("startxref\n").append(start).append("\n%%EOF\n").toString());
  }

  /** A tenth of a second of silence. */
  private static byte[] wave() {
    return ByteBuffer.allocate(44 + 800)
        .order(ByteOrder.LITTLE_ENDIAN)
        .put(bytes("RIFF"))
        .putInt(836)
        .put(bytes("WAVEfmt "))
        .putInt(16)
        .putShort((short) 1)
        .putShort((short) 1)
        .putInt(8000)
        .putInt(8000)
        .putShort((short) 1)
        .putShort((short) 8)
        .put(bytes("data"))
        .putInt(800)
        .array();
  }

  private Path previews(byte[] file) {
    return installation.folder().resolve("data/previews").resolve(Hashes.sha256(file));
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
