package org.preuve.portfolio.framework;

import jakarta.data.repository.Repository;
import java.util.Optional;
import org.hibernate.annotations.processing.SQL;

/**
 * The sources of drafts, and where each row of a draft came from. Apart from the drafts, because
 * few pages show them and they are long. Native SQL that names the tenant itself.
 */
@Repository
interface FrameworkSourceRepository {

  @SQL(
      "insert into portfolio_framework_source (draft_id, registration_id, content, origins)"
          + " values (:draft, :tenant, :content, :origins)")
  int add(String draft, long tenant, String content, String origins);

  @SQL(
      "select content, origins from portfolio_framework_source where draft_id = :draft"
          + " and registration_id = :tenant")
  Optional<KeptSource> find(long tenant, String draft);

  @SQL(
      "update portfolio_framework_source set origins = :origins where draft_id = :draft"
          + " and registration_id = :tenant")
  int follow(long tenant, String draft, String origins);

  /** Id of the draft that became a version of that registration. */
  @SQL(
      "select draft_id from portfolio_framework_version where id = :version"
          + " and registration_id = :tenant")
  Optional<String> draftOf(long tenant, String version);
}
