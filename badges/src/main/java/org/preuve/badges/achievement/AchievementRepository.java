package org.preuve.badges.achievement;

import jakarta.data.repository.Insert;
import jakarta.data.repository.Repository;
import jakarta.data.repository.Update;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.processing.HQL;
import org.hibernate.annotations.processing.SQL;

/** Achievements. */
@Repository
interface AchievementRepository {

  @HQL("from Achievement where id = :id")
  Optional<Achievement> find(String id);

  @HQL(
      "from Achievement where registration = :registration and framework = :framework"
          + " and code = :code")
  Optional<Achievement> of(long registration, String framework, String code);

  /** The newest version of each design of a course, newest first. */
  @HQL(
      "from Achievement a where a.course = :course and a.version ="
          + " (select max(b.version) from Achievement b where b.design = a.design)"
          + " order by a.changedAt desc, a.id")
  List<Achievement> designs(long course);

  /** All versions of a design of that course, the newest first. */
  @HQL("from Achievement where course = :course and design = :design order by version desc")
  List<Achievement> versions(long course, String design);

  @HQL("select count(distinct design) from Achievement where course = :course")
  long countDesigns(long course);

  /** Holds a design against others until the transaction ends, by its first version. */
  @SQL(
      "select id from badge_achievement where registration_id = :registration"
          + " and design = :design and version = 1 for update")
  Optional<String> lock(long registration, String design);

  /** Holds a version against others until the transaction ends; empty once it was awarded. */
  @SQL(
      "select id from badge_achievement where registration_id = :registration and id = :id"
          + " and frozen_at is null for update")
  Optional<String> lockOpen(long registration, String id);

  /** From now on it does not change. */
  @SQL(
      "update badge_achievement set frozen_at = :at"
          + " where registration_id = :registration and id = :id and frozen_at is null")
  int freeze(long registration, String id, Instant at);

  /** Fails where another request made the same version. */
  @Insert
  void insert(Achievement version);

  @Update
  void change(Achievement version);

  /** Adds nothing if the competency has one already. */
  @SQL(
      "insert into badge_achievement (id, registration_id, framework, code, framework_title,"
          + " name_fr, name_en, description_fr, description_en, criteria_fr, criteria_en, shape,"
          + " colour, symbol) values (:id, :registration, :framework, :code, :title, :nameFr,"
          + " :nameEn, :descriptionFr, :descriptionEn, :criteriaFr, :criteriaEn, :shape, :colour,"
          + " :symbol) on duplicate key update id = id")
  void add(
      String id,
      long registration,
      String framework,
      String code,
      String title,
      String nameFr,
      String nameEn,
      String descriptionFr,
      String descriptionEn,
      String criteriaFr,
      String criteriaEn,
      String shape,
      String colour,
      String symbol);
}
