package org.preuve.badges.achievement;

import jakarta.data.repository.Repository;
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
