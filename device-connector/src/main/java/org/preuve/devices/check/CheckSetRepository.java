package org.preuve.devices.check;

import jakarta.data.repository.Insert;
import jakarta.data.repository.Repository;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.processing.HQL;

/** Versions of sets of requirements. */
@Repository
interface CheckSetRepository {

  @Insert
  void add(CheckSet set);

  /** What holds in a course, by title. */
  @HQL("from CheckSet where course = :course and inForce = true order by title, code")
  List<CheckSet> inForce(long course);

  /** The version of a set that holds. */
  @HQL("from CheckSet where course = :course and code = :code and inForce = true")
  Optional<CheckSet> inForce(long course, String code);

  /** The newest version of a set. */
  @HQL("from CheckSet where course = :course and code = :code order by version desc limit 1")
  Optional<CheckSet> newest(long course, String code);

  /** Ends a version; 0 if it holds no more. */
  @HQL("update CheckSet set inForce = false where id = :id and inForce = true")
  int end(String id);
}
