package org.preuve.lti.launch;

import jakarta.data.repository.Insert;
import jakarta.data.repository.Repository;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.StatelessSession;
import org.hibernate.annotations.processing.HQL;
import org.hibernate.annotations.processing.SQL;
import org.preuve.lti.launch.TakeLogin.Taken;

/** Logins on their way. */
@Repository
interface LoginRepository {

  @Insert
  void add(Login login);

  @HQL("from Login where state = :state and usedAt is null and expiresAt > :now")
  Optional<Login> open(String state, Instant now);

  /**
   * Takes a login for the browser that started it: one statement, so that of two calls one finds
   * it.
   */
  default Optional<Taken> take(String state, String browser, Instant now) {
    return session()
        .createNativeQuery(
            "delete from lti_login where state = :state and browser_hash = :browser and"
                + " used_at is null and expires_at > :now returning registration_id, nonce, target",
            Taken.class)
        .setParameter("state", state)
        .setParameter("browser", browser)
        .setParameter("now", now)
        .uniqueResultOptional();
  }

  /** For the statement that has no annotation. */
  StatelessSession session();

  /** 1 when this call took the login. */
  @SQL("delete from lti_login where state = :state and used_at is null and expires_at > :now")
  int take(String state, Instant now);

  /** Hints name people: they go when the login is over. */
  @HQL("delete from Login where expiresAt < :now")
  int forgetBefore(Instant now);
}
