package org.preuve.badges.stated;

import jakarta.data.repository.Repository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.processing.SQL;

/** Decisions that were said; each query names its registration. */
@Repository
interface StatedRepository {

  @SQL(
      "select id, status_list, status_position from badge_stated_decision"
          + " where registration_id = :registration and student = :student and course = :course"
          + " and framework = :framework and code = :code and decided_at = :decidedAt")
  Optional<StatedRow> find(
      long registration,
      long student,
      long course,
      String framework,
      String code,
      Instant decidedAt);

  /** Adds nothing where the decision was said before. */
  @SQL(
      "insert into badge_stated_decision (id, registration_id, course, student, framework, code,"
          + " decided_at, status_list, status_position, stated_at) values (:id, :registration,"
          + " :course, :student, :framework, :code, :decidedAt, :list, :position, :at)"
          + " on duplicate key update id = id")
  void add(
      String id,
      long registration,
      long course,
      long student,
      String framework,
      String code,
      Instant decidedAt,
      String list,
      int position,
      Instant at);

  /** Those on a competency that were not taken back. */
  @SQL(
      "select id, status_list, status_position from badge_stated_decision"
          + " where registration_id = :registration and student = :student and course = :course"
          + " and framework = :framework and code = :code and withdrawn_at is null"
          + " order by id limit 100")
  List<StatedRow> standing(
      long registration, long student, long course, String framework, String code);

  @SQL(
      "update badge_stated_decision set withdrawn_at = :at"
          + " where registration_id = :registration and id = :id")
  int withdraw(long registration, String id, Instant at);
}
