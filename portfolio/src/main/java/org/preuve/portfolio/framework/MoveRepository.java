package org.preuve.portfolio.framework;

import jakarta.data.repository.Repository;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.processing.SQL;
import org.jspecify.annotations.Nullable;

/**
 * Moves of courses from one version to another. What a course has under the old one stays there;
 * what has a target stands under the new one too. Native SQL that names the tenant itself: each
 * statement takes the whole course at once.
 */
@Repository
interface MoveRepository {

  /** Lets one transaction at a time change what a course works with. */
  @SQL("select id from lti_course where id = :course and registration_id = :tenant for update")
  List<Long> lock(long tenant, long course);

  /** What a course has under a version, by kind and code. */
  @SQL(
      "select 'LINK' as kind, l.code as code, count(*) as number from portfolio_evidence_link l"
          + " join portfolio_evidence e on e.id = l.evidence_id"
          + " where e.registration_id = :tenant and e.course_id = :course"
          + " and e.replaced_at is null and l.framework = :before group by l.code"
          + " union all select 'OPINION', o.code, count(*) from portfolio_opinion o"
          + " where o.registration_id = :tenant and o.course_id = :course"
          + " and o.framework = :before group by o.code"
          + " union all select 'DECISION', d.code, count(distinct d.student_id)"
          + " from portfolio_decision d where d.registration_id = :tenant"
          + " and d.course_id = :course and d.framework = :before group by d.code"
          + " union all select 'DRAFT', w.code, count(*) from portfolio_draft w"
          + " where w.registration_id = :tenant and w.course_id = :course"
          + " and w.framework = :before group by w.code"
          + " union all select 'SUBMISSION', '', count(*) from portfolio_submission s"
          + " where s.registration_id = :tenant and s.course_id = :course"
          + " and s.framework = :before"
          + " union all select 'DEADLINE', '', count(*) from portfolio_deadline t"
          + " where t.registration_id = :tenant and t.course_id = :course"
          + " and t.framework = :before and t.bloc > 0")
  List<MoveFact> facts(long tenant, long course, String before);

  @SQL(
      "insert into portfolio_course_move (id, registration_id, course_id, from_framework,"
          + " to_framework, links, opinions, decisions, moved_by, moved_at) values (:id, :tenant,"
          + " :course, :before, :after, 0, 0, 0, :by, :at)")
  int begin(String id, long tenant, long course, String before, String after, long by, Instant at);

  @SQL(
      "insert into portfolio_course_move_line (registration_id, move_id, old_code, new_code)"
          + " values (:tenant, :move, :before, :after)")
  int line(long tenant, String move, String before, @Nullable String after);

  /**
   * Links of the current versions of all evidence of the course; where several old ones lead to the
   * same new one, it has the words of each.
   */
  @SQL(
      "insert ignore into portfolio_evidence_link (registration_id, evidence_id, framework, code,"
          + " justification) select l.registration_id, l.evidence_id, m.to_framework, t.new_code,"
          + " group_concat(distinct l.justification separator ' / ')"
          + " from portfolio_course_move m join portfolio_course_move_line t"
          + " on t.move_id = m.id join portfolio_evidence e on e.course_id = m.course_id"
          + " and e.registration_id = m.registration_id and e.replaced_at is null"
          + " join portfolio_evidence_link l on l.evidence_id = e.id and l.code = t.old_code"
          + " and l.framework = m.from_framework where m.id = :move and t.new_code is not null"
          + " group by l.registration_id, l.evidence_id, m.to_framework, t.new_code")
  int links(String move);

  /**
   * What students say of themselves, where one old competency alone leads to the new one; an older
   * word never takes the place of a newer one.
   */
  @SQL(
      "insert into portfolio_opinion (registration_id, student_id, course_id, framework, code,"
          + " outcome, words, criteria, given_at) select o.registration_id, o.student_id,"
          + " o.course_id, m.to_framework, t.new_code, o.outcome, o.words, '{}', o.given_at"
          + " from portfolio_course_move m join portfolio_course_move_line t on t.move_id = m.id"
          + " join portfolio_opinion o on o.course_id = m.course_id"
          + " and o.registration_id = m.registration_id and o.framework = m.from_framework"
          + " and o.code = t.old_code where m.id = :move and (select count(*)"
          + " from portfolio_course_move_line x where x.move_id = m.id"
          + " and x.new_code = t.new_code) = 1 on duplicate key update"
          + " portfolio_opinion.outcome = if(values(given_at) > portfolio_opinion.given_at,"
          + " values(outcome), portfolio_opinion.outcome),"
          + " portfolio_opinion.words = if(values(given_at) > portfolio_opinion.given_at,"
          + " values(words), portfolio_opinion.words),"
          + " portfolio_opinion.given_at = greatest(portfolio_opinion.given_at, values(given_at))")
  int opinions(String move);

  /** How many of those there were: a row that an upsert changes counts twice. */
  @SQL(
      "select count(*) from portfolio_course_move m join portfolio_course_move_line t"
          + " on t.move_id = m.id join portfolio_opinion o on o.course_id = m.course_id"
          + " and o.registration_id = m.registration_id and o.framework = m.from_framework"
          + " and o.code = t.old_code where m.id = :move and (select count(*)"
          + " from portfolio_course_move_line x where x.move_id = m.id"
          + " and x.new_code = t.new_code) = 1")
  long opinionsTaken(String move);

  /**
   * Decisions in force, where one old competency alone leads to the new one; without the criteria,
   * which were those of the old version. None that is as new is under the new one already. Each
   * says under which competency it was first taken: the submission that it judged names that one.
   */
  @SQL(
      "insert into portfolio_decision (registration_id, student_id, course_id, framework, code,"
          + " number, outcome, message, criteria, why, attempt, assessor_id, decided_at, read_at,"
          + " move_id, judged_framework, judged_code)"
          + " select d.registration_id, d.student_id, d.course_id, m.to_framework, t.new_code,"
          + " 1 + coalesce((select max(b.number) from portfolio_decision b"
          + " where b.course_id = d.course_id and b.student_id = d.student_id"
          + " and b.framework = m.to_framework and b.code = t.new_code), 0),"
          + " d.outcome, d.message, '{}', d.why, d.attempt, d.assessor_id, d.decided_at,"
          + " d.read_at, m.id, coalesce(d.judged_framework, d.framework),"
          + " coalesce(d.judged_code, d.code)"
          + " from portfolio_course_move m join portfolio_course_move_line t on t.move_id = m.id"
          + " join portfolio_decision d on d.course_id = m.course_id"
          + " and d.registration_id = m.registration_id and d.framework = m.from_framework"
          + " and d.code = t.old_code where m.id = :move and d.number = (select max(n.number)"
          + " from portfolio_decision n where n.course_id = d.course_id"
          + " and n.student_id = d.student_id and n.framework = d.framework and n.code = d.code)"
          + " and (select count(*) from portfolio_course_move_line x where x.move_id = m.id"
          + " and x.new_code = t.new_code) = 1 and not exists (select 1 from portfolio_decision s"
          + " where s.course_id = d.course_id and s.student_id = d.student_id"
          + " and s.framework = m.to_framework and s.code = t.new_code"
          + " and s.decided_at >= d.decided_at)")
  int decisions(String move);

  @SQL(
      "update portfolio_course_move set links = :links, opinions = :opinions,"
          + " decisions = :decisions where id = :id")
  int done(String id, int links, int opinions, int decisions);

  /** The latest moves of a course, the newest first. */
  @SQL(
      "select m.from_framework as origin, m.to_framework as target, u.name as who,"
          + " cast(m.links as signed) as links, cast(m.opinions as signed) as opinions,"
          + " cast(m.decisions as signed) as decisions,"
          + " date_format(m.moved_at, '%Y-%m-%dT%TZ') as at from portfolio_course_move m"
          + " join lti_user u on u.id = m.moved_by where m.course_id = :course"
          + " and m.registration_id = :tenant order by m.moved_at desc, m.id limit 20")
  List<CourseMove> latest(long tenant, long course);
}
