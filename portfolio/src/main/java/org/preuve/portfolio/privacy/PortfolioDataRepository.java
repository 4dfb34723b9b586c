package org.preuve.portfolio.privacy;

import jakarta.data.repository.Repository;
import java.util.List;
import org.hibernate.annotations.processing.HQL;
import org.preuve.portfolio.assessment.Draft;
import org.preuve.portfolio.assessment.KeptComment;
import org.preuve.portfolio.assessment.ReleasedDecision;
import org.preuve.portfolio.assessment.ReviewRequest;
import org.preuve.portfolio.evidence.Evidence;
import org.preuve.portfolio.evidence.EvidenceLink;
import org.preuve.portfolio.selfassessment.PastOpinion;
import org.preuve.portfolio.selfassessment.SelfAssessment;
import org.preuve.portfolio.submission.Submission;

/** What a portfolio holds about a person. */
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

  @HQL("from Evidence where owner = :person order by addedAt, id")
  List<Evidence> allEvidence(long person);

  @HQL(
      "select l from EvidenceLink l join Evidence e on e.id = l.evidence"
          + " where e.owner = :person order by l.id")
  List<EvidenceLink> allLinks(long person);

  @HQL("from SelfAssessment where student = :person order by course, code")
  List<SelfAssessment> allOpinions(long person);

  @HQL("from PastOpinion where student = :person order by course, code, id")
  List<PastOpinion> allPastOpinions(long person);

  @HQL("from ReviewRequest where student = :person order by id")
  List<ReviewRequest> allReviews(long person);

  @HQL("from Submission where student = :person order by course, attempt")
  List<Submission> allSubmissions(long person);

  @HQL("from ReleasedDecision where student = :person order by course, code, number")
  List<ReleasedDecision> allDecisions(long person);

  @HQL("from ReleasedDecision where assessor = :person order by decidedAt, id")
  List<ReleasedDecision> allGiven(long person);

  @HQL("from KeptComment where assessor = :person order by id")
  List<KeptComment> allComments(long person);

  @HQL("from Draft where assessor = :person order by savedAt, id")
  List<Draft> allDrafts(long person);
}
