package org.preuve.server.bench;

import java.util.List;
import org.preuve.server.harness.Installation;
import org.preuve.server.harness.School;

/**
 * A school with many people, put into the database: courses of 200, whose students have pieces of
 * evidence, each frozen in one of 12 attempts and decided, devices, shared pieces and groups. The
 * first course is the one whose pages are opened; what is in it does not grow with the others.
 */
final class Crowd {

  static final int CLASS = 200;

  /** Twenty-six characters that sort as the number does, more or less. */
  private static final String ID =
      "convert(concat('%s', lpad(replace(replace(conv(%s, 10, 8), '0', 'a'), '1', 'b'), 22, 'a'))"
          + " using ascii) collate ascii_bin";

  private static final List<String> PEOPLE =
      List.of(
          """
          insert ignore into lti_course (id, registration_id, deployment_id, context_key, title)
            select @course + seq, @tenant, '1', concat('crowd-', seq), 'Solutions IoT'
            from seq_1_to_1000 where seq * 200 <= @to""",
          """
          insert into lti_user (id, registration_id, subject, name)
            select @user + seq, @tenant, concat('crowd-', seq), concat('Prénom', seq, ' Nom', seq)
            from seq_@from_to_@to""",
          """
          insert into lti_membership (registration_id, course_id, user_id, launched_as, active)
            select @tenant, u.course, u.id, 'LEARNER', true from @people""");

  private static final List<String> WORK =
      List.of(
          """
          insert into portfolio_submission (id, registration_id, student_id, course_id, attempt,
              framework, frozen_at, manifest, sha256)
            select @{subm|u.k * 12 + a.seq}, @tenant, u.id, u.course, a.seq, 'ido-iot',
              now(6) - interval (13 - a.seq) day, '{}', sha2(u.k * 12 + a.seq, 256)
            from @people join seq_1_to_12 a""",
          """
          insert into portfolio_evidence (id, registration_id, owner_id, course_id, kind, title,
              media_type, bytes, sha256, added_at, frozen_at)
            select @{evid|u.k * @room + p.seq}, @tenant, u.id, u.course, 'TEXT',
              concat('Essai ', p.seq), 'text/plain', 14, @hash,
              now(6) - interval p.seq hour, now(6)
            from @people join seq_1_to_@pieces p""",
          """
          insert into portfolio_evidence_link (registration_id, evidence_id, framework, code,
              justification)
            select @tenant, @{evid|u.k * @room + p.seq}, 'ido-iot', concat('C', 1 + p.seq % 28),
              '14 cas de test' from @people join seq_1_to_@pieces p""",
          """
          insert into portfolio_submission_item (registration_id, submission_id, evidence_id, code)
            select @tenant, @{subm|u.k * 12 + 1 + p.seq % 12}, @{evid|u.k * @room + p.seq},
              concat('C', 1 + p.seq % 28) from @people join seq_1_to_@pieces p""");

  private static final List<String> JUDGED =
      List.of(
          """
          insert into portfolio_decision (registration_id, student_id, course_id, framework, code,
              number, outcome, message, criteria, attempt, assessor_id, decided_at, read_at)
            select @tenant, u.id, u.course, 'ido-iot', concat('C', c.seq), n.seq,
              elt(1 + (u.k + c.seq) % 3, 'ACQUIRED', 'IN_PROGRESS', 'NOT_ACQUIRED'),
              'Bien.', '{}', 5 + n.seq, @teacher, now(6), now(6)
            from @people join (select seq from seq_1_to_56 where seq not in (7, 29)) c
            join seq_1_to_@decisions n""",
          """
          insert into portfolio_opinion (registration_id, student_id, course_id, framework, code,
              outcome, words, given_at)
            select @tenant, u.id, u.course, 'ido-iot', concat('C', c.seq), 'ACQUIRED', '', now(6)
            from @people join seq_1_to_20 c""",
          """
          insert into portfolio_waiting (course_id, student_id, framework, code, attempt,
              registration_id, pieces, since)
            select u.course, u.id, 'ido-iot', concat('C', c.seq), 12, @tenant, 2, now(6)
            from @people join seq_1_to_10 c""",
          """
          insert into portfolio_draft (registration_id, student_id, course_id, framework, code,
              assessor_id, outcome, message, criteria, saved_at, version, attempt)
            select @tenant, u.id, u.course, 'ido-iot', concat('C', c.seq), @teacher, 'ACQUIRED',
              'Bien.', '{}', now(6), 0, 12 from @people join seq_1_to_3 c""");

  private static final List<String> AROUND =
      List.of(
          """
          insert into portfolio_share (id, registration_id, owner_id, course_id, name, named,
              created_at, expires_at)
            select @{shar|u.k}, @tenant, u.id, u.course, 'Pour un stage', true, now(6),
              now(6) + interval 30 day from @people""",
          """
          insert into portfolio_share_piece (registration_id, share_id, evidence_id)
            select @tenant, @{shar|u.k}, @{evid|u.k * @room + p.seq}
            from @people join seq_1_to_5 p""",
          """
          insert into portfolio_group (id, registration_id, course_id, begun_by, begun_at)
            select @{grup|u.k}, @tenant, u.course, u.id, now(6) from @people""",
          """
          insert into portfolio_group_member (registration_id, group_id, user_id, state,
              candidate, invited_by, invited_at, answered_at)
            select @tenant, @{grup|u.k}, u.id, 'CONFIRMED', @{cand|u.k}, u.id, now(6), now(6)
            from @people""",
          """
          update portfolio_evidence e join (select @{evid|u.k * @room + 1} as id,
              @{grup|u.k} as grouped from @people) g on g.id = e.id set e.group_id = g.grouped""",
          """
          insert into device_device (id, registration_id, owner_id, name, model, software, level,
              fingerprint, paired_at)
            select concat('crowd-', u.k), @tenant, u.id, 'Sonde', 'ESP32', '1.0', 'L1', '123-456',
              now(6) from @people""");

  private static final List<String> TABLES =
      List.of(
          "lti_membership",
          "portfolio_evidence",
          "portfolio_evidence_link",
          "portfolio_submission",
          "portfolio_submission_item",
          "portfolio_decision",
          "portfolio_opinion",
          "portfolio_waiting",
          "portfolio_draft",
          "portfolio_group_member",
          "device_device");

  private final Installation installation;
  private final School school;
  private final long teacher;
  private final String kept;
  private final long user;

  /** {@code kept}: SHA-256 of the bytes of the pieces of the first course, which can be read. */
  Crowd(Installation installation, School school, long teacher, String kept) {
    this.installation = installation;
    this.school = school;
    this.teacher = teacher;
    this.kept = kept;
    this.user = installation.count("select max(id) + 1000 from lti_user");
  }

  /** Row id of the student with that number in the first course, from 1. */
  long student(int number) {
    return user + number;
  }

  /** The first course: its first student with {@code pieces}, the others with fewer. */
  void fillClass(int pieces, int others) {
    add(1, 1, pieces, 2, "'" + kept + "'");
    add(2, CLASS - 1, others, 2, "'" + kept + "'");
  }

  /** Further courses, up to that many students in all. */
  void fillOthers(int from, int to, int pieces) {
    for (int first = from; first < to; first += 1_000) {
      add(first, Math.min(to, first + 1_000) - 1, pieces, 1, "sha2(concat(u.k, '-', p.seq), 256)");
    }
    know();
  }

  /** The database looks at what has come, as it does by itself some time later. */
  private void know() {
    TABLES.forEach(table -> installation.text("analyze table " + table));
  }

  private void add(int from, int to, int pieces, int decisions, String hash) {
    List.of(PEOPLE, WORK, JUDGED, AROUND).stream()
        .flatMap(List::stream)
        .map(sql -> named(sql, from, to).replace("@pieces", "" + pieces))
        .map(sql -> sql.replace("@decisions", "" + decisions).replace("@hash", hash))
        .forEach(this::run);
  }

  private String named(String sql, int from, int to) {
    var people =
        "(select @user + seq as id, @course + seq div 200 as course, seq as k"
            + " from seq_@from_to_@to) u";
    return ids(sql.replace("@people", people))
        .replace("@tenant", "" + school.registration())
        .replace("@course", "" + school.course())
        .replace("@teacher", "" + teacher)
        .replace("@user", "" + user)
        .replace("@room", "4000")
        .replace("@from", "" + from)
        .replace("@to", "" + to);
  }

  /** {@code @{kind|number}} is an id. */
  private static String ids(String sql) {
    var text = new StringBuilder();
    int done = 0;
    for (int at = sql.indexOf("@{"); at >= 0; at = sql.indexOf("@{", done)) {
      int end = sql.indexOf('}', at);
      var parts = sql.substring(at + 2, end).split("\\|", 2);
      text.append(sql, done, at).append(ID.formatted(parts[0], parts[1]));
      done = end + 1;
    }
    return text.append(sql, done, sql.length()).toString();
  }

  private void run(String sql) {
    installation.update("set statement foreign_key_checks = 0, unique_checks = 0 for " + sql);
  }
}
