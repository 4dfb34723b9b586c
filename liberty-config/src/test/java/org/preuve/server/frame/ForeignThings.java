package org.preuve.server.frame;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.preuve.server.devices.Lab.PATIENCE;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import org.preuve.server.badges.SeededCourse;
import org.preuve.server.devices.Lab;
import org.preuve.server.harness.Installation;
import org.preuve.server.harness.School;
import org.preuve.server.harness.Visitor;
import org.preuve.server.portfolio.Steps;
import org.preuve.web.base.Hashes;
import org.preuve.web.base.Ids;

/**
 * One of everything that a path can name, of one student, one teacher and their platform: what a
 * stranger must not get hold of.
 */
final class ForeignThings {

  private static final Pattern UPLOADED = Pattern.compile("\"id\":\"([a-z2-7]{26})\"");
  private static final Pattern SHARED = Pattern.compile("/shared/([a-z2-7]{26})\"");

  private final Installation installation;
  private final School school;
  private final String mark;
  private final Visitor owner;
  private final Visitor teacher;
  private final Map<String, String> ids = new HashMap<>();
  private final Map<String, String> rows = new LinkedHashMap<>();

  /**
   * Makes them.
   *
   * @param mark stands in everything that the two have written, and nowhere else
   */
  ForeignThings(Installation installation, School school, String mark, Path folder)
      throws InterruptedException {
    this.installation = installation;
    this.school = school;
    this.mark = mark;
    this.owner = school.visitor("Inès " + mark, "LEARNER", "fr");
    this.teacher = school.visitor("Marc " + mark, "INSTRUCTOR", "fr");
    ids.put("person", Long.toString(owner.user()));
    ids.put("platform", kept("lti_registration", "ref", "id = " + school.registration()));
    device(folder);
    portfolio();
    helpers();
    judged();
    awarded();
    frameworks();
  }

  Visitor owner() {
    return owner;
  }

  Visitor teacher() {
    return teacher;
  }

  /** The id of one thing by its name here. */
  String id(String name) {
    var id = ids.get(name);
    assertThat(id).as(name).isNotNull();
    return id;
  }

  /** What the rows of all things hold now. */
  Map<String, String> rows() {
    var now = new LinkedHashMap<String, String>();
    rows.forEach((table, where) -> now.put(table, row(table, where)));
    return now;
  }

  private void device(Path folder) throws InterruptedException {
    var lab = new Lab(installation);
    try (var device = lab.paired(owner, folder)) {
      device.boot();
      lab.send(device, 4);
      assertThat(device.awaitReceipts(PATIENCE)).isTrue();
      ids.put("device", device.id().orElseThrow());
      var page = "/devices/" + id("device") + "/proofs";
      var frozen = owner.post(page, lab.form(owner.get(page + "?last=PT5M")));
      ids.put("proof", last(frozen));
    }
    installation.update(
        "update device_device set name = '%s' where id = '%s'".formatted(mark, id("device")));
    kept("device_device", "id", "id = '" + id("device") + "'");
    ids.put("record", kept("device_enrolment", "id", "device_id = '" + id("device") + "'"));
    ids.put("pairing", last(owner.post("/devices/new", Map.of("name", mark))));
    kept("device_pairing", "id", "id = '" + id("pairing") + "'");
    shared();
  }

  /** Somebody is asked to own the device too, and a key is announced. */
  private void shared() {
    var asked = school.visitor("Tom", "LEARNER", "fr");
    var owners = "/devices/" + id("device") + "/owners/invite";
    owner.post(owners, Map.of("person", Long.toString(asked.user())));
    ids.put("co-owner", kept("device_owner", "user_id", "user_id = " + asked.user()));
    var announced = Ids.random();
    installation.update(
        "insert into device_announced (id, registration_id, course_id, owner_id, name, model, jwk,"
            + " thumbprint, nonce, nonce_at, announced_by, announced_at, expires_at) values ('%s',"
                .formatted(announced)
            + " %d, %d, %d, '%s', 'm', '{}', rpad('%s', 43, 'x'), 'n', now(6), %d, now(6), now(6) + interval 9 day)"
                .formatted(
                    school.registration(),
                    school.course(),
                    owner.user(),
                    mark,
                    announced,
                    teacher.user()));
    ids.put("announced", kept("device_announced", "id", "id = '" + announced + "'"));
  }

  private void portfolio() {
    ids.put("frozen", evidence());
    owner.post("/submission", Steps.previewed(owner));
    ids.put("evidence", evidence());
    kept("portfolio_evidence", "id", "id = '" + id("evidence") + "'");
    var waiting =
        owner.upload("/evidence/files", Map.of(), mark + ".txt", mark.getBytes(US_ASCII)).body();
    ids.put("upload", first(UPLOADED, waiting));
    ids.put("arriving", Ids.random());
    installation.update(
        "insert into portfolio_upload values ('%s', %d, %d, %d, '%s', 1, now(6), '%s')"
            .formatted(
                id("arriving"),
                school.registration(),
                owner.user(),
                school.course(),
                mark,
                id("upload")));
    kept("portfolio_upload", "id", "id = '" + id("arriving") + "'");
    owner.post("/shares", Map.of("name", mark, "days", "7", "p", id("evidence")));
    ids.put("share", first(SHARED, owner.get("/shares").body()));
    kept("portfolio_share", "id", "id = '" + id("share") + "'");
    ids.put("group", last(owner.post("/evidence/" + id("evidence") + "/group", Map.of())));
    var asked = school.visitor("Zoé", "LEARNER", "fr");
    owner.post("/groups/" + id("group") + "/invite", Map.of("person", "" + asked.user()));
    ids.put("asked", Long.toString(asked.user()));
    kept("portfolio_group_member", "user_id", "user_id = " + asked.user());
    var archive = owner.bytes("/privacy/" + owner.user() + ".zip");
    ids.put("import", last(owner.upload("/import", Map.of(), "preuve-data.zip", archive)));
  }

  private void helpers() {
    owner.post(
        "/attestations/new",
        Map.of("tutor", mark, "company", mark, "subject", mark, "code", "C.1"));
    ids.put("attestation", kept("portfolio_attestation", "id", "student_id = " + owner.user()));
    var collection = Ids.random();
    installation.update(
        "insert into badge_collection (id, registration_id, course_id, owner_id, title, changed_at)"
            + " values ('%s', %d, %d, %d, '%s', now(6))"
                .formatted(collection, school.registration(), school.course(), owner.user(), mark));
    ids.put("collection", kept("badge_collection", "id", "id = '" + collection + "'"));
  }

  /** A badge that is not published, with what a reader has said of it; a comment, a score. */
  private void judged() {
    SeededCourse.in(installation, "C.2", school.course(), owner.user(), teacher.user());
    assertThat(teacher.post("/award/" + owner.user() + "/C.2", Map.of()).statusCode())
        .isEqualTo(303);
    ids.put("badge", kept("badge_award", "id", "recipient = " + owner.user()));
    ids.put("issuer", of("badge_issuer", "id", "registration_id = " + school.registration()));
    ids.put("list", of("badge_award", "status_list", "recipient = " + owner.user()));
    var cell = "/assess/" + owner.user() + "/C.1";
    var draft = Steps.judge(teacher, cell, Map.of("outcome", "IN_PROGRESS", "message", mark));
    assertThat(draft.statusCode()).as(draft.body()).isEqualTo(303);
    ids.put("judgement", kept("portfolio_draft", "id", "student_id = " + owner.user()));
    var report = Ids.random();
    installation.update(
        "insert into badge_report (id, registration_id, award, topic, said, contact, reported_at)"
            + " values ('%s', %d, '%s', 'PERSON', '%s', '', now(6))"
                .formatted(report, school.registration(), id("badge"), mark));
    ids.put("report", kept("badge_report", "id", "id = '" + report + "'"));
    var endorsement = Ids.random();
    installation.update(
        "insert into badge_endorsement (id, registration_id, award, token_hash, state, endorser,"
            + " organisation, created_at, expires_at) values"
            + " ('%s', %d, '%s', '%s', 'OPEN', '%s', 'X', now(6), now(6) + interval 1 day)"
                .formatted(
                    endorsement,
                    school.registration(),
                    id("badge"),
                    Hashes.sha256(endorsement + "secret"),
                    mark));
    ids.put("endorsement", kept("badge_endorsement", "id", "id = '" + endorsement + "'"));
    teacher.post("/comments", Map.of("words", mark));
    ids.put("comment", kept("portfolio_comment", "id", "assessor_id = " + teacher.user()));
    installation.update(
        "insert into lti_score_outbox (registration_id, course_id, user_id, given, maximum,"
            + " comment, scored_at, state, attempts, next_attempt_at, cause) values (%d, %d, %d,"
                .formatted(school.registration(), school.course(), owner.user())
            + " 80, 100, '', utc_timestamp(6), 'FAILED', 9, utc_timestamp(6), '')");
    ids.put("score", kept("lti_score_outbox", "id", "user_id = " + owner.user()));
  }

  /** A design, an award to many that is prepared, one that waits for a second teacher, checks. */
  private void awarded() {
    var design =
        Map.ofEntries(
            Map.entry("name-fr", mark),
            Map.entry("description-fr", mark),
            Map.entry("criteria-fr", mark),
            Map.entry("type", "MICRO_CREDENTIAL"),
            Map.entry("shape", "DISC"),
            Map.entry("colour", "PLUM"),
            Map.entry("symbol", "TEAM"),
            Map.entry("validity", "none"));
    ids.put("design", last(teacher.post("/designs/new", design)));
    ids.put("achievement", kept("badge_achievement", "id", "design = '" + id("design") + "'"));
    var many =
        teacher.post(
            "/designs/" + id("design") + "/award", Map.of("person", id("person"), "words", mark));
    ids.put("job", kept("badge_job", "id", "id = '" + last(many) + "'"));
    var request = Ids.random();
    installation.update(
        "insert into badge_approval (id, registration_id, course, kind, subject, prepared_by,"
            + " prepared_at, state, words) values ('%s', %d, %d, 'JOB', '%s', %d, now(6), 'WAITING',"
                .formatted(
                    request, school.registration(), school.course(), id("job"), teacher.user())
            + " '')");
    ids.put("approval", kept("badge_approval", "id", "id = '" + request + "'"));
    teacher.post("/checks", Map.of("title", mark, "uptime.least", "30"));
    ids.put("checks", kept("device_check_set", "code", "created_by = " + teacher.user()));
  }

  /**
   * A wording that is a draft, and one that is published for the platform alone; the teacher
   * manages them, as no other teacher can where somebody does.
   */
  private void frameworks() {
    installation.update(
        "insert into portfolio_framework_manager (registration_id, user_id, giver, given_at)"
            + " values (%d, %d, 'admin', now(6))".formatted(school.registration(), teacher.user()));
    ids.put("draft", draft());
    kept("portfolio_framework_draft", "id", "id = '" + id("draft") + "'");
    var published = draft();
    var version = Ids.random();
    installation.update(
        "insert into portfolio_framework_version (id, registration_id, family, number, everywhere,"
            + " title, blocs, competencies, content, draft_id, author_id, published_at) select '"
            + version
            + "', registration_id, '"
            + version
            + "', 1, false, 'Ruche', 1, 1, replace(content, '"
            + mark
            + "', 'Ruche'), id, author_id, now(6) from portfolio_framework_draft where id = '"
            + published
            + "'");
    ids.put("version", kept("portfolio_framework_version", "id", "id = '" + version + "'"));
    ids.put("manager", kept("portfolio_framework_manager", "id", "user_id = " + teacher.user()));
  }

  private String draft() {
    return last(
        teacher.upload(
            "/frameworks/import",
            Map.of("text", "Bloc 1 : " + mark + "\nC1. " + mark + " des abeilles.\n\n"),
            "",
            new byte[0]));
  }

  private String evidence() {
    return last(
        owner.upload(
            "/evidence/new",
            Map.of("kind", "text", "title", mark, "text", mark, "why.C.1", mark),
            "",
            new byte[0]));
  }

  /** An id of a row that must not change while strangers call. */
  private String kept(String table, String column, String where) {
    rows.put(table, where);
    return of(table, column, where);
  }

  private String of(String table, String column, String where) {
    return installation.text(
        "select " + column + " from " + table + " where " + where + " limit 1");
  }

  private String row(String table, String where) {
    var values = new StringJoiner("|");
    try (var connection = installation.connect();
        var found =
            connection
                .createStatement()
                .executeQuery("select * from " + table + " where " + where + " limit 1")) {
      assertThat(found.next()).as(table).isTrue();
      for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
        values.add(found.getMetaData().getColumnName(i) + "=" + found.getString(i));
      }
    } catch (SQLException unreadable) {
      throw new IllegalStateException(unreadable);
    }
    return values.toString();
  }

  private static String first(Pattern pattern, String text) {
    var found = pattern.matcher(text);
    assertThat(found.find()).as(pattern + " in " + text).isTrue();
    return found.group(1);
  }

  private static String last(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    var path = answer.headers().firstValue("Location").orElseThrow().replaceAll("\\?.*", "");
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
