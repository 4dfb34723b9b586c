package org.preuve.lti.refusal;

import jakarta.data.repository.Repository;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.hibernate.StatelessSession;
import org.hibernate.annotations.processing.SQL;
import org.jspecify.annotations.Nullable;

/**
 * The last refused launches. For each platform, and for all unknown ones together, at most 20 a
 * minute are written and the newest 200 of the last 30 days are kept: who sends many pushes out
 * only his own.
 */
@Repository
public interface RefusedLaunchRepository {

  /** Most rows a minute. */
  int PACE = 20;

  /** Most rows of one platform. */
  int MOST = 200;

  /** How long they are kept. */
  Duration LIFE = Duration.ofDays(30);

  /** For the statements that have no annotation. */
  StatelessSession session();

  /** Writes one, unless the minute is full; then forgets what is too much or too old. */
  default void keep(
      @Nullable Long registration,
      String issuer,
      String code,
      String detail,
      LaunchRefusal.@Nullable Clocks clocks,
      Instant now) {
    int written =
        session()
            .createNativeMutationQuery(
                "insert into lti_refused_launch"
                    + " (registration_id, issuer, refused_at, code, detail, issued_at, ends_at)"
                    + " select :registration, :issuer, :now, :code, :detail, :issued, :ends"
                    + " from dual where (select count(*) from lti_refused_launch"
                    + " where registration_id <=> :registration and refused_at > :minute) < :pace")
            .setParameter("registration", registration, Long.class)
            .setParameter("issuer", issuer)
            .setParameter("now", now)
            .setParameter("code", code)
            .setParameter("detail", detail)
            .setParameter("issued", clocks == null ? null : clocks.theirs(), Instant.class)
            .setParameter("ends", clocks == null ? null : clocks.expiry(), Instant.class)
            .setParameter("minute", now.minus(Duration.ofMinutes(1)))
            .setParameter("pace", PACE)
            .executeUpdate();
    if (written == 1) {
      forget(old(now.minus(LIFE)));
      forget(surplus(registration));
    }
  }

  /** What is too old. */
  @SQL("select id from lti_refused_launch where refused_at < :limit")
  List<Long> old(Instant limit);

  /** All but the newest of a platform. */
  default List<Long> surplus(@Nullable Long registration) {
    return session()
        .createNativeQuery(
            "select id from lti_refused_launch where registration_id <=> :registration"
                + " order by id desc limit 100000 offset "
                + MOST,
            Long.class)
        .setParameter("registration", registration, Long.class)
        .getResultList();
  }

  /** Forgets rows by their ids: a search would lock those that others are about to write. */
  default void forget(List<Long> ids) {
    if (!ids.isEmpty()) {
      session()
          .createNativeMutationQuery("delete from lti_refused_launch where id in (:ids)")
          .setParameterList("ids", ids)
          .executeUpdate();
    }
  }

  /** The newest of a platform; null for those of unknown platforms. */
  default List<RefusedLaunch> newest(@Nullable Long registration, int most) {
    return session()
        .createSelectionQuery(
            "from RefusedLaunch where registration is not distinct from :registration"
                + " order by id desc",
            RefusedLaunch.class)
        .setParameter("registration", registration, Long.class)
        .setMaxResults(most)
        .getResultList();
  }

  /** The newest of all. */
  default List<RefusedLaunch> newest(int most) {
    return session()
        .createSelectionQuery("from RefusedLaunch order by id desc", RefusedLaunch.class)
        .setMaxResults(most)
        .getResultList();
  }
}
