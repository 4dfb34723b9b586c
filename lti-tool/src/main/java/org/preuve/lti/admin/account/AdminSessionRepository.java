package org.preuve.lti.admin.account;

import jakarta.data.repository.Find;
import jakarta.data.repository.Insert;
import jakarta.data.repository.Repository;
import jakarta.data.repository.Update;
import java.time.Instant;
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
