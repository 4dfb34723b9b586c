package org.preuve.badges.privacy;

import jakarta.data.repository.Repository;
import org.hibernate.annotations.processing.HQL;

/** Counts the badges of a person. */
@Repository
interface BadgeDataRepository {

  @HQL("select count(*) from Award where recipient = :person")
  long awards(long person);
}
