package org.preuve.badges.figures;

import jakarta.data.repository.Repository;
import java.util.Collection;
import java.util.List;
import org.hibernate.annotations.processing.HQL;
import org.hibernate.annotations.processing.SQL;

/** Counts by course, badge and month. */
@Repository
interface FigureRepository {

  /** Id, registration, course and achievement of badges, for all tenants. */
  @HQL("select id, registration, course, achievement from Award where id in :awards")
  List<Object[]> places(Collection<String> awards);

  /**
   * Adds to a month.
   *
   * @param month {@code 2026-11}, UTC
   */
  @SQL(
      "insert into badge_figure (registration_id, course, achievement, month, opened, verified)"
          + " values (:registration, :course, :achievement, :month, :opened, :verified)"
          + " on duplicate key update opened = opened + :opened, verified = verified + :verified")
  int add(
      long registration, long course, String achievement, String month, int opened, int verified);

  /** Achievement, month, and how many were awarded, published, opened and verified. */
  @SQL(
      "select achievement, month, sum(awarded), sum(published), sum(opened), sum(verified) from ("
          + "select achievement, date_format(awarded_at, '%Y-%m') as month, 1 as awarded,"
          + " 0 as published, 0 as opened, 0 as verified from badge_award"
          + " where registration_id = :registration and course = :course"
          + " union all select achievement, date_format(published_at, '%Y-%m'), 0, 1, 0, 0"
          + " from badge_award where registration_id = :registration and course = :course"
          + " and published_at is not null"
          + " union all select achievement, month, 0, 0, opened, verified from badge_figure"
          + " where registration_id = :registration and course = :course) figures"
          + " group by achievement, month order by month desc, achievement limit 1000")
  List<Object[]> of(long registration, long course);
}
