package org.preuve.badges.trust;

import jakarta.data.repository.Repository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.processing.SQL;

/** Lists of trusted issuers, which belong to the installation and to no registration. */
@Repository
interface TrustRepository {

  @SQL(
      "select l.id, l.name, l.source, l.changed_at, l.changed_by,"
          + " (select count(*) from badge_trusted_issuer i where i.list = l.id)"
          + " from badge_trust_list l order by l.name limit 50")
  List<TrustRow> lists();

  @SQL(
      "select l.id, l.name, l.source, l.changed_at, l.changed_by,"
          + " (select count(*) from badge_trusted_issuer i where i.list = l.id)"
          + " from badge_trust_list l where l.id = :id")
  Optional<TrustRow> find(String id);

  /** Lets one administrator at a time change lists: adds, or says anew who changed it. */
  @SQL(
      "insert into badge_trust_list (id, name, source, changed_at, changed_by)"
          + " values (:id, :name, :source, :at, :by) on duplicate key update"
          + " source = :source, changed_at = :at, changed_by = :by")
  void put(String id, String name, String source, Instant at, String by);

  @SQL("select id from badge_trust_list where name = :name")
  Optional<String> named(String name);

  @SQL("delete from badge_trust_list where id = :id")
  int remove(String id);

  @SQL("delete from badge_trusted_issuer where list = :list")
  int clear(String list);

  @SQL(
      "insert into badge_trusted_issuer (list, identifier, name) values (:list, :identifier, :name)"
          + " on duplicate key update name = :name")
  void add(String list, String identifier, String name);

  @SQL("delete from badge_trusted_issuer where list = :list and identifier = :identifier")
  int remove(String list, String identifier);

  @SQL(
      "select identifier, name from badge_trusted_issuer where list = :list"
          + " order by name, identifier limit :most offset :from")
  List<TrustedIssuer> issuers(String list, int most, int from);

  @SQL("select count(*) from badge_trusted_issuer where identifier = :identifier")
  long count(String identifier);
}
