package org.preuve.server.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preuve.server.harness.School;
import org.preuve.server.harness.ServerIT;
import org.preuve.server.harness.Visitor;
import org.preuve.web.base.Ids;

/**
 * Statements that are read without the tenant filter name the tenant themselves: rows about the
 * very same person and course that belong to another platform are not shown.
 */
class ForeignRowsIT extends ServerIT {

  private static final String CODE = "C.1";

  private static final String EVIDENCE =
      """
      insert into portfolio_evidence (id, registration_id, owner_id, course_id, kind, title,
       media_type, bytes, sha256, added_at, frozen_at) values ('{1}', {tenant}, {student}, {course},
       'TEXT', 'Essais', 'text/plain', 1, repeat('0', 64), now(6), now(6));
      insert into portfolio_evidence_link (registration_id, evidence_id, code, justification)
       values ({tenant}, '{1}', '{code}', 'vu')
      """;

  private static final String OPINION =
      """
      insert into portfolio_opinion (registration_id, student_id, course_id, code, outcome,
       words, given_at) values ({tenant}, {student}, {course}, '{code}', 'ACQUIRED', 'oui', now(6))
      """;

  private static final String SUBMISSION =
      """
      insert into portfolio_submission (id, registration_id, student_id, course_id, attempt,
       framework, frozen_at, manifest, sha256) values ('{2}', {tenant}, {student}, {course}, 1,
       'concepteur-integrateur-iot', now(6), '{}', repeat('0', 64));
      insert into portfolio_submission_item (registration_id, submission_id, evidence_id, code)
       values ({tenant}, '{2}', '{1}', '{code}')
      """;

  private static final String DECISION =
      """
      insert into portfolio_decision (registration_id, student_id, course_id, code, number,
       outcome, message, criteria, attempt, assessor_id, decided_at) values ({tenant}, {student},
       {course}, '{code}', 1, 'NOT_ACQUIRED', 'à revoir', '{}', 1, {student}, now(6))
      """;

  private static final String REVIEW =
      """
      insert into portfolio_review (registration_id, student_id, course_id, framework, code,
       decision_number, words, asked_at, answer, answered_by, answered_at) values ({tenant},
       {student}, {course}, 'concepteur-integrateur-iot', '{code}', 1, 'Pourquoi', now(6), 'Parce que', {student}, now(6))
      """;

  private static final String BADGE =
      """
      insert into badge_status_list (id, registration_id, created_at)
       values ('{3}', {tenant}, now(6));
      insert into badge_status_entry (list, position, registration_id) values ('{3}', 7, {tenant});
      insert into badge_achievement (id, registration_id, framework, code, framework_title, name_fr,
       name_en, description_fr, description_en, criteria_fr, criteria_en, shape, colour, symbol)
       values ('{4}', {tenant}, 'f', '{code}', 't', 'Badge', 'Badge', 'd', 'd', 'c', 'c', 'SHIELD',
       'INK', 'CHIP');
      insert into badge_award (id, registration_id, achievement, recipient, recipient_name, course,
       submission, manifest_digest, credential, status_list, status_position, assessed_by,
       awarded_by, awarded_at) values ('{1}', {tenant}, '{4}', {student}, 'Inès Benali', {course},
       '{2}', 'm', '{}', '{3}', 7, 'M', {student}, now(6))
      """;

  private static final String DEVICE =
      """
      insert into device_device (id, registration_id, owner_id, name, model, software, level,
       fingerprint, paired_at) values ('{1}', {tenant}, {student}, 'Sonde', 'm', 's', 'L0', '123 456',
       now(6))
      """;

  private static final String SHARED =
      """
      insert into device_device (id, registration_id, owner_id, name, model, software, level,
       fingerprint, paired_at) values ('{2}', {tenant}, {student}, 'Balise', 'm', 's', 'L0', '123 456',
       now(6));
      insert into device_owner (registration_id, device_id, user_id, state, invited_by, invited_at)
       values ({tenant}, '{2}', {student}, 'INVITED', {student}, now(6))
      """;

  private static final String WORDING =
      """
      insert into portfolio_framework_draft (id, registration_id, course_id, author_id,
       created_at, content, framework, confirmed_by, confirmed_at) values ('{1}', {tenant},
       {course}, {student}, now(6), '{"title":"","blocs":[{"number":1,"title":"Officiel",
      "competencies":[{"code":"{code}","statement":"Libellé officiel"}]}],"warnings":[]}',
       'concepteur-integrateur-iot', {student}, now(6))
      """;

  private static final String FRAMEWORK =
      """
      insert into portfolio_course_framework (course_id, registration_id, framework,
       chosen_by, chosen_at) values ({course}, {tenant}, 'ido-iot', {student}, now(6))
      """;

  private static final String GROUP =
      """
      insert into portfolio_group (id, registration_id, course_id, begun_by, begun_at)
       values ('{1}', {tenant}, {course}, {student}, now(6));
      insert into portfolio_group_member (registration_id, group_id, user_id, state, invited_by,
       invited_at) values ({tenant}, '{1}', {student}, 'INVITED', {student}, now(6))
      """;

  private School school;
  private School foreign;
  private Visitor student;

  @BeforeEach
  void open() {
    school = School.open(installation);
    foreign = School.open(installation);
    student = school.visitor("Inès Benali", "LEARNER", "fr");
  }

  @Test
  void are_not_shown_on_the_home_of_a_student() {
    var rows = rows();
    var before = pages();

    rows.values().forEach(this::insert);

    assertThat(pages()).isEqualTo(before);
  }

  @Test
  void would_be_shown_if_they_were_the_own_platforms() {
    rows()
        .forEach(
            (what, statements) -> {
              insert(statements);
              var before = pages();
              take(statements);
              assertThat(pages()).as(what).isNotEqualTo(before);
            });
  }

  @Test
  void do_not_ask_how_a_course_is_set_up() {
    var asked =
        "insert into lti_course_copy (course_id, registration_id, state, candidates, changed_at)"
            + " values (%d, %d, 'ASKED', '%d', now(6))";
    var theirs = asked.formatted(school.course(), foreign.registration(), foreign.course());
    installation.update(theirs);

    var shown = student.get("/portfolio");
    take(theirs);
    var question = student.get("/portfolio");

    assertThat(shown.statusCode()).isEqualTo(200);
    assertThat(question.statusCode()).isEqualTo(303);
  }

  private String pages() {
    var home = student.get("/portfolio");
    assertThat(home.statusCode()).isEqualTo(200);
    return home.body() + student.get("/portfolio/" + CODE).body();
  }

  private void insert(String statements) {
    for (var statement : statements.split(";")) {
      assertThat(installation.update(statement)).as(statement).isEqualTo(1);
    }
  }

  /** The rows that were the other platform's become this one's. */
  private void take(String statements) {
    for (var statement : statements.split(";")) {
      var table = statement.replaceAll("(?s)insert into (\\S+) .*", "$1");
      installation.update(
          "update %s set registration_id = %d where registration_id = %d"
              .formatted(table, school.registration(), foreign.registration()));
    }
  }

  /** Statements by what they are about; each row is about this student, of the other platform. */
  private Map<String, String> rows() {
    var ids = List.of(Ids.random(), Ids.random(), Ids.random(), Ids.random());
    var rows = new LinkedHashMap<String, String>();
    rows.put("evidence", EVIDENCE);
    rows.put("opinion", OPINION);
    rows.put("submission", SUBMISSION);
    rows.put("decision", DECISION);
    rows.put("review", REVIEW);
    rows.put("badge", BADGE);
    rows.put("device", DEVICE);
    rows.put("shared device", SHARED);
    rows.put("group", GROUP);
    rows.put("wording", WORDING);
    rows.put("framework", FRAMEWORK);
    rows.replaceAll((what, statements) -> fill(statements, ids));
    return rows;
  }

  private String fill(String statements, List<String> ids) {
    return statements
        .replace("{1}", ids.get(0))
        .replace("{2}", ids.get(1))
        .replace("{3}", ids.get(2))
        .replace("{4}", ids.get(3))
        .replace("{tenant}", String.valueOf(foreign.registration()))
        .replace("{student}", String.valueOf(student.user()))
        .replace("{course}", String.valueOf(school.course()))
        .replace("{code}", CODE);
  }
}
