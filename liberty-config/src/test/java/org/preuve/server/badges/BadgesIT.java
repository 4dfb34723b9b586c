package org.preuve.server.badges;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.preuve.server.harness.AnyInstallation;
import org.preuve.server.harness.Http;
import org.preuve.server.harness.ServerIT;
import org.preuve.web.base.Hashes;

@AnyInstallation
class BadgesIT extends ServerIT {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Http anyone = new Http();

  @Test
  void goes_from_the_award_to_a_verified_public_badge() throws IOException {
    var seeded = new SeededCourse(installation, "C.7");
    var teacher = seeded.asTeacher();
    var student = seeded.asStudent();

    var preview = teacher.get(award(seeded));
    var awarded = teacher.post(award(seeded));
    var id = id(seeded);
    var hidden = anyone.get(at("/b/" + id));
    var published = student.post("/badges/" + id + "/publish", "evidence=" + seeded.telemetry);
    var page = anyone.get(at("/b/" + id));
    var credential = anyone.get(at("/b/" + id), "Accept", "application/vc+ld+json");
    var manifest = anyone.get(at("/b/" + id + "/manifest.json"));

    assertThat(preview.statusCode()).isEqualTo(200);
    assertThat(preview.body()).contains("Mon plan de test", "Sonde de serre");
    assertThat(awarded.statusCode()).isEqualTo(303);
    assertThat(hidden.statusCode()).isEqualTo(404);
    assertThat(published.statusCode()).isEqualTo(303);
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .contains("Ce badge est valide", "Sonde de serre")
        .doesNotContain("Mon plan de test");
    var badge = JSON.readTree(credential.body());
    assertThat(badge.at("/evidence/0/manifestDigest").asText())
        .isEqualTo("sha256:" + Hashes.sha256(manifest.body()));
    assertThat(badge.findValuesAsText("telemetryRoot")).contains("9".repeat(64));
    assertThat(verify(credential.body()).path("valid").asBoolean()).isTrue();
  }

  @Test
  void serves_the_issuer_its_key_and_the_signed_list() throws IOException {
    var badge = JSON.readTree(published("C.8").body());

    var did = badge.at("/issuer/id").asText();
    var profile = get(URI.create(badge.at("/issuer/url").asText()));
    var keys = get(URI.create(badge.at("/issuer/url").asText() + "/did.json"));
    var list = get(URI.create(badge.at("/credentialStatus/statusListCredential").asText()));

    assertThat(did)
        .isEqualTo(
            "did:web:localhost%3A"
                + installation.port()
                + ":issuers:"
                + did.substring(did.lastIndexOf(':') + 1));
    assertThat(profile.path("id").asText()).isEqualTo(did);
    assertThat(keys.at("/assertionMethod/0").asText()).isEqualTo(did + "#key-1");
    assertThat(list.path("issuer").asText()).isEqualTo(did);
    assertThat(list.at("/proof/0/cryptosuite").asText()).isEqualTo("eddsa-rdfc-2022");
  }

  @Test
  void refuses_an_altered_badge_and_shows_nothing_of_it() throws IOException {
    var badge = (ObjectNode) JSON.readTree(published("C.9").body());
    badge.put("name", "Faussaire diplômé");

    var json = post(badge.toString(), "application/json");
    var page = post(badge.toString(), "text/html");

    assertThat(json.statusCode()).isEqualTo(422);
    assertThat(JSON.readTree(json.body()).path("code").asText()).isEqualTo("BADGE_SIGNATURE");
    assertThat(page.statusCode()).isEqualTo(422);
    assertThat(page.body()).contains("Non valide").doesNotContain("Faussaire");
  }

  @Test
  void verifies_a_link_a_file_and_pasted_text() throws IOException {
    var answer = published("C.10");
    var link = JSON.readTree(answer.body()).path("id").asText();

    var byLink = form("link", "", link);
    var byFile = form("file", "badge.json", answer.body());
    var byText = form("json", "", answer.body());
    var byGet = anyone.get(at("/verify?link=" + link));

    assertThat(List.of(byLink, byFile, byText, byGet))
        .allMatch(page -> page.statusCode() == 200)
        .allMatch(page -> page.body().contains("Contrôle par contrôle"));
  }

  @Test
  void refuses_what_cannot_be_verified() {
    assertThat(form("link", "", "").body()).contains("VERIFY_NOTHING");
    assertThat(form("link", "", "ftp://x").body()).contains("VERIFY_LINK");
    assertThat(form("link", "", "http://127.0.0.1:1/x").body()).contains("VERIFY_UNREACHABLE");
    assertThat(form("json", "", "x".repeat(300_000)).statusCode()).isEqualTo(413);
    assertThat(form("json", "", "{}").statusCode()).isEqualTo(422);
  }

  @Test
  void signs_the_list_when_it_changes_and_not_when_it_is_read() throws IOException {
    var seeded = new SeededCourse(installation, "C.12");
    var badge = JSON.readTree(published(seeded).body());
    var address = URI.create(badge.at("/credentialStatus/statusListCredential").asText());
    installation.update(
        "update badge_status_list set created_at = '2026-01-02 03:04:05' where registration_id = "
            + seeded.registration);

    var first = anyone.get(address);
    var second = anyone.get(address);
    var tag = first.headers().firstValue("ETag").orElseThrow();
    var unchanged = anyone.get(address, "If-None-Match", tag);
    seeded.asTeacher().post("/badges/" + id(seeded) + "/revoke", "reason=x");
    var changed = anyone.get(address, "If-None-Match", tag);

    assertThat(second.body()).isEqualTo(first.body());
    assertThat(JSON.readTree(first.body()).path("validFrom").asText())
        .isEqualTo("2026-01-02T03:04:05Z");
    assertThat(unchanged.statusCode()).isEqualTo(304);
    assertThat(changed.statusCode()).isEqualTo(200);
    assertThat(JSON.readTree(changed.body()).path("validFrom").asText())
        .isGreaterThan("2026-01-02T03:04:05Z");
  }

  @Test
  void says_revoked_everywhere_after_a_revocation() throws IOException {
    var seeded = new SeededCourse(installation, "C.11");
    var credential = published(seeded).body();
    var id = id(seeded);
    var teacher = seeded.asTeacher();

    var question = teacher.get("/badges/" + id + "/revoke");
    var without = teacher.post("/badges/" + id + "/revoke", "reason=");
    var done = teacher.post("/badges/" + id + "/revoke", "reason=Attribu%C3%A9+par+erreur");
    var again = teacher.post("/badges/" + id + "/revoke", "reason=x");
    var page = anyone.get(at("/b/" + id));
    var report = verify(credential);

    assertThat(question.statusCode()).isEqualTo(200);
    assertThat(without.statusCode()).isEqualTo(400);
    assertThat(without.body()).contains("REVOKE_REASON");
    assertThat(done.statusCode()).isEqualTo(303);
    assertThat(again.body()).contains("REVOKE_ALREADY");
    assertThat(page.body()).contains("révoqué", "Attribué par erreur");
    assertThat(report.path("code").asText()).isEqualTo("BADGE_STATUS_REVOKED");
  }

  @Test
  void gives_one_badge_for_fifty_requests_at_once() throws Exception {
    var seeded = new SeededCourse(installation, "C.12");
    var teacher = seeded.asTeacher();
    var pool = Executors.newFixedThreadPool(50);

    var requests =
        Stream.generate(() -> pool.submit(() -> teacher.post(award(seeded)).statusCode()))
            .limit(50)
            .toList();
    var statuses = requests.stream().map(BadgesIT::result).toList();
    pool.shutdown();

    assertThat(statuses).containsOnly(303, 409);
    assertThat(statuses.stream().filter(s -> s == 303)).hasSize(1);
    assertThat(awards(seeded)).isEqualTo(1);
  }

  @Test
  void refuses_what_was_not_decided_acquired() {
    var seeded = new SeededCourse(installation, "C.13");
    seeded.decide("IN_PROGRESS", 2);

    var answer = seeded.asTeacher().post(award(seeded));

    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.body()).contains("AWARD_NOT_ACQUIRED");
    assertThat(awards(seeded)).isZero();
  }

  @Test
  void lets_assessors_only_award_and_holders_only_publish() {
    var seeded = new SeededCourse(installation, "C.14");
    var student = seeded.asStudent();
    var teacher = seeded.asTeacher();

    var byStudent = student.post(award(seeded));
    teacher.post(award(seeded));
    var byTeacher = teacher.post("/badges/" + id(seeded) + "/publish");
    var stranger = new SeededCourse(installation, "C.14").asTeacher();
    var revoked = stranger.post("/badges/" + id(seeded) + "/revoke", "reason=x");

    assertThat(byStudent.statusCode()).isEqualTo(403);
    assertThat(byTeacher.statusCode()).isEqualTo(404);
    assertThat(revoked.statusCode()).isEqualTo(404);
  }

  @Test
  void hides_badge_and_evidence_again() {
    var seeded = new SeededCourse(installation, "C.15");
    published(seeded);
    var student = seeded.asStudent();

    student.post("/badges/" + id(seeded) + "/unpublish");

    assertThat(anyone.get(at("/b/" + id(seeded))).statusCode()).isEqualTo(404);
    assertThat(anyone.get(at("/b/" + id(seeded) + "/manifest.json")).statusCode()).isEqualTo(404);
    assertThat(
            installation.count(
                "select count(*) from portfolio_sharing where registration_id = "
                    + seeded.registration))
        .isZero();
    assertThat(student.get("/badges/" + id(seeded) + "/badge.json").statusCode()).isEqualTo(200);
  }

  @Test
  void lists_badges_in_both_languages() {
    var seeded = new SeededCourse(installation, "C.16");
    published(seeded);

    var mine = seeded.asStudent().get("/badges");
    var ours = seeded.session(seeded.teacher, "Marc", "INSTRUCTOR", "en").get("/badges");

    assertThat(mine.body()).contains("Mes badges", "1 badge reçu");
    assertThat(ours.body()).contains("Badges of the course", SeededCourse.STUDENT_NAME);
  }

  private HttpResponse<String> published(String code) {
    return published(new SeededCourse(installation, code));
  }

  private HttpResponse<String> published(SeededCourse seeded) {
    seeded.asTeacher().post(award(seeded));
    seeded.asStudent().post("/badges/" + id(seeded) + "/publish", "evidence=" + seeded.telemetry);
    return anyone.get(at("/b/" + id(seeded) + ".json"));
  }

  private static String award(SeededCourse seeded) {
    return "/award/" + seeded.student + "/" + seeded.code;
  }

  private long awards(SeededCourse seeded) {
    return installation.count(
        "select count(*) from badge_award where registration_id = " + seeded.registration);
  }

  private String id(SeededCourse seeded) {
    try (var connection = installation.connect();
        var rows =
            connection
                .createStatement()
                .executeQuery(
                    "select id from badge_award where registration_id = " + seeded.registration)) {
      return rows.next() ? rows.getString(1) : "";
    } catch (java.sql.SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private JsonNode verify(String credential) throws IOException {
    return JSON.readTree(post(credential, "application/json").body());
  }

  private HttpResponse<String> post(String credential, String accept) {
    return anyone.post(
        at("/verify"),
        "application/json",
        credential.getBytes(StandardCharsets.UTF_8),
        "Accept",
        accept);
  }

  private HttpResponse<String> form(String field, String file, String value) {
    var name = file.isEmpty() ? "" : "; filename=\"" + file + "\"";
    var body =
        "--cut\r\nContent-Disposition: form-data; name=\""
            + field
            + "\""
            + name
            + "\r\n\r\n"
            + value
            + "\r\n--cut--\r\n";
    return anyone.post(
        at("/verify"), "multipart/form-data; boundary=cut", body.getBytes(StandardCharsets.UTF_8));
  }

  private JsonNode get(URI address) throws IOException {
    return JSON.readTree(anyone.get(address).body());
  }

  private URI at(String path) {
    return URI.create(installation.base() + path);
  }

  private static int result(Future<Integer> answer) {
    try {
      return answer.get();
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }
}
