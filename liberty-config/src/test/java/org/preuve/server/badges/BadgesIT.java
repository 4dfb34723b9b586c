package org.preuve.server.badges;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.preuve.server.harness.AnyInstallation;
import org.preuve.server.harness.Http;
import org.preuve.server.harness.School;
import org.preuve.server.harness.ServerIT;
import org.preuve.server.harness.Visitor;
import org.preuve.server.portfolio.Steps;
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
    var hidden = page("/b/" + id);
    var published = student.post("/badges/" + id + "/publish", "evidence=" + seeded.telemetry);
    var page = page("/b/" + id);
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
  void verifies_a_badge_of_somebody_unknown_and_says_whose_word_it_is() throws IOException {
    var keys = UnknownSchool.pair();
    var badge = UnknownSchool.badge(keys);

    var report = verify(badge.toString());
    var page = form("json", "", badge.toString());
    var altered = verify(badge.deepCopy().put("name", "Autre").toString());

    assertThat(report.path("status").asText()).isEqualTo("VALID");
    assertThat(report.path("verdict").asText()).isEqualTo("JUDGE");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .contains("Signature bonne", "École du Port", "did:key:z6Mk", "Inès Benali");
    assertThat(altered.path("status").asText()).isEqualTo("NOT_VALID");
    assertThat(altered.path("code").asText()).isEqualTo("BADGE_SIGNATURE");
  }

  @Test
  void says_beside_evidence_what_verifying_it_as_a_badge_came_to() throws IOException {
    var badge = (ObjectNode) JSON.readTree(published("C.10").body());
    var school = School.open(installation);
    var student = school.visitor("Inès Benali", "LEARNER", "fr");
    var teacher = school.visitor("Marc Lefèvre", "INSTRUCTOR", "fr");
    var good = given(student, badge.toString());
    var forged = given(student, badge.deepCopy().put("name", "Faux").toString());
    var other = given(student, "{\"a\": 1}");

    var before = student.get(good).body();
    for (var piece : List.of(good, forged, other)) {
      assertThat(student.post(piece + "/badge", Map.of()).statusCode()).isEqualTo(303);
    }

    assertThat(before).contains("Pas vérifié comme badge").doesNotContain("vérifié le");
    assertThat(student.get(good).body()).contains("délivré par").contains("vérifié le");
    assertThat(student.get(forged).body())
        .contains("Non valide")
        .doesNotContain("Faux, délivré")
        .doesNotContain("pv-status ok");
    assertThat(student.get(other).body()).contains("Non lu ici").doesNotContain("pv-status ok");
    assertThat(teacher.post(good + "/badge", Map.of()).statusCode()).isEqualTo(404);
    Steps.submit(student);
    assertThat(teacher.get(good).body()).contains("délivré par");
    assertThat(teacher.post(forged + "/badge", Map.of()).statusCode()).isEqualTo(303);
    assertThat(
            school
                .visitor("Hugo Martin", "LEARNER", "fr")
                .post(good + "/badge", Map.of())
                .statusCode())
        .isEqualTo(404);
    var words = Steps.addText(student, "C.12");
    assertThat(student.post(words + "/badge", Map.of()).body()).contains("GIVEN_NO_BADGE");
  }

  /** As a file of evidence; its page. */
  private static String given(Visitor student, String json) {
    return Steps.path(
        student,
        student.upload(
            "/evidence/new",
            Map.of("kind", "file", "title", "Badge reçu", "why.C.12", "Obtenu ailleurs."),
            "badge.json",
            json.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void answers_in_the_form_of_the_vc_api() throws IOException {
    var badge = UnknownSchool.badge(UnknownSchool.pair());
    var altered = badge.deepCopy().put("name", "Autre");

    var good = api("credentials", "verifiableCredential", badge);
    var bad = api("credentials", "verifiableCredential", altered);
    var none = api("credentials", "credential", badge);
    var presentation = JSON.createObjectNode();
    presentation.putArray("@context").add("https://www.w3.org/ns/credentials/v2");
    presentation.putArray("type").add("VerifiablePresentation");
    presentation.putArray("verifiableCredential").add(badge);
    var presented = api("presentations", "verifiablePresentation", presentation);

    assertThat(good.statusCode()).isEqualTo(200);
    assertThat(JSON.readTree(good.body()).path("verified").asBoolean()).isTrue();
    assertThat(bad.statusCode()).isEqualTo(400);
    assertThat(JSON.readTree(bad.body()).at("/problemDetails/0/code").asText())
        .isEqualTo("BADGE_SIGNATURE");
    assertThat(none.statusCode()).isEqualTo(400);
    assertThat(JSON.readTree(none.body()).path("verified").asBoolean(true)).isFalse();
    assertThat(presented.statusCode()).isEqualTo(200);
  }

  private HttpResponse<String> api(String kind, String member, ObjectNode content) {
    var body = JSON.createObjectNode().set(member, content).toString();
    return anyone.post(
        at("/vc/" + kind + "/verify"), "application/json", body.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void keeps_the_form_and_says_what_is_wrong_at_its_field() {
    var foreign = page("/verify?link=https://port.example/b/1");
    var empty = form("link", "", "");
    var picture = form("file", "photo.svg", "<svg xmlns='http://www.w3.org/2000/svg'></svg>");

    assertThat(foreign.statusCode()).isEqualTo(200);
    assertThat(foreign.body()).contains("value=\"https://port.example/b/1\"");
    assertThat(empty.statusCode()).isEqualTo(400);
    assertThat(empty.body()).contains("aria-invalid=\"true\"", "name=\"json\"");
    assertThat(picture.statusCode()).isEqualTo(422);
    assertThat(picture.body()).contains("Non lu ici", "ne porte pas de badge");
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
        .isEqualTo("2026-01-02T02:59:05Z");
    assertThat(unchanged.statusCode()).isEqualTo(304);
    assertThat(changed.statusCode()).isEqualTo(200);
    assertThat(JSON.readTree(changed.body()).path("validFrom").asText())
        .isGreaterThan("2026-01-02T03:04:05Z")
        .isLessThan(Clock.systemUTC().instant().minusSeconds(240).toString());
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
    var page = page("/b/" + id);
    var report = verify(credential);

    assertThat(question.statusCode()).isEqualTo(200);
    assertThat(without.statusCode()).isEqualTo(400);
    assertThat(without.body()).contains("REVOKE_REASON");
    assertThat(done.statusCode()).isEqualTo(303);
    assertThat(again.body()).contains("REVOKE_ALREADY");
    assertThat(page.body())
        .contains("révoqué", "Attribué par erreur")
        .doesNotContain("linkedin.com");
    assertThat(report.path("code").asText()).isEqualTo("BADGE_STATUS_REVOKED");
  }

  @Test
  void shows_a_badge_whose_evidence_has_lost_its_hash() throws IOException {
    var seeded = new SeededCourse(installation, "C.11");
    published(seeded);
    var id = id(seeded);
    int changed =
        installation.update("update badge_evidence set sha256 = '' where award = '" + id + "'");
    var page = page("/b/" + id);

    assertThat(changed).isPositive();
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("aucune empreinte", "n’a pas été comparé");
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
  void gives_documents_to_programs_of_any_site_and_pages_to_people() throws IOException {
    var seeded = new SeededCourse(installation, "C.7");
    var badge = JSON.readTree(published(seeded).body());
    var issuer = badge.at("/issuer/url").asText();
    var list = badge.at("/credentialStatus/statusListCredential").asText();

    for (var address : List.of(badge.path("id").asText(), issuer, list, issuer + "/did.json")) {
      var uri = URI.create(address);
      var bare = anyone.get(uri);
      var fetched = anyone.get(uri, "Accept", "*/*", "Origin", "https://wallet.example");
      var tag = fetched.headers().firstValue("ETag").orElseThrow();
      var known = anyone.get(uri, "If-None-Match", tag);
      var plain = anyone.get(uri, "Accept", "application/json");
      var person =
          anyone.get(
              uri, "Accept", "text/html,application/xhtml+xml,*/*;q=0.8", "Accept-Language", "fr");
      var token = anyone.get(uri, "Accept", "application/vc+jwt");
      var asked =
          anyone.options(
              uri, "Origin", "https://wallet.example", "Access-Control-Request-Method", "GET");

      assertThat(JSON.readTree(bare.body())).as(address).isEqualTo(JSON.readTree(fetched.body()));
      assertThat(header(fetched, "Access-Control-Allow-Origin")).as(address).isEqualTo("*");
      assertThat(header(fetched, "Content-Type")).as(address).contains("json");
      assertThat(header(fetched, "Cache-Control")).as(address).doesNotContain("no-store");
      assertThat(header(fetched, "Vary")).as(address).contains("Accept");
      assertThat(known.statusCode()).as(address).isEqualTo(304);
      assertThat(header(plain, "Content-Type")).as(address).startsWith("application/json");
      if (address.equals(badge.path("id").asText())) {
        assertThat(header(token, "Content-Type")).startsWith("application/vc+jwt");
      } else {
        assertThat(token.statusCode()).as(address).isEqualTo(406);
        assertThat(token.body()).as(address).contains("DOCUMENT_TYPE");
      }
      assertThat(asked.statusCode()).as(address).isEqualTo(204);
      assertThat(header(asked, "Access-Control-Allow-Origin")).as(address).isEqualTo("*");
      if (!address.endsWith("/did.json")) {
        assertThat(header(person, "Content-Type")).as(address).startsWith("text/html");
        assertThat(header(person, "Content-Language")).as(address).isEqualTo("fr");
        assertThat(person.body()).as(address).contains("<html lang=\"fr\"");
      }
    }
    var picture = anyone.get(URI.create(badge.path("id").asText() + "/image.svg"));
    assertThat(header(picture, "Cache-Control")).contains("max-age=");
    assertThat(header(picture, "ETag")).isNotEmpty();
  }

  @Test
  void says_what_a_person_can_do_and_not_the_title_again() throws IOException {
    var seeded = new SeededCourse(installation, "C.7");
    var badge = JSON.readTree(published(seeded).body());

    var achievement = badge.at("/credentialSubject/achievement");

    assertThat(achievement.path("description").asText())
        .startsWith("Sur ses propres réalisations")
        .as("nobody has said that each criterion was found")
        .doesNotContain("a constaté")
        .doesNotContain(achievement.path("name").asText());
    assertThat(page("/b/" + id(seeded)).body())
        .contains(achievement.path("description").asText().split("\\. ")[0]);
  }

  @Test
  void asks_what_becomes_of_a_badge_whose_decision_is_lowered() {
    var seeded = new SeededCourse(installation, "C.7");
    var teacher = seeded.asTeacher();
    teacher.post(award(seeded));

    var asked = lower(seeded, 1, "");
    var halfAnswered = lower(seeded, 1, "&badge=keep");

    assertThat(asked.statusCode()).isEqualTo(409);
    assertThat(asked.body()).contains("DECISION_RESTED_ON", "Que devient le badge", "revoke");
    assertThat(halfAnswered.statusCode()).isEqualTo(409);
    assertThat(halfAnswered.body()).contains("écrivez le motif");
    assertThat(decisions(seeded)).isEqualTo(1);

    var kept = lower(seeded, 1, "&badge=keep&badge-reason=Recours+en+cours");

    assertThat(kept.statusCode()).isEqualTo(303);
    assertThat(decisions(seeded)).isEqualTo(2);
    assertThat(teacher.get("/badges").body()).contains("Recours en cours", "Marc Lefèvre");
    assertThat(teacher.get(assess(seeded)).body()).contains("Recours en cours");
    assertThat(seeded.asStudent().get("/badges").body()).doesNotContain("Recours en cours");

    var revoked = lower(seeded, 2, "&badge=revoke&badge-reason=D%C3%A9cision+corrig%C3%A9e");

    assertThat(revoked.statusCode()).isEqualTo(303);
    assertThat(decisions(seeded)).isEqualTo(3);
    assertThat(
            installation.count(
                "select count(*) from badge_award where revoked_reason = 'Décision corrigée'"
                    + " and registration_id = "
                    + seeded.registration))
        .isEqualTo(1);
    assertThat(teacher.get(award(seeded)).body())
        .as("the decision as it is, and no offer")
        .contains("non acquise, par Marc Lefèvre")
        .doesNotContain("attribuer à nouveau");
    assertThat(lower(seeded, 3, "").statusCode()).isEqualTo(303);
  }

  /** Who releases holds the case of the student; who awards waits, and looks again. */
  @Test
  void awards_nothing_for_a_decision_that_is_lowered_at_the_same_time() throws Exception {
    var seeded = new SeededCourse(installation, "C.8");
    var teacher = seeded.asTeacher();
    try (var connection = installation.connect();
        var releasing = connection.createStatement()) {
      connection.setAutoCommit(false);
      releasing.executeUpdate(
          "insert into portfolio_case (course_id, student_id) values (%d, %d)"
              .formatted(seeded.course, seeded.student));
      var awarded = CompletableFuture.supplyAsync(() -> teacher.post(award(seeded)));

      assertThatThrownBy(() -> awarded.get(2, TimeUnit.SECONDS))
          .isInstanceOf(TimeoutException.class);
      seeded.decide("NOT_ACQUIRED", 2);
      connection.commit();

      assertThat(awarded.join().statusCode()).isEqualTo(409);
    }
    assertThat(
            installation.count(
                "select count(*) from badge_award where registration_id = " + seeded.registration))
        .isZero();
  }

  @Test
  void shows_a_revoked_badge_as_revoked_and_awards_it_again() throws IOException {
    var seeded = new SeededCourse(installation, "C.9");
    var teacher = seeded.asTeacher();
    var first = published(seeded).body();
    var old = id(seeded);
    teacher.post("/badges/" + old + "/revoke", "reason=Mauvaise+personne");

    for (var path : List.of(assess(seeded), award(seeded), "/badges", "/badges/C.9")) {
      assertThat(teacher.get(path).body())
          .as(path)
          .containsIgnoringCase("révoqué")
          .doesNotContain("badge attribué le");
    }
    for (var path : List.of("/badges", "/badges/C.9", "/portfolio")) {
      assertThat(seeded.asStudent().get(path).body())
          .as(path)
          .containsIgnoringCase("révoqué")
          .doesNotContain("Vous avez reçu ce badge");
    }

    assertThat(teacher.post(award(seeded)).statusCode()).isEqualTo(303);
    assertThat(teacher.post(award(seeded)).statusCode()).isEqualTo(409);
    assertThat(awards(seeded)).isEqualTo(2);
    assertThat(verify(first).path("code").asText()).isEqualTo("BADGE_STATUS_REVOKED");
    assertThat(teacher.get(assess(seeded)).body()).contains("badge attribué le");
  }

  @Test
  void opens_the_next_list_when_one_is_full() throws Exception {
    var seeded = new SeededCourse(installation, "C.1");
    seeded.asTeacher().post(award(seeded));
    installation.update(
        "insert ignore into badge_status_entry (list, position, registration_id)"
            + " select l.id, s.seq, l.registration_id from badge_status_list l"
            + " join seq_0_to_131071 s where s.seq > 2 and l.registration_id = "
            + seeded.registration);
    var others = IntStream.rangeClosed(2, 11).mapToObj(n -> "C." + n).toList();
    others.forEach(code -> alsoAcquired(seeded, code));
    var teacher = seeded.asTeacher();
    var pool = Executors.newFixedThreadPool(others.size());

    var requests =
        others.stream()
            .map(code -> "/award/" + seeded.student + "/" + code)
            .map(path -> pool.submit(() -> teacher.post(path).statusCode()))
            .toList();
    var statuses = requests.stream().map(BadgesIT::result).toList();
    pool.shutdown();

    assertThat(statuses).containsOnly(303);
    assertThat(
            installation.count(
                "select count(distinct status_list, status_position) from badge_award"
                    + " where registration_id = "
                    + seeded.registration))
        .isEqualTo(11);
    assertThat(
            installation.count(
                "select count(*) from badge_status_list where registration_id = "
                    + seeded.registration))
        .isEqualTo(2);
  }

  /** The same decision on the same evidence for one more competency. */
  private void alsoAcquired(SeededCourse seeded, String code) {
    var from = " where code = '" + seeded.code + "' and registration_id = " + seeded.registration;
    installation.update(
        "insert into portfolio_submission_item (registration_id, submission_id, evidence_id, code)"
            + " select registration_id, submission_id, evidence_id, '"
            + code
            + "' from portfolio_submission_item"
            + from);
    installation.update(
        "insert into portfolio_decision (registration_id, student_id, course_id, code, number,"
            + " outcome, message, criteria, attempt, assessor_id, decided_at)"
            + " select registration_id, student_id, course_id, '"
            + code
            + "', number, outcome, message, criteria, attempt, assessor_id, decided_at"
            + " from portfolio_decision"
            + from);
  }

  @Test
  void lets_one_address_verify_a_number_of_times_a_minute() throws IOException {
    var seeded = new SeededCourse(installation, "C.11");
    var id = endorsed(seeded);
    var statuses = new TreeMap<Integer, Integer>();
    var pause = "";
    // from another address than the other tests, so that none of them is turned away
    // and as often as it takes to do so within one of the server's minutes
    for (var i = 0; i < 1_500 && pause.isEmpty(); i++) {
      var answer = verifyFrom("127.0.0.2");
      statuses.merge(answer.status(), 1, Integer::sum);
      pause = answer.pause();
    }

    assertThat(statuses.keySet()).containsExactly(422, 429);
    assertThat(Integer.parseInt(pause)).isBetween(1, 61);
    assertThat(post("{}", "application/json").statusCode()).isEqualTo(422);
    assertThat(from("127.0.0.2", "GET /b/" + id + " HTTP/1.1\r\nAccept: text/html\r\n", ""))
        .contains("Ce badge est valide", "elle n’a pas été vérifiée maintenant")
        .doesNotContain("École du Port");
    assertThat(page("/b/" + id).body()).contains("École du Port");
  }

  private String endorsed(SeededCourse seeded) {
    seeded.asTeacher().post(award(seeded));
    var id = id(seeded);
    var student = seeded.asStudent();
    student.post("/badges/" + id + "/publish", "");
    var word = UnknownSchool.endorsement(at("/b/" + id).toString()).toString();
    var kept =
        student.post(
            "/badges/" + id + "/endorsements/kept",
            "json=" + URLEncoder.encode(word, StandardCharsets.UTF_8));
    assertThat(kept.statusCode()).as(kept.body()).isEqualTo(303);
    return id;
  }

  private record Answered(int status, String pause) {}

  private Answered verifyFrom(String address) throws IOException {
    var text =
        from(
            address,
            "POST /verify HTTP/1.1\r\nContent-Type: application/json\r\nAccept: application/json\r\n"
                + "Content-Length: 2\r\n",
            "{}");
    var status = Integer.parseInt(text.split(" ", 3)[1]);
    var pause = Pattern.compile("(?i)\r\nRetry-After: (\\d+)").matcher(text);
    return new Answered(status, pause.find() ? pause.group(1) : "");
  }

  /** What the server answers to somebody at that address. */
  private String from(String address, String head, String body) throws IOException {
    var server = installation.base();
    try (var socket = new Socket()) {
      socket.bind(new InetSocketAddress(address, 0));
      socket.connect(new InetSocketAddress("127.0.0.1", server.getPort()));
      socket.setSoTimeout(60_000);
      var rest = "Host: " + server.getAuthority() + "\r\nConnection: close\r\n\r\n" + body;
      socket.getOutputStream().write((head + rest).getBytes(StandardCharsets.UTF_8));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private HttpResponse<String> lower(SeededCourse seeded, int seen, String answer) {
    return seeded
        .asTeacher()
        .post(
            assess(seeded),
            "do=release&outcome=NOT_ACQUIRED&message=x&attempt=1&seen=" + seen + answer);
  }

  private static String assess(SeededCourse seeded) {
    return "/assess/" + seeded.student + "/" + seeded.code;
  }

  private long decisions(SeededCourse seeded) {
    return installation.count(
        "select count(*) from portfolio_decision where registration_id = " + seeded.registration);
  }

  private HttpResponse<String> page(String path) {
    return anyone.get(at(path), "Accept", "text/html");
  }

  private static String header(HttpResponse<String> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }

  @Test
  void hides_badge_and_evidence_again() {
    var seeded = new SeededCourse(installation, "C.15");
    published(seeded);
    var student = seeded.asStudent();
    student.post("/badges/" + id(seeded) + "/publish", "evidence=" + seeded.text);
    assertThat(page("/b/" + id(seeded)).body())
        .contains("Mon plan de test", "n’en montre que le titre.")
        .doesNotContain("partagé par");

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

  @Test
  void takes_256_kib_of_a_badge_and_a_mebibyte_of_a_picture() {
    var text = "{\"name\":\"" + "x".repeat(256 * 1024) + "\"}";
    var drawing = "<svg xmlns='http://www.w3.org/2000/svg'><desc>%s</desc></svg>";

    for (var refused :
        List.of(
            form("json", "", text),
            form("file", "badge.json", text),
            form("file", "badge.png", text), // its name makes no picture of it
            form("file", "badge.svg", drawing.formatted("x".repeat(1024 * 1024))))) {
      assertThat(refused.statusCode()).isEqualTo(413);
      assertThat(refused.body()).contains("VERIFY_TOO_LARGE", "name=\"link\"");
    }
    assertThat(form("link", "", "https://port.example/" + "x".repeat(9_000)).body())
        .contains("VERIFY_LINK");
    assertThat(form("file", "badge.svg", drawing.formatted("x".repeat(600_000))).body())
        .doesNotContain("VERIFY_TOO_LARGE")
        .contains("Cette image ne porte pas de badge");
    assertThat(post(text, "text/html").statusCode()).isEqualTo(413);
    assertThat(posted("image/svg+xml", drawing.formatted("x".repeat(600_000))).statusCode())
        .isNotEqualTo(413);
    assertThat(posted("image/svg+xml", text).body()).contains("VERIFY_TOO_LARGE");
    assertThat(posted("image/png", "x".repeat(1024 * 1024 + 1)).statusCode()).isEqualTo(413);
  }

  private HttpResponse<String> posted(String type, String body) {
    return anyone.post(at("/verify"), type, body.getBytes(StandardCharsets.UTF_8));
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
