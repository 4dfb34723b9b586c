package org.preuve.lti.admin.account;

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

/** Administrators. */
@Repository
interface AdministratorRepository {

  @Insert
  void add(Administrator administrator);

  @Update
  void change(Administrator administrator);

  @Delete
  void remove(Administrator administrator);

  @Find
  Optional<Administrator> byName(String name);

  @Find
  Optional<Administrator> byId(long id);

  /** For the statement that has no annotation. */
  StatelessSession session();

  /** Adds an account with a provisional password; false when another node has just done so. */
  default boolean addFirst(String name, String hash, Instant now) {
    return session()
            .createNativeMutationQuery(
                "insert ignore into lti_admin (name, password_hash, provisional, changed_at)"
                    + " values (:name, :hash, :provisional, :now)")
            .setParameter("name", name)
            .setParameter("hash", hash)
            .setParameter("provisional", true)
            .setParameter("now", now)
            .executeUpdate()
        == 1;
  }

  @HQL("from Administrator order by name")
  List<Administrator> all();
}
