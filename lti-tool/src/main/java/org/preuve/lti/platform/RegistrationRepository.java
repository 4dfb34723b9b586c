package org.preuve.lti.platform;

import jakarta.data.repository.Delete;
import jakarta.data.repository.Find;
import jakarta.data.repository.Insert;
import jakarta.data.repository.Repository;
import jakarta.data.repository.Update;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.StatelessSession;
import org.hibernate.annotations.processing.HQL;

/** Registered platforms. */
@Repository
public interface RegistrationRepository {

  /** Keeps a new registration. */
  @Insert
  void add(Registration registration);

  /** Keeps what has changed. */
  @Update
  void change(Registration registration);

  /** Forgets a registration that nobody has used. */
  @Delete
  void remove(Registration registration);

  /** For the statements that have no annotation. */
  StatelessSession session();

  /** Every registration, the newest first. */
  @HQL("from Registration order by id desc")
  List<Registration> all();

  /** The registration whose key set has this name. */
  @Find
  Optional<Registration> byRef(String ref);

  /** The registration with this row id. */
  @Find
  Optional<Registration> byId(long id);

  /** Every registration of an issuer: Canvas has one issuer for many schools. */
  @HQL("from Registration where issuer = :issuer")
  List<Registration> byIssuer(String issuer);

  /** The registration under this client id. */
  @Find
  Optional<Registration> byIssuerAndClientId(String issuer, String clientId);

  /** Keeps when its keys were read. */
  @HQL("update Registration set keysReadAt = :at where id = :registration")
  int keysRead(long registration, Instant at);

  /** Keeps when a launch was accepted. */
  @HQL("update Registration set launchedAt = :at where id = :registration")
  int launched(long registration, Instant at);

  /** Courses and people that have come from a platform. */
  default long uses(long registration) {
    return session()
        .createNativeQuery(
            "select (select count(*) from lti_course where registration_id = :registration)"
                + " + (select count(*) from lti_user where registration_id = :registration)",
            Long.class)
        .setParameter("registration", registration)
        .getSingleResult();
  }

  /** Forgets what waits or has been noted for a registration without courses. */
  default void clear(long registration) {
    for (var table : List.of("lti_login", "lti_deployment", "lti_refused_launch")) {
      session()
          .createNativeMutationQuery(
              "delete from " + table + " where registration_id = :registration")
          .setParameter("registration", registration)
          .executeUpdate();
    }
  }

  /** Ends the launch sessions of a platform. */
  default void endSessions(long registration) {
    session()
        .createNativeMutationQuery("delete from lti_session where registration_id = :registration")
        .setParameter("registration", registration)
        .executeUpdate();
  }
}
