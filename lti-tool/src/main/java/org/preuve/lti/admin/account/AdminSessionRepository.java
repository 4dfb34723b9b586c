package org.preuve.lti.admin.account;

import jakarta.data.repository.Find;
import jakarta.data.repository.Insert;
import jakarta.data.repository.Repository;
import jakarta.data.repository.Update;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.StatelessSession;
import org.hibernate.annotations.processing.HQL;

/** Logins of administrators, and the passwords that were tried. */
@Repository
interface AdminSessionRepository {

  /** For the statements that have no annotation. */
  StatelessSession session();

  @Insert
  void add(AdminSession opened);

  @Update
  void change(AdminSession opened);

  @Find
  Optional<AdminSession> bySecretHash(String secretHash);

  @HQL("delete from AdminSession where secretHash = :hash")
  int end(String hash);

  @HQL("delete from AdminSession where administrator = :id and secretHash <> :but")
  int endOthers(long id, String but);

  @HQL("delete from AdminSession where startedAt < :limit or seenAt < :idle")
  int forgetBefore(Instant limit, Instant idle);

  /** Sessions of an account, the newest first. */
  default List<AdminSession> of(long id, Instant limit, Instant idle, int most) {
    return session()
        .createSelectionQuery(
            "from AdminSession where administrator = :id and startedAt > :limit and seenAt > :idle"
                + " order by startedAt desc",
            AdminSession.class)
        .setParameter("id", id)
        .setParameter("limit", limit)
        .setParameter("idle", idle)
        .setMaxResults(most)
        .getResultList();
  }

  /** Ends all sessions of an account but the newest. */
  default int endOldest(long id, int most) {
    return session()
        .createNativeMutationQuery(
            "delete from lti_admin_session where admin_id = :id and secret_hash not in (select"
                + " secret_hash from (select secret_hash from lti_admin_session where admin_id ="
                + " :id order by started_at desc limit "
                + most
                + ") newest)")
        .setParameter("id", id)
        .executeUpdate();
  }

  /** Whether a browser with this cookie has entered the account since then. */
  default boolean knowsBrowser(long id, String hash, Instant oldest) {
    return session()
            .createNativeQuery(
                "select count(*) from lti_admin_browser where secret_hash = :hash"
                    + " and admin_id = :id and entered_at > :oldest",
                Long.class)
            .setParameter("hash", hash)
            .setParameter("id", id)
            .setParameter("oldest", oldest)
            .getSingleResult()
        > 0;
  }

  /** Notes that a browser has entered the account. */
  default void keepBrowser(long id, String hash, Instant now) {
    session()
        .createNativeMutationQuery(
            "insert into lti_admin_browser (secret_hash, admin_id, entered_at)"
                + " values (:hash, :id, :now) on duplicate key update entered_at = :now")
        .setParameter("hash", hash)
        .setParameter("id", id)
        .setParameter("now", now)
        .executeUpdate();
  }

  /** Forgets those that are too old, and of one account all but the newest. */
  default void forgetBrowsers(long id, Instant oldest, int most) {
    session()
        .createNativeMutationQuery("delete from lti_admin_browser where entered_at < :oldest")
        .setParameter("oldest", oldest)
        .executeUpdate();
    session()
        .createNativeMutationQuery(
            "delete from lti_admin_browser where admin_id = :id and secret_hash not in (select"
                + " secret_hash from (select secret_hash from lti_admin_browser where admin_id ="
                + " :id order by entered_at desc limit "
                + most
                + ") newest)")
        .setParameter("id", id)
        .executeUpdate();
  }

  /** Notes a try and forgets those that no longer count. */
  default void attempt(String key, Instant now) {
    session()
        .createNativeMutationQuery("delete from lti_admin_attempt where tried_at < :limit")
        .setParameter("limit", now.minus(AttemptCheck.WINDOW))
        .executeUpdate();
    session()
        .createNativeMutationQuery(
            "insert into lti_admin_attempt (address_hash, tried_at) values (:address, :now)")
        .setParameter("address", key)
        .setParameter("now", now)
        .executeUpdate();
  }

  /** Tries of one address, or of one account. */
  default long attempts(String key) {
    return session()
        .createNativeQuery(
            "select count(*) from lti_admin_attempt where address_hash = :address", Long.class)
        .setParameter("address", key)
        .getSingleResult();
  }

  /** Takes back the newest try, or with {@code most} all of them, of an address or account. */
  default void forgive(String key, int most) {
    session()
        .createNativeMutationQuery(
            "delete from lti_admin_attempt where address_hash = :address order by id desc limit "
                + most)
        .setParameter("address", key)
        .executeUpdate();
  }
}
