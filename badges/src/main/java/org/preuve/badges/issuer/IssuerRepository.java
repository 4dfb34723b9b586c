package org.preuve.badges.issuer;

import jakarta.data.repository.Repository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.processing.HQL;
import org.hibernate.annotations.processing.SQL;

/** Issuers. */
@Repository
interface IssuerRepository {

  @HQL("from BadgeIssuer where id = :id")
  Optional<BadgeIssuer> find(String id);

  /** Asked for each badge; as SQL, it is translated once ({@code docs/decisions/cost.md}). */
  @SQL("select * from badge_issuer where registration_id = :registration")
  Optional<BadgeIssuer> of(long registration);

  /** Of all tenants, for the administration. */
  @HQL("from BadgeIssuer order by name, id limit 200")
  List<BadgeIssuer> all();

  /** The next ones, for all tenants. */
  @HQL("from BadgeIssuer where id > :id order by id limit 200")
  List<BadgeIssuer> after(String id);

  /** Adds nothing if the registration has one already. */
  @SQL(
      "insert into badge_issuer (id, registration_id, name, key_alias, created_at)"
          + " values (:id, :registration, :name, :alias, :at) on duplicate key update id = id")
  void add(String id, long registration, String name, String alias, Instant at);
}
