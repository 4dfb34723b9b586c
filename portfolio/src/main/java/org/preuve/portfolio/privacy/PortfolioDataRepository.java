package org.preuve.portfolio.privacy;

import jakarta.data.repository.Repository;
import org.hibernate.annotations.processing.HQL;

/** Counts what a portfolio holds. */
@Repository
interface PortfolioDataRepository {

  @HQL("select count(*) from Evidence where owner = :person")
  long evidence(long person);

  @HQL("select count(*) from SelfAssessment where student = :person")
  long opinions(long person);

  @HQL("select count(*) from Submission where student = :person")
  long submissions(long person);

  @HQL("select count(*) from ReleasedDecision where student = :person")
  long decisions(long person);

  @HQL("select count(*) from ReleasedDecision where assessor = :person")
  long given(long person);
}
