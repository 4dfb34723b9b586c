package org.preuve.portfolio.framework;

import jakarta.data.repository.Repository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.processing.SQL;
import org.jspecify.annotations.Nullable;

/**
 * Published versions. There is no statement that changes one. Native SQL that names the tenant
 * itself: a version can be published for every registration.
 */
@Repository
interface VersionRepository {

  /** Everything but the content. */
  String SELECT =
      "select v.id as id, v.registration_id as registration, v.family as family,"
          + " cast(v.number as signed) as number, cast(v.everywhere as signed) as everywhere,"
          + " v.title as title, cast(v.blocs as signed) as blocs,"
          + " cast(v.competencies as signed) as competencies, v.source_sha256 as source,"
          + " v.previous as previous, u.name as author,"
          + " date_format(v.published_at, '%Y-%m-%dT%TZ') as at"
          + " from portfolio_framework_version v left join lti_user u on u.id = v.author_id";

  /** One, of whichever registration: its id stands in public addresses. */
  @SQL(SELECT + " where v.id = :id")
  Optional<FrameworkVersion> find(String id);

  /** What the version with that id says, as a draft. */
  @SQL("select content from portfolio_framework_version where id = :id")
  Optional<String> content(String id);

  /** One that courses of that registration can choose. */
  @SQL(SELECT + " where v.id = :id and (v.registration_id = :tenant or v.everywhere = 1)")
  Optional<FrameworkVersion> visible(long tenant, String id);

  /** Those that courses of that registration can choose, the newest first. */
  @SQL(
      SELECT
          + " where v.registration_id = :tenant or v.everywhere = 1"
          + " order by v.published_at desc, v.id limit 200")
  List<FrameworkVersion> visible(long tenant);

  /** The latest version of each certification that courses of that registration can choose. */
  @SQL(
      SELECT
          + " where (v.registration_id = :tenant or v.everywhere = 1) and not exists"
          + " (select 1 from portfolio_framework_version n where n.family = v.family"
          + " and (n.registration_id = :tenant or n.everywhere = 1) and (n.number > v.number"
          + " or n.number = v.number and n.id > v.id)) order by v.published_at desc, v.id limit 500")
  List<FrameworkVersion> latest(long tenant);

  /**
   * The highest number that any registration has given a version of that certification, 0 first.
   */
  @SQL(
      "select coalesce(max(cast(number as signed)), 0) from portfolio_framework_version"
          + " where family = :family")
  long highest(String family);

  /** Those that courses of every registration can choose, the oldest first. */
  @SQL(SELECT + " where v.everywhere = 1 order by v.published_at, v.id limit 200")
  List<FrameworkVersion> everywhere();

  /** 0 when somebody has just published that draft or that number. */
  @SQL(
      "insert ignore into portfolio_framework_version (id, registration_id, family, number,"
          + " everywhere, title, blocs, competencies, content, source_sha256, draft_id, previous,"
          + " author_id, administrator, published_at) values (:id, :tenant, :family, :number,"
          + " :everywhere, :title, :blocs, :competencies, :content, :source, :draft, :previous,"
          + " :author, :administrator, :at)")
  int publish(
      String id,
      long tenant,
      String family,
      int number,
      boolean everywhere,
      String title,
      int blocs,
      int competencies,
      String content,
      @Nullable String source,
      String draft,
      @Nullable String previous,
      @Nullable Long author,
      @Nullable String administrator,
      Instant at);
}
