package org.preuve.server.badges;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.nio.file.Files;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.preuve.server.harness.AnyInstallation;
import org.preuve.server.harness.Http;
import org.preuve.server.harness.Selects;
import org.preuve.server.harness.ServerIT;
import org.preuve.server.lti.AdminVisitor;
import org.preuve.web.base.Ids;

/** What a holder shows of a badge, in which forms, and what anybody can say about it. */
@AnyInstallation
class SharedBadgesIT extends ServerIT {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern DATA =
      Pattern.compile("<script type=\"application/ld\\+json\">(.*?)</script>", Pattern.DOTALL);
  private static final Pattern COLLECTION = Pattern.compile("/c/([a-z2-7]{26})");
  private static final Pattern REPORT = Pattern.compile("/badge-reports/([a-z2-7]{26})/close");

  private final Http anyone = new Http();

  @Test
  void gives_a_token_that_verifies_until_the_badge_is_taken_back() throws IOException {
    var seeded = new SeededCourse(installation, "C.7");
    var id = published(seeded, "");

    var token = anyone.get(at("/b/" + id + ".jwt"));
    var again = anyone.get(at("/b/" + id), "Accept", "application/vc+jwt");
    var own = seeded.asStudent().get("/badges/" + id + "/badge.jwt");
    var tag = header(token, "ETag");

    assertThat(token.statusCode()).isEqualTo(200);
    assertThat(header(token, "Content-Type")).startsWith("application/vc+jwt");
    assertThat(header(token, "Access-Control-Allow-Origin")).isEqualTo("*");
    assertThat(again.body()).isEqualTo(token.body());
    assertThat(own.body()).isEqualTo(token.body());
    assertThat(anyone.get(at("/b/" + id + ".jwt"), "If-None-Match", tag).statusCode())
        .isEqualTo(304);
    assertThat(verify(token.body()).path("status").asText()).isEqualTo("VALID");

    seeded.asTeacher().post("/badges/" + id + "/revoke", "reason=Erreur");
    assertThat(verify(token.body()).path("code").asText()).isEqualTo("BADGE_STATUS_REVOKED");
  }

  @Test
  void gives_pictures_that_hold_the_badge_and_verify_until_it_is_taken_back() throws IOException {
    var seeded = new SeededCourse(installation, "C.7");
    var id = published(seeded, "");
    var png = anyone.bytes(at("/b/" + id + "/badge.png"));
    var svg = anyone.get(at("/b/" + id + "/badge.svg"));
    var drawing = svg.body().getBytes(StandardCharsets.UTF_8);
    var student = seeded.asStudent();

    assertThat(header(svg, "Content-Type")).startsWith("image/svg+xml");
    assertThat(header(svg, "Content-Disposition")).contains("attachment", "badge.svg");
    assertThat(header(svg, "Access-Control-Allow-Origin")).isEqualTo("*");
    assertThat(svg.body()).contains("<![CDATA[{\"@context\"");
    assertThat(verify("image/png", png).path("status").asText()).isEqualTo("VALID");
    assertThat(verify("image/svg+xml", drawing).path("status").asText()).isEqualTo("VALID");
    for (var language : List.of("fr", "en")) {
      var sheet = anyone.bytes(at("/b/" + id + "/badge.pdf?lang=" + language));
      assertThat(verify("application/pdf", sheet).path("status").asText()).isEqualTo("VALID");
    }
    assertThat(student.get("/badges/" + id + "/badge.pdf").statusCode()).isEqualTo(200);
    assertThat(student.get("/badges/" + id + "/badge.svg").body()).isEqualTo(svg.body());
    assertThat(student.get("/badges/" + id + "/badge.png").statusCode()).isEqualTo(200);
    assertThat(seeded.asTeacher().get("/badges/" + id + "/badge.png").statusCode()).isEqualTo(404);

    seeded.asTeacher().post("/badges/" + id + "/revoke", "reason=Erreur");
    assertThat(verify("image/png", png).path("code").asText()).isEqualTo("BADGE_STATUS_REVOKED");
    assertThat(verify("image/svg+xml", drawing).path("code").asText())
        .isEqualTo("BADGE_STATUS_REVOKED");

    student.post("/badges/" + id + "/unpublish");
    assertThat(anyone.get(at("/b/" + id + "/badge.png")).statusCode()).isEqualTo(404);
    assertThat(anyone.get(at("/b/" + id + "/badge.svg")).statusCode()).isEqualTo(404);
    assertThat(anyone.get(at("/b/" + id + "/badge.pdf")).statusCode()).isEqualTo(404);
  }

  @Test
  void a_tutor_endorses_by_a_link_once_and_never_in_green() throws IOException {
    var seeded = new SeededCourse(installation, "C.7");
    var id = published(seeded, "");
    var student = seeded.asStudent();
    var path = "/badges/" + id + "/endorsements";

    assertThat(student.post(path, "endorser=", "organisation=Port").body())
        .contains("ENDORSEMENT_FORM", "value=\"Port\"");
    assertThat(new SeededCourse(installation, "C.7").asStudent().get(path).body())
        .contains("AWARD_UNKNOWN");
    var link = endorse(student, path);
    assertThat(anyone.get(link).body()).contains("Inès Benali");
    assertThat(anyone.get(link.resolve("/endorse/" + Ids.random())).body())
        .contains("ENDORSEMENT_UNKNOWN");
    assertThat(anyone.post(link, Map.of("words", "Sait souder.", "name", "Jean")).body())
        .contains("ENDORSEMENT_FORM", "Sait souder.");
    assertThat(anyone.post(link, ENDORSED).body()).contains("Merci");
    assertThat(anyone.post(link, ENDORSED).statusCode()).isEqualTo(410);
    assertThat(anyone.get(link).body()).contains("ENDORSEMENT_USED");

    var shown = page(id);
    var of = installation.text("select id from badge_endorsement where award = '" + id + "'");
    var document = anyone.get(at("/endorsements/" + of));
    assertThat(shown).contains("Soutien de Jean Martin, Port SA", "Sait souder.", "pv-pill wip");
    assertThat(header(document, "Access-Control-Allow-Origin")).isEqualTo("*");
    var said = JSON.readTree(document.body());
    assertThat(said.at("/credentialSubject/id").asText()).endsWith("/b/" + id);
    assertThat(said.path("type").toString()).contains("EndorsementCredential");
    assertThat(verifyJson(document.body()).at("/checks/2/finding").asText())
        .isEqualTo("SCHEMA_ENDORSEMENT");

    var copy = document.body().getBytes(StandardCharsets.UTF_8);
    student.post(path + "/" + of + "/withdraw");
    assertThat(student.post(path + "/" + of + "/withdraw").body()).contains("ENDORSEMENT_UNKNOWN");
    assertThat(page(id)).doesNotContain("Jean Martin");
    assertThat(anyone.get(at("/endorsements/" + of)).statusCode()).isEqualTo(404);
    assertThat(verify("application/vc+ld+json", copy).path("code").asText())
        .isEqualTo("BADGE_STATUS_REVOKED");
  }

  private static final Map<String, String> ENDORSED =
      Map.of(
          "words", "Sait souder.",
          "name", "Jean Martin",
          "role", "Tuteur",
          "organisation", "Port SA",
          "sure", "yes");

  private static final Pattern ENDORSE = Pattern.compile("/endorse/([a-z2-7]{26})");

  private URI endorse(SeededCourse.Session student, String path) {
    var made = ENDORSE.matcher(student.post(path, "endorser=Jean", "organisation=Port").body());
    assertThat(made.find()).isTrue();
    return at(made.group());
  }

  private JsonNode verifyJson(String credential) throws IOException {
    return verify("application/vc+ld+json", credential.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void links_to_endorse_end_and_others_words_are_verified_before_they_are_kept() {
    var seeded = new SeededCourse(installation, "C.7");
    var id = published(seeded, "");
    var student = seeded.asStudent();
    var path = "/badges/" + id + "/endorsements";
    var page = at("/b/" + id).toString();
    var good = UnknownSchool.endorsement(page).toString();

    assertThat(keep(student, path, "{}")).contains("ENDORSEMENT_JSON");
    assertThat(keep(student, path, good.replace("Reconnu", "Connu"))).contains("ENDORSEMENT_FALSE");
    assertThat(keep(student, path, UnknownSchool.endorsement("urn:x:y").toString()))
        .contains("ENDORSEMENT_OTHER");
    assertThat(keep(student, path, good.replace("eddsa-rdfc-2022", "bbs-2023")))
        .contains("ENDORSEMENT_UNREAD");
    assertThat(page(id)).doesNotContain("École du Port");
    assertThat(student.post(path + "/kept", "json=" + encoded(good)).statusCode()).isEqualTo(303);
    assertThat(page(id)).contains("École du Port", "Reconnu par la branche.", "did:key:");

    var withdrawn = endorse(student, path);
    var waits =
        installation.text(
            "select id from badge_endorsement where state = 'OPEN' and award = '" + id + "'");
    student.post(path + "/" + waits + "/withdraw");
    assertThat(anyone.get(withdrawn).body()).contains("ENDORSEMENT_WITHDRAWN");
    var expired = endorse(student, path);
    installation.update(
        "update badge_endorsement set expires_at = now(6) - interval 1 second where state = 'OPEN'"
            + " and award = '%s'".formatted(id));
    assertThat(anyone.post(expired, ENDORSED).body()).contains("ENDORSEMENT_EXPIRED");
    var declined = endorse(student, path);
    anyone.post(declined, Map.of("do", "decline"));
    assertThat(anyone.get(declined).body()).contains("ENDORSEMENT_USED");
    var open = endorse(student, path);
    for (var i = 0; i < 3; i++) {
      endorse(student, path);
    }
    assertThat(student.post(path, "endorser=Jean", "organisation=Port").body())
        .contains("ENDORSEMENT_MANY");
    var school = " where id = " + seeded.registration;
    installation.update("update lti_registration set state = 'DISABLED'" + school);
    assertThat(anyone.get(open).body()).contains("ENDORSEMENT_AWAY");
    installation.update("update lti_registration set state = 'ACTIVE'" + school);
    seeded.asTeacher().post("/badges/" + id + "/revoke", "reason=Erreur");
    assertThat(anyone.get(open).body()).contains("ENDORSEMENT_BADGE");
    assertThat(student.get(path).body())
        .as("nobody can be asked about it any more")
        .contains("Ce badge ne tient plus")
        .doesNotContain("name=\"endorser\"", "name=\"json\"");
  }

  private static String keep(SeededCourse.Session student, String path, String json) {
    var answer = student.post(path + "/kept", "json=" + encoded(json));
    assertThat(answer.statusCode()).isEqualTo(422);
    return answer.body();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Test
  void a_good_signature_is_green_only_as_long_as_its_issuer_is_on_a_list() throws IOException {
    var admin = AdminVisitor.signedIn(installation);
    var badge = UnknownSchool.badge();
    var issuer = badge.at("/issuer/id").asText();
    var file = badge.toString();
    var name = "Liste " + Ids.random();
    var registry = "{\"registry\":{\"" + issuer + "\":{\"name\":\"École du Port\"}}}";
    var here = "/admin/trusted-issuers";
    var take = here + "/registry";

    assertThat(verifyJson(file).path("verdict").asText()).isEqualTo("JUDGE");
    assertThat(admin.post(take, Map.of("registry", registry)).body()).contains("TRUST_NAME");
    var wrong = admin.post(take, Map.of("name", name, "registry", "{}"));
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body()).contains("TRUST_REGISTRY", name);
    assertThat(admin.post(here, Map.of("list", name, "identifier", "port")).body())
        .contains("TRUST_ISSUER", name);
    assertThat(admin.post(take, Map.of("name", name, "registry", many())).body())
        .contains("TRUST_MANY");
    assertThat(admin.get(here + "/" + Ids.random()).body()).contains("TRUST_UNKNOWN");
    assertThat(verifyJson(file).path("verdict").asText()).isEqualTo("JUDGE");

    assertThat(admin.post(take, Map.of("name", name, "registry", registry)).statusCode())
        .isEqualTo(303);
    assertThat(verifyJson(file).path("verdict").asText()).isEqualTo("VALID");
    assertThat(verifyJson(file.replace(issuer, issuer + "x")).path("verdict").asText())
        .isNotEqualTo("VALID");
    var id = installation.text("select id from badge_trust_list where name = '" + name + "'");
    assertThat(admin.get(here + "/" + id).body()).contains("École du Port", issuer);
    admin.post(here + "/" + id + "/remove-issuer", Map.of("identifier", issuer));
    assertThat(verifyJson(file).path("verdict").asText()).isEqualTo("JUDGE");
    admin.post(here, Map.of("list", name, "identifier", issuer, "issuer", "Port"));
    assertThat(verifyJson(file).path("verdict").asText()).isEqualTo("VALID");
    admin.post(here + "/" + id + "/remove", Map.of());
    assertThat(verifyJson(file).path("verdict").asText()).isEqualTo("JUDGE");
    assertThat(admin.post(here + "/" + id + "/remove", Map.of()).statusCode()).isEqualTo(404);
  }

  private static String many() {
    return IntStream.range(0, 2_001)
        .mapToObj(i -> "\"did:key:z" + i + "\":{}")
        .collect(Collectors.joining(",", "{\"registry\":{", "}}"));
  }

  @Test
  void a_transcript_holds_the_chosen_badges_and_each_is_verified_in_it() throws IOException {
    var seeded = new SeededCourse(installation, "C.7");
    var id = published(seeded, "");
    var student = seeded.asStudent();
    var clr = "/transcript/clr.json";

    var page = student.get("/transcript");
    var record = student.post(clr, "badge=" + id);
    var json = JSON.readTree(record.body());
    var file = record.body().getBytes(StandardCharsets.UTF_8);

    assertThat(page.body()).contains("Relevé", "value=\"" + id + "\"", "certification");
    assertThat(record.statusCode()).isEqualTo(200);
    assertThat(header(record, "Content-Disposition")).contains("clr.json");
    assertThat(header(record, "Cache-Control")).contains("no-store");
    assertThat(json.path("type").toString()).contains("ClrCredential");
    assertThat(json.at("/credentialSubject/verifiableCredential/0"))
        .isEqualTo(JSON.readTree(anyone.get(at("/b/" + id + ".json")).body()));
    assertThat(record.body()).doesNotContain("Benali");
    var verified = verify("application/vc+ld+json", file);
    assertThat(verified.path("status").asText()).as(verified.toString()).isEqualTo("VALID");
    assertThat(verified.at("/parts/0/status").asText()).isEqualTo("VALID");

    assertThat(student.post(clr).body()).contains("TRANSCRIPT_EMPTY", "value=\"" + id + "\"");
    var stranger = new SeededCourse(installation, "C.7").asStudent().post(clr, "badge=" + id);
    assertThat(stranger.statusCode()).isEqualTo(400);
    assertThat(stranger.body()).contains("TRANSCRIPT_BADGE");
    assertThat(seeded.asTeacher().get("/transcript").statusCode()).isEqualTo(403);

    seeded.asTeacher().post("/badges/" + id + "/revoke", "reason=Erreur");
    var later = verify("application/vc+ld+json", file);
    assertThat(later.path("code").asText()).isEqualTo("BADGE_STATUS_REVOKED");
    assertThat(later.path("status").asText()).isEqualTo("NOT_VALID");
    assertThat(student.post(clr, "badge=" + id).body()).contains("TRANSCRIPT_BADGE", "révoqué");
    assertThat(student.get("/transcript").body())
        .as("what was taken back is not said again as a decision")
        .doesNotContain("id=\"d-C.7\"");
    assertThat(student.post(clr, "decision=C.7").body()).contains("TRANSCRIPT_BADGE");
  }

  @Test
  void a_transcript_holds_a_decision_without_a_badge_until_a_lower_one_is_released()
      throws IOException {
    var seeded = new SeededCourse(installation, "C.7");
    var student = seeded.asStudent();
    var clr = "/transcript/clr.json";

    var page = student.get("/transcript").body();
    var read = student.get(clr + "?decision=C.7");
    var kept = "select count(*) from badge_stated_decision where student = " + seeded.student;
    var nothing = installation.count(kept);
    var record = student.post(clr, "decision=C.7");
    var again = JSON.readTree(student.post(clr, "decision=C.7").body());
    var other = student.post(clr, "decision=C.8");
    var json = JSON.readTree(record.body()).at("/credentialSubject/verifiableCredential/0");
    var file = record.body().getBytes(StandardCharsets.UTF_8);
    var verified = verify("application/vc+ld+json", file);
    var shown = anyone.post(at("/verify"), "application/json", file, "Accept", "text/html").body();
    var lowered =
        seeded
            .asTeacher()
            .post(
                "/assess/" + seeded.student + "/C.7",
                "do=release&outcome=IN_PROGRESS&message=x&attempt=1&seen=1");
    var later = verify("application/vc+ld+json", file);

    assertThat(page).contains("name=\"decision\" value=\"C.7\"").doesNotContain("id=\"d-C.8\"");
    assertThat(read.statusCode()).as("who only looks has nothing said").isEqualTo(405);
    assertThat(nothing).isZero();
    assertThat(installation.count(kept)).isEqualTo(1);
    assertThat(record.statusCode()).as(record.body()).isEqualTo(200);
    assertThat(json.path("type").toString()).contains("AchievementCredential");
    assertThat(json.at("/credentialSubject/result/0/status").asText()).isEqualTo("Completed");
    assertThat(json.at("/credentialSubject/achievement/alignment/0/targetUrl").asText())
        .endsWith("/frameworks/concepteur-integrateur-iot/C.7");
    assertThat(again.at("/credentialSubject/verifiableCredential/0/id"))
        .as("one word for a decision")
        .isEqualTo(json.path("id"));
    assertThat(record.body()).doesNotContain("Benali", "Lefèvre");
    assertThat(verified.path("status").asText()).as(verified.toString()).isEqualTo("VALID");
    assertThat(shown).contains("Acquis");
    assertThat(other.statusCode()).isEqualTo(400);
    assertThat(other.body()).contains("TRANSCRIPT_BADGE");
    assertThat(lowered.statusCode()).as(lowered.body()).isEqualTo(303);
    assertThat(later.path("code").asText()).isEqualTo("BADGE_STATUS_REVOKED");
    assertThat(student.get("/transcript").body()).doesNotContain("id=\"d-C.7\"");
    assertThat(student.post(clr, "decision=C.7").body()).contains("TRANSCRIPT_BADGE");
  }

  @Test
  void signs_no_decision_of_one_teacher_where_the_course_wants_two() {
    var seeded = new SeededCourse(installation, "C.7");
    var student = seeded.asStudent();
    seeded.asTeacher().post("/awards/approval", "needed=yes");

    var page = student.get("/transcript").body();
    var refused = student.post("/transcript/clr.json", "decision=C.7");

    assertThat(page).contains("deux enseignants").doesNotContain("id=\"d-C.7\"");
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body()).contains("TRANSCRIPT_BADGE");
    assertThat(
            installation.count(
                "select count(*) from badge_stated_decision where student = " + seeded.student))
        .isZero();
  }

  @Test
  void no_transcript_is_signed_of_too_many_badges_or_of_what_nobody_signed() {
    var seeded = new SeededCourse(installation, "C.7");
    var id = published(seeded, "");
    var student = seeded.asStudent();
    var clr = "/transcript/clr.json";
    var many = new StringBuilder("badge=" + id);
    for (var i = 0; i < 20; i++) {
      many.append("&badge=").append(Ids.random());
    }

    var large = student.post(clr, many.toString());
    assertThat(large.statusCode()).isEqualTo(400);
    assertThat(large.body()).contains("TRANSCRIPT_LARGE");

    installation.update(
        "update badge_award set credential = replace(credential, '\"awardedDate\":\"2',"
            + " '\"awardedDate\":\"1') where registration_id = "
            + seeded.registration);
    var altered = student.post(clr, "badge=" + id);
    assertThat(altered.statusCode()).isEqualTo(409);
    assertThat(altered.body()).contains("DOCUMENT_ALTERED");
  }

  @Test
  void hosts_an_assertion_of_open_badges_2_that_says_when_it_was_taken_back() throws IOException {
    var seeded = new SeededCourse(installation, "C.7");
    var id = published(seeded, "");
    var credential = JSON.readTree(anyone.get(at("/b/" + id + ".json")).body());

    var assertion = JSON.readTree(anyone.get(at("/b/" + id + "/ob2.json")).body());
    var badgeClass = get(assertion.path("badge").asText());
    var profile = get(badgeClass.path("issuer").asText());

    assertThat(assertion.path("id").asText()).isEqualTo(at("/b/" + id + "/ob2.json").toString());
    assertThat(assertion.at("/recipient/identity"))
        .isEqualTo(credential.at("/credentialSubject/identifier/0/identityHash"));
    assertThat(assertion.toString()).doesNotContain("Benali");
    assertThat(badgeClass.path("description"))
        .isEqualTo(credential.at("/credentialSubject/achievement/description"));
    assertThat(profile.path("type").asText()).isEqualTo("Profile");

    installation.update(
        "update badge_achievement set name_fr = 'Autre' where registration_id = "
            + seeded.registration);
    assertThat(get(assertion.path("badge").asText())).isEqualTo(badgeClass);

    seeded.asTeacher().post("/badges/" + id + "/revoke", "reason=Erreur");
    var gone = anyone.get(at("/b/" + id + "/ob2.json"));
    assertThat(gone.statusCode()).isEqualTo(410);
    assertThat(header(gone, "Access-Control-Allow-Origin")).isEqualTo("*");
    assertThat(JSON.readTree(gone.body()).path("revoked").asBoolean()).isTrue();
    assertThat(JSON.readTree(gone.body()).path("revocationReason").asText()).isEqualTo("Erreur");

    seeded.asStudent().post("/badges/" + id + "/unpublish");
    assertThat(anyone.get(at("/b/" + id + "/ob2.json")).statusCode()).isEqualTo(404);
    assertThat(anyone.get(at("/b/" + id + ".jwt")).statusCode()).isEqualTo(404);
  }

  /** Whatever a table says, the page says what was signed, or that it is not so. */
  @Test
  void says_of_a_badge_what_was_signed_and_nothing_else() {
    var seeded = new SeededCourse(installation, "C.7");
    var id = published(seeded, "&evidence=" + seeded.text);
    var here = " where registration_id = " + seeded.registration;

    assertThat(page(id))
        .contains("Ce badge est valide", "Sonde de serre", "Mon plan de test", "C.7")
        .contains(installation.base().getAuthority() + "</a>", "Vérifié le", "2 preuves figées")
        .doesNotContain("Le nom n’est pas celui");
    installation.update("update badge_achievement set description_fr = 'Sait voler.'" + here);
    assertThat(page(id)).doesNotContain("Sait voler.");
    installation.update("update badge_evidence set sha256 = ''" + here);
    assertThat(page(id)).contains("aucune empreinte", "Ce badge est valide");
    installation.update(
        "update badge_evidence set merkle_root = '"
            + "8".repeat(64)
            + "'"
            + here
            + " and kind = 'TELEMETRY'");
    assertThat(page(id)).doesNotContain("Sonde de serre").contains("une preuve figée");
    installation.update("update badge_award set recipient_name = 'Quelqu’un'" + here);
    assertThat(page(id))
        .contains("Le nom n’est pas celui que le badge porte")
        .doesNotContain("Ce badge est valide");
    installation.update(
        "update badge_award set recipient_name = '"
            + SeededCourse.STUDENT_NAME
            + "', credential = replace(credential, '\"awardedDate\":\"2', '\"awardedDate\":\"1')"
            + here);
    assertThat(page(id))
        .contains("Non valide", "rien de ce que dit ce badge n’est montré")
        .doesNotContain(SeededCourse.STUDENT_NAME, "pv-facts is-told");
    for (var form :
        List.of(
            ".jwt", "/ob2.json", "/ob2-class.json", "/bundle.zip", "/badge.png", "/badge.svg")) {
      assertThat(anyone.get(at("/b/" + id + form), "Accept", "*/*").statusCode())
          .as("no other word for what nobody signed: " + form)
          .isEqualTo(409);
    }
  }

  @Test
  void carries_its_credential_for_programs_and_is_listed_only_if_its_holder_wants()
      throws IOException {
    var seeded = new SeededCourse(installation, "C.7");
    var id = published(seeded, "");

    var page = page(id);
    var data = DATA.matcher(page);
    var card = anyone.bytes(at("/b/" + id + "/card.png"));

    assertThat(data.find()).isTrue();
    assertThat(JSON.readTree(data.group(1)))
        .isEqualTo(JSON.readTree(anyone.get(at("/b/" + id + ".json")).body()));
    assertThat(page)
        .contains("<meta name=\"robots\" content=\"noindex\">")
        .contains("property=\"og:image\" content=\"" + at("/b/" + id + "/card.png") + "\"")
        .contains("https://www.linkedin.com/profile/add?")
        .doesNotContain("og:title\" content=\"Ce badge est valide");
    assertThat(new String(card, 1, 3, StandardCharsets.US_ASCII)).isEqualTo("PNG");
    assertThat(
            anyone.get(at("/b/" + id), "Accept", "text/html").headers().firstValue("Cache-Control"))
        .contains("no-store");

    seeded.asStudent().post("/badges/" + id + "/publish", "listed=yes");
    assertThat(page(id)).contains("<meta name=\"robots\" content=\"index\">");
  }

  @Test
  void a_badge_that_its_holder_refused_is_not_public_until_it_is_accepted() {
    var seeded = new SeededCourse(installation, "C.7");
    var id = published(seeded, "");
    var student = seeded.asStudent();
    var teacher = seeded.asTeacher();

    var byTeacher = teacher.post("/badges/" + id + "/refuse");
    var refused = student.post("/badges/" + id + "/refuse");
    var publish = student.post("/badges/" + id + "/publish");

    assertThat(byTeacher.statusCode()).isEqualTo(404);
    assertThat(refused.statusCode()).isEqualTo(303);
    assertThat(anyone.get(at("/b/" + id)).statusCode()).isEqualTo(404);
    assertThat(publish.statusCode()).isEqualTo(409);
    assertThat(publish.body()).contains("BADGE_REFUSED");
    assertThat(teacher.get("/badges").body()).contains("refusé");
    assertThat(student.get("/badges").body()).contains("Accepter finalement");
    assertThat(
            installation.count(
                "select count(*) from portfolio_sharing where registration_id = "
                    + seeded.registration))
        .isZero();

    assertThat(student.post("/badges/" + id + "/accept").statusCode()).isEqualTo(303);
    assertThat(anyone.get(at("/b/" + id)).statusCode()).isEqualTo(404);
    assertThat(student.post("/badges/" + id + "/publish").statusCode()).isEqualTo(303);
    assertThat(anyone.get(at("/b/" + id)).statusCode()).isEqualTo(200);
  }

  @Test
  void a_collection_shows_what_is_public_now_until_its_link_is_withdrawn() {
    var seeded = new SeededCourse(installation, "C.7");
    var id = published(seeded, "");
    var student = seeded.asStudent();
    var stranger = new SeededCourse(installation, "C.7").asStudent();
    var fields = "place-" + id + "=1";

    var untitled = student.post("/collections", "title=", fields);
    var empty = student.post("/collections", "title=Mes+preuves");
    var foreign = stranger.post("/collections", "title=Vol", fields);
    var saved = student.post("/collections", "title=Mes+preuves", fields);
    var link = COLLECTION.matcher(student.get("/collections").body());

    assertThat(untitled.statusCode()).isEqualTo(400);
    assertThat(untitled.body()).contains("COLLECTION_TITLE", "value=\"1\"");
    assertThat(empty.body()).contains("COLLECTION_EMPTY", "value=\"Mes preuves\"");
    assertThat(foreign.statusCode()).isEqualTo(400);
    assertThat(foreign.body()).contains("COLLECTION_BADGE");
    assertThat(seeded.asTeacher().get("/collections").statusCode()).isEqualTo(403);
    assertThat(saved.statusCode()).isEqualTo(303);
    assertThat(link.find()).isTrue();
    var address = at("/c/" + link.group(1));
    var own = "/collections/" + link.group(1);
    assertThat(anyone.get(address).body())
        .contains("Mes preuves", SeededCourse.STUDENT_NAME, "/b/" + id, "aucune signature")
        .doesNotContain("révoqué");
    assertThat(stranger.post(own + "/withdraw").body()).contains("COLLECTION_UNKNOWN");
    assertThat(stranger.post(own, "title=Vol", fields).statusCode()).isEqualTo(404);
    assertThat(student.post(own, "title=Autre+titre", fields).statusCode()).isEqualTo(303);
    assertThat(anyone.get(address).body()).contains("Autre titre");

    student.post("/badges/" + id + "/unpublish");
    assertThat(anyone.get(address).statusCode()).isEqualTo(404);
    student.post("/badges/" + id + "/publish");
    seeded.asTeacher().post("/badges/" + id + "/revoke", "reason=Erreur");
    assertThat(anyone.get(address).body()).contains("révoqué");
    assertThat(student.post(own + "/withdraw").statusCode()).isEqualTo(303);
    assertThat(anyone.get(address).statusCode()).isEqualTo(404);
  }

  @Test
  void a_person_has_no_more_collections_than_the_limit() {
    var seeded = new SeededCourse(installation, "C.7");
    var id = published(seeded, "");
    for (var i = 0; i < 20; i++) {
      installation.update(
          "insert into badge_collection (id, registration_id, course_id, owner_id, title,"
              + " changed_at) values ('"
              + Ids.random()
              + "', "
              + seeded.registration
              + ", "
              + seeded.course
              + ", "
              + seeded.student
              + ", 't', now(6))");
    }

    var answer = seeded.asStudent().post("/collections", "title=x", "place-" + id + "=1");

    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.body()).contains("COLLECTION_MANY");
  }

  @Test
  void renewed_keys_sign_and_what_the_old_ones_signed_stays_valid() throws IOException {
    var seeded = new SeededCourse(installation, "C.7");
    var id = published(seeded, "");
    var badge = anyone.get(at("/b/" + id + ".json")).body();
    var token = anyone.get(at("/b/" + id + ".jwt")).body();
    var admin = AdminVisitor.signedIn(installation);
    var keys = keys(seeded);

    var renewed = admin.post(keys + "/renew", Map.of("number", "1"));
    var twice = admin.post(keys + "/renew", Map.of("number", "1"));
    var list = get(JSON.readTree(badge).at("/credentialStatus/statusListCredential").asText());
    seeded.asTeacher().post("/badges/" + id + "/revoke", "reason=Erreur");
    var revoked = verify(badge).path("code").asText();
    seeded.asTeacher().post("/award/" + seeded.student + "/" + seeded.code);
    var next =
        installation.text(
            "select credential from badge_award where revoked_at is null and registration_id = "
                + seeded.registration);

    assertThat(renewed.statusCode()).isEqualTo(303);
    assertThat(twice.statusCode()).isEqualTo(409);
    assertThat(twice.body()).contains("REKEY_CHANGED");
    assertThat(list.at("/proof/0/verificationMethod").asText()).endsWith("#key-2");
    assertThat(revoked).as("read from a list of the new key").isEqualTo("BADGE_STATUS_REVOKED");
    assertThat(verify(token).path("code").asText()).isEqualTo("BADGE_STATUS_REVOKED");
    assertThat(verify(next).path("status").asText()).isEqualTo("VALID");
    assertThat(JSON.readTree(next).at("/proof/0/verificationMethod").asText()).endsWith("#key-2");
    assertThat(document(seeded).path("assertionMethod")).hasSize(4);
    assertThat(admin.get(keys).body())
        .contains("#key-1", "#key-2", "ce qu’elle a signé reste valide");
    assertThat(admin.get("/admin/log").body()).contains("Clés des badges renouvelées");
    assertThat(admin.get("/admin/badge-keys").body()).contains(keys);
  }

  @Test
  void stolen_keys_count_no_more_and_the_badge_is_signed_again_with_the_same_content()
      throws Exception {
    var seeded = new SeededCourse(installation, "C.7");
    var id = published(seeded, "");
    var old = anyone.get(at("/b/" + id + ".json")).body();
    var token = anyone.get(at("/b/" + id + ".jwt")).body();
    var admin = AdminVisitor.signedIn(installation);

    stolen(admin, seeded);
    var again = anyone.get(at("/b/" + id + ".json")).body();
    var newToken = anyone.get(at("/b/" + id + ".jwt")).body();
    var copy = verify(old);
    var page =
        anyone.post(
            at("/verify"),
            "application/json",
            old.getBytes(StandardCharsets.UTF_8),
            "Accept",
            "text/html",
            "Accept-Language",
            "fr");

    assertThat(copy.path("status").asText()).isEqualTo("NOT_VALID");
    assertThat(copy.path("code").asText()).isEqualTo("BADGE_KEY_WITHDRAWN");
    assertThat(copy.path("again").asText()).isEqualTo(at("/b/" + id).toString());
    assertThat(page.statusCode()).isEqualTo(422);
    assertThat(page.body())
        .contains("une clé que l’organisme a retirée", at("/b/" + id).toString())
        .doesNotContain("pv-verdict ok");
    assertThat(verify(token).path("code").asText()).isEqualTo("BADGE_KEY_WITHDRAWN");
    assertThat(verify(newToken).path("status").asText()).isEqualTo("VALID");
    assertThat(verify(again).path("status").asText()).isEqualTo("VALID");
    assertThat(content(again)).isEqualTo(content(old));
    assertThat(page(id)).contains("Ce badge est valide");
    assertThat(JSON.readTree(anyone.get(at("/b/" + id + "/ob2.json")).body()).path("type").asText())
        .isEqualTo("Assertion");
    assertThat(anyone.get(at("/b/" + id + "/bundle.zip")).statusCode()).isEqualTo(200);
    var document = document(seeded);
    assertThat(document.path("assertionMethod").toString())
        .contains("#key-2")
        .doesNotContain("#key-1\"");
    assertThat(document.at("/verificationMethod/0/revoked").asText()).isNotEmpty();
    assertThat(seeded.asTeacher().get("/award-log").body())
        .contains("signé à nouveau", "Clé USB perdue");
    assertThat(admin.get("/admin/log").body()).contains("Clés volées des badges retirées");
  }

  @Test
  void what_is_not_shown_to_be_the_institutions_is_not_signed_again() throws Exception {
    var admin = AdminVisitor.signedIn(installation);
    for (var fault :
        Map.of(
                "update badge_award set credential = replace(credential, 'C.7', 'C.8')",
                "n’est pas ce que l’ancienne clé a signé",
                "update badge_log set content = replace(content, 'AWARDED', 'REVOKED')",
                "n’est plus tel qu’il a été écrit",
                "delete b, h, c from badge_log b join badge_log_head h using (registration_id)"
                    + " left join badge_log_checkpoint c using (registration_id)",
                "ne connaît pas ce qui est conservé")
            .entrySet()) {
      var seeded = new SeededCourse(installation, "C.7");
      var id = published(seeded, "");
      var here = " where registration_id = " + seeded.registration;
      var delete = fault.getKey().startsWith("delete");
      installation.update(
          fault.getKey() + (delete ? " where b.registration_id = " + seeded.registration : here));
      seeded.asStudent().post("/collections", "title=Preuves", "place-" + id + "=1");
      var collection = COLLECTION.matcher(seeded.asStudent().get("/collections").body());
      assertThat(collection.find()).isTrue();

      stolen(admin, seeded);

      assertThat(admin.get(keys(seeded)).body()).contains(fault.getValue(), "/b/" + id);
      assertThat(page(id))
          .contains("ne l’a pas signé avec une autre")
          .doesNotContain("pv-verdict is-tight ok", SeededCourse.STUDENT_NAME);
      for (var list :
          List.of(
              seeded.asStudent().get("/badges").body(),
              seeded.asStudent().get("/portfolio").body(),
              seeded.asStudent().get("/collections").body(),
              anyone.get(at("/c/" + collection.group(1))).body(),
              seeded.asStudent().get("/transcript").body(),
              seeded.asTeacher().get("/badges").body())) {
        assertThat(list).contains("signature sans valeur").doesNotContain("pv-pill ok\">public");
      }
      installation.update("update badge_resigning set under_way = 1" + here);
      assertThat(page(id)).contains("Ce badge attend une nouvelle signature");
      installation.update("update badge_resigning set under_way = null" + here);
      for (var form : List.of(".jwt", "/ob2.json", "/bundle.zip")) {
        var refused = anyone.get(at("/b/" + id + form), "Accept", "*/*");
        assertThat(refused.statusCode()).as(form).isEqualTo(409);
        assertThat(refused.body()).contains("DOCUMENT_WITHDRAWN");
      }
    }
  }

  @Test
  void only_administrators_change_keys_and_not_twice_at_once() throws Exception {
    var seeded = new SeededCourse(installation, "C.7");
    published(seeded, "");
    var admin = AdminVisitor.signedIn(installation);
    var keys = keys(seeded);
    var future = Map.of("number", "1", "since", "2999-01-01T10:00", "why", "Clé perdue");

    assertThat(anyone.post(at(keys + "/stolen"), future).statusCode()).isEqualTo(401);
    assertThat(anyone.post(at(keys + "/renew"), Map.of("number", "1")).statusCode()).isEqualTo(401);
    assertThat(admin.get("/admin/badge-keys/" + "a".repeat(26)).statusCode()).isEqualTo(404);
    assertThat(
            admin
                .post("/admin/badge-keys/" + "a".repeat(26) + "/renew", Map.of("number", "1"))
                .statusCode())
        .isEqualTo(404);
    var early = admin.post(keys + "/stolen", future);
    var silent = admin.post(keys + "/stolen", Map.of("number", "1", "since", "", "why", " "));
    var other = admin.post(keys + "/stolen", Map.of("number", "7", "since", "", "why", "x"));

    assertThat(early.statusCode()).isEqualTo(400);
    assertThat(early.body()).contains("REKEY_SINCE", "2999-01-01T10:00", "Clé perdue");
    assertThat(silent.statusCode()).isEqualTo(400);
    assertThat(silent.body()).contains("REKEY_WHY");
    assertThat(other.body()).contains("REKEY_CHANGED");
    assertThat(document(seeded).findValues("revoked")).isEmpty();
    stolen(admin, seeded);
    installation.update(
        "update badge_resigning set under_way = 1 where registration_id = " + seeded.registration);
    var twice = admin.post(keys + "/stolen", Map.of("number", "2", "since", "", "why", "x"));
    assertThat(twice.statusCode()).isEqualTo(409);
    assertThat(twice.body()).contains("REKEY_OPEN");
    installation.update(
        "update badge_resigning set under_way = null where registration_id = "
            + seeded.registration);
  }

  /** By a command, as whoever runs the server gives it; cut off before the key was withdrawn. */
  @Test
  void a_command_renews_and_what_was_cut_off_goes_on() throws Exception {
    var seeded = new SeededCourse(installation, "C.7");
    var id = published(seeded, "");
    var issuer = keys(seeded).substring("/admin/badge-keys/".length());
    assertThat(document(seeded).path("assertionMethod")).hasSize(2);
    var fresh = installation.data().resolve("rotate-badge-keys.new");
    Files.writeString(fresh, issuer + "\nno command\n");
    Files.move(fresh, installation.data().resolve("rotate-badge-keys"));
    await(() -> document(seeded).path("assertionMethod").size() == 4);

    installation.update(
        "insert into badge_resigning (id, registration_id, number, why, who, asked_at, stage,"
            + " seq, walked_sha256, looked, log_broken, total, signed, under_way) values ('"
            + Ids.random()
            + "', "
            + seeded.registration
            + ", 2, 'x', '-', now(6), 'CHECK', 0, repeat('0', 64), '', 0, 1, 0, 1)");
    await(() -> signedAgain(seeded));

    assertThat(page(id)).contains("Ce badge est valide");
    assertThat(JSON.readTree(anyone.get(at("/b/" + id + ".json")).body()).toString())
        .contains("#key-3");
    assertThat(document(seeded).path("assertionMethod")).hasSize(2);
  }

  @Test
  void asks_no_more_for_a_badge_that_names_sixty_pieces_than_for_one_that_names_two() {
    var seeded = new SeededCourse(installation, "C.7");
    var id = published(seeded, "");
    var teacher = seeded.asTeacher();
    Runnable open = () -> page(id);
    Runnable list = () -> teacher.get("/badges");
    long opened = Selects.of(installation, open);
    long listed = Selects.of(installation, list);

    installation.update(
        "insert into badge_evidence (award, position, registration_id, evidence, kind, title,"
            + " sha256, merkle_root, page) select award, position + 10 * seq, registration_id,"
            + " evidence, kind, title, sha256, merkle_root, page from badge_evidence"
            + " join seq_1_to_30 where award = '%s'".formatted(id));

    assertThat(
            installation.count(
                "select count(*) from badge_evidence where award = '%s'".formatted(id)))
        .isGreaterThan(60);
    assertThat(Selects.of(installation, open)).isLessThanOrEqualTo(opened);
    assertThat(Selects.of(installation, list)).isLessThanOrEqualTo(listed);
  }

  /** The log was damaged by hand, and brought back: it is looked at once more. */
  @Test
  void what_was_mended_is_signed_when_it_is_looked_at_once_more() throws Exception {
    var seeded = new SeededCourse(installation, "C.7");
    var id = published(seeded, "");
    var admin = AdminVisitor.signedIn(installation);
    var here = " where registration_id = " + seeded.registration;
    installation.update(
        "update badge_log set content = replace(content, 'AWARDED', 'REVOKED')" + here);
    stolen(admin, seeded);
    installation.update(
        "update badge_log set content = replace(content, 'REVOKED', 'AWARDED')" + here);
    var work = installation.text("select id from badge_resigning" + here);

    var other = admin.post(keys(seeded) + "/again", Map.of("work", Ids.random()));
    var again = admin.post(keys(seeded) + "/again", Map.of("work", work));

    assertThat(other.statusCode()).isEqualTo(409);
    assertThat(again.statusCode()).as(again.body()).isEqualTo(303);
    await(() -> signedAgain(seeded));
    assertThat(page(id)).contains("Ce badge est valide");
    assertThat(admin.get(keys(seeded)).body()).doesNotContain("/b/" + id, "name=\"work\"");
    assertThat(seeded.asStudent().get("/badges").body())
        .contains("a retiré des clés volées", "mot d’un tuteur reçu par lien");
  }

  /**
   * Its key was replaced before the theft, so that it keeps its bytes; its token had a later key.
   */
  @Test
  void a_badge_whose_key_is_spared_gets_another_token() throws Exception {
    var seeded = new SeededCourse(installation, "C.7");
    var id = awarded(seeded);
    var keys = keys(seeded);
    AdminVisitor.signedIn(installation).post(keys + "/renew", Map.of("number", "1"));
    publish(seeded, id, "");
    var badge = anyone.get(at("/b/" + id + ".json")).body();
    var token = anyone.get(at("/b/" + id + ".jwt")).body();

    var since = Clock.systemUTC().instant().truncatedTo(ChronoUnit.SECONDS);
    var fresh = installation.data().resolve("rotate-badge-keys.new");
    Files.writeString(
        fresh, "stolen " + keys.substring("/admin/badge-keys/".length()) + " " + since + "\n");
    Files.move(fresh, installation.data().resolve("rotate-badge-keys"));
    await(() -> signedAgain(seeded));

    assertThat(verify(token).path("code").asText()).isEqualTo("BADGE_KEY_WITHDRAWN");
    assertThat(anyone.get(at("/b/" + id + ".json")).body()).isEqualTo(badge);
    var another = anyone.get(at("/b/" + id + ".jwt")).body();
    assertThat(verify(another).path("status").asText()).isEqualTo("VALID");
    assertThat(anyone.get(at("/b/" + id + ".jwt")).body()).isEqualTo(another);
  }

  /** The keys were stolen; the work that this makes is done. */
  private void stolen(AdminVisitor admin, SeededCourse seeded) throws Exception {
    var asked =
        admin.post(
            keys(seeded) + "/stolen", Map.of("number", "1", "since", "", "why", "Clé USB perdue"));
    assertThat(asked.statusCode()).as(asked.body()).isEqualTo(303);
    await(() -> signedAgain(seeded));
  }

  private boolean signedAgain(SeededCourse seeded) {
    return installation.count(
            "select count(*) from badge_resigning where stage = 'DONE' and registration_id = "
                + seeded.registration)
        == 1;
  }

  private static void await(Callable<Boolean> state) throws Exception {
    for (int i = 0; i < 900 && !state.call(); i++) {
      TimeUnit.MILLISECONDS.sleep(100);
    }
    assertThat(state.call()).isTrue();
  }

  private String keys(SeededCourse seeded) {
    return "/admin/badge-keys/"
        + installation.text(
            "select id from badge_issuer where registration_id = " + seeded.registration);
  }

  private JsonNode document(SeededCourse seeded) throws IOException {
    var issuer = keys(seeded).substring("/admin/badge-keys/".length());
    return get(at("/issuers/" + issuer + "/did.json").toString());
  }

  private static JsonNode content(String badge) throws IOException {
    var json = (ObjectNode) JSON.readTree(badge);
    json.remove("proof");
    return json;
  }

  @Test
  void takes_a_report_without_an_account_for_the_teachers_of_the_course() {
    var seeded = new SeededCourse(installation, "C.7");
    var id = published(seeded, "");
    var teacher = seeded.asTeacher();
    var other = new SeededCourse(installation, "C.7").asTeacher();
    var path = "/b/" + id + "/report";

    var form = anyone.get(at(path));
    var empty = report(path, "PERSON", " ", "a@b.example");
    var noTopic = report(path, "", "Ce n’est pas moi.", "");
    var tooLong = report(path, "OTHER", "x".repeat(2001), "");
    var sent = report(path, "PERSON", "Ce n’est pas moi.", "a@b.example");

    assertThat(form.statusCode()).isEqualTo(200);
    assertThat(empty.statusCode()).isEqualTo(400);
    assertThat(empty.body()).contains("REPORT_TEXT", "value=\"a@b.example\"");
    assertThat(noTopic.body()).contains("REPORT_TOPIC", "Ce n’est pas moi.");
    assertThat(tooLong.body()).contains("REPORT_LONG");
    assertThat(sent.statusCode()).isEqualTo(303);
    var taken = sent.headers().firstValue("Location").orElseThrow();
    assertThat(anyone.get(URI.create(taken)).body()).contains("Le signalement est transmis");
    assertThat(anyone.get(at(path + "/" + "a".repeat(26))).statusCode()).isEqualTo(404);
    var listed = teacher.get("/badge-reports").body();
    assertThat(listed).contains("Ce n’est pas moi.", "a@b.example", SeededCourse.STUDENT_NAME);
    assertThat(other.get("/badge-reports").body()).doesNotContain("Ce n’est pas moi.");
    assertThat(seeded.asStudent().get("/badge-reports").statusCode()).isEqualTo(403);
    assertThat(AdminVisitor.signedIn(installation).get("/admin/badge-reports").body())
        .contains("Ce n’est pas moi.", "/b/" + id);
    var close = REPORT.matcher(listed);
    assertThat(close.find()).isTrue();
    assertThat(other.post(close.group()).statusCode()).isEqualTo(404);
    assertThat(teacher.post(close.group()).statusCode()).isEqualTo(303);
    assertThat(teacher.get("/badge-reports").body()).doesNotContain("Ce n’est pas moi.");
    assertThat(
            installation.count(
                "select count(*) from badge_report where contact <> '' and registration_id = "
                    + seeded.registration))
        .isZero();
  }

  @Test
  void takes_few_reports_about_one_badge_and_from_one_address() throws IOException {
    var seeded = new SeededCourse(installation, "C.7");
    var id = published(seeded, "");
    var path = "/b/" + id + "/report";
    for (var i = 0; i < 5; i++) {
      assertThat(reportFrom("127.0.0.3", path)).startsWith("HTTP/1.1 303");
    }
    assertThat(reportFrom("127.0.0.3", path))
        .startsWith("HTTP/1.1 429")
        .contains("Retry-After: ", "REPORT_OFTEN");
    for (var i = 0; i < 5; i++) {
      assertThat(reportFrom("127.0.0.4", path)).startsWith("HTTP/1.1 303");
    }

    assertThat(reportFrom("127.0.0.5", path)).startsWith("HTTP/1.1 429").contains("REPORT_ENOUGH");
    assertThat(
            installation.count(
                "select count(*) from badge_report where registration_id = " + seeded.registration))
        .isEqualTo(10);
    seeded.asStudent().post("/badges/" + id + "/unpublish");
    assertThat(anyone.get(at(path)).statusCode()).isEqualTo(404);
    assertThat(report(path, "OTHER", "x", "").statusCode()).isEqualTo(404);
  }

  private HttpResponse<String> report(String path, String topic, String said, String contact) {
    return anyone.post(
        at(path), Map.of("topic", topic, "said", said, "contact", contact), "Accept", "text/html");
  }

  /** The whole answer. */
  private String reportFrom(String address, String path) throws IOException {
    var server = installation.base();
    var body = "topic=OTHER&said=" + URLEncoder.encode("Faux", StandardCharsets.UTF_8);
    try (var socket = new Socket()) {
      socket.bind(new InetSocketAddress(address, 0));
      socket.connect(new InetSocketAddress("127.0.0.1", server.getPort()));
      socket.setSoTimeout(60_000);
      socket
          .getOutputStream()
          .write(
              ("POST "
                      + path
                      + " HTTP/1.1\r\nHost: "
                      + server.getAuthority()
                      + "\r\nContent-Type: application/x-www-form-urlencoded\r\nAccept: text/html"
                      + "\r\nConnection: close\r\nContent-Length: "
                      + body.length()
                      + "\r\n\r\n"
                      + body)
                  .getBytes(StandardCharsets.UTF_8));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** Awarded and public, with the telemetry shown; its id. */
  private String published(SeededCourse seeded, String more) {
    var id = awarded(seeded);
    publish(seeded, id, more);
    return id;
  }

  private String awarded(SeededCourse seeded) {
    seeded.asTeacher().post("/award/" + seeded.student + "/" + seeded.code);
    return installation.text(
        "select id from badge_award where registration_id = " + seeded.registration);
  }

  private static void publish(SeededCourse seeded, String id, String more) {
    seeded.asStudent().post("/badges/" + id + "/publish", "evidence=" + seeded.telemetry + more);
  }

  private String page(String id) {
    return anyone.get(at("/b/" + id), "Accept", "text/html", "Accept-Language", "fr").body();
  }

  private JsonNode get(String address) throws IOException {
    return JSON.readTree(anyone.get(URI.create(address)).body());
  }

  private JsonNode verify(String token) throws IOException {
    return verify("application/vc+jwt", token.getBytes(StandardCharsets.UTF_8));
  }

  private JsonNode verify(String type, byte[] file) throws IOException {
    return JSON.readTree(
        anyone.post(at("/verify"), type, file, "Accept", "application/json").body());
  }

  private static String header(HttpResponse<String> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }

  private URI at(String path) {
    return URI.create(installation.base() + path);
  }
}
