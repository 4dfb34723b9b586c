package org.preuve.lti.launch;

import jakarta.data.repository.Insert;
import jakarta.data.repository.Repository;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.annotations.processing.HQL;

/** Logins on their way. */
@Repository
interface LoginRepository {

  @Insert
  void add(Login login);

  @HQL("from Login where state = :state and usedAt is null and expiresAt > :now")
  Optional<Login> open(String state, Instant now);

  @HQL(
      "select l, r from Login l join Registration r on r.id = l.registration"
          + " where l.state = :state and l.usedAt is null and l.expiresAt > :now")
  Optional<TakeLogin.Taken> openWithRegistration(String state, Instant now);

  /** 1 when this call took the login. */
  @HQL(
      "update Login set usedAt = :now where state = :state and usedAt is null and expiresAt > :now")
  int take(String state, Instant now);

  /** Hints name people: they go when the login is over. */
  @HQL("delete from Login where expiresAt < :now")
  int forgetBefore(Instant now);
}
