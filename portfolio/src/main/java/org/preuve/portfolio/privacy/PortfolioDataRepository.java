package org.preuve.portfolio.privacy;

import jakarta.data.repository.Repository;
import java.util.List;
import org.hibernate.annotations.processing.HQL;
import org.hibernate.annotations.processing.SQL;
import org.preuve.portfolio.assessment.Draft;
import org.preuve.portfolio.assessment.KeptComment;
import org.preuve.portfolio.assessment.ReleasedDecision;
import org.preuve.portfolio.assessment.ReviewRequest;
import org.preuve.portfolio.evidence.Evidence;
import org.preuve.portfolio.evidence.EvidenceFile;
import org.preuve.portfolio.evidence.EvidenceLink;
import org.preuve.portfolio.evidence.ShareLink;
import org.preuve.portfolio.remark.Remark;
import org.preuve.portfolio.selfassessment.PastOpinion;
import org.preuve.portfolio.selfassessment.SelfAssessment;
import org.preuve.portfolio.submission.Extension;
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

  /** Roles, published versions and moves of courses. */
  @SQL(
      "select (select count(*) from portfolio_framework_manager where user_id = :person)"
          + " + (select count(*) from portfolio_framework_version where author_id = :person)"
          + " + (select count(*) from portfolio_course_move where moved_by = :person)")
  long managed(long person);

  /** The same, each with what it is about. */
  @SQL(
      "select 'role' as kind, '' as what, date_format(given_at, '%Y-%m-%dT%TZ') as at,"
          + " date_format(withdrawn_at, '%Y-%m-%dT%TZ') as until"
          + " from portfolio_framework_manager where user_id = :person"
          + " union all select 'published', concat(title, ' (', number, ')'),"
          + " date_format(published_at, '%Y-%m-%dT%TZ'), null"
          + " from portfolio_framework_version where author_id = :person"
          + " union all select 'moved', concat(course_id, ': ', from_framework, ' > ',"
          + " to_framework), date_format(moved_at, '%Y-%m-%dT%TZ'), null"
          + " from portfolio_course_move where moved_by = :person order by 3")
  List<ManagedFramework> allManaged(long person);

  @HQL("select count(*) from ImportedHistory where owner = :person")
  long imports(long person);

  @HQL("select count(*) from ShareLink where owner = :person")
  long shares(long person);

  @HQL("select count(*) from Extension where student = :person")
  long extensions(long person);

  @HQL("select count(*) from ReviewRequest where student = :person")
  long reviews(long person);

  /** Released about the person's evidence, and the person's own. */
  @HQL(
      "select count(*) from Remark where assessor = :person"
          + " or student = :person and releasedAt is not null")
  long remarks(long person);

  @HQL("from Remark where student = :person and releasedAt is not null order by id")
  List<Remark> allRemarksReceived(long person);

  @HQL("from Remark where assessor = :person order by id")
  List<Remark> allRemarksGiven(long person);

  @HQL("select count(*) from Draft where assessor = :person")
  long drafts(long person);

  @HQL("select count(*) from KeptComment where assessor = :person")
  long comments(long person);

  @HQL("from ShareLink where owner = :person order by createdAt, id")
  List<ShareLink> allShares(long person);

  @HQL("from Extension where student = :person order by id")
  List<Extension> allExtensions(long person);

  @HQL("from Evidence where owner = :person order by addedAt, id")
  List<Evidence> allEvidence(long person);

  @HQL(
      "select l from EvidenceLink l join Evidence e on e.id = l.evidence"
          + " where e.owner = :person order by l.id")
  List<EvidenceLink> allLinks(long person);

  /** Groups that a person was named in. */
  @HQL("select count(*) from GroupMember where user = :person")
  long groups(long person);

  /** Files that came for a form which was not sent yet. */
  @HQL("from EvidenceFile where owner = :person and evidence is null order by addedAt, id")
  List<EvidenceFile> allWaiting(long person);

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

  @HQL(
      "select new org.preuve.portfolio.privacy.ImportRow(i.id, i.course, i.importedAt, i.source,"
          + " i.content) from ImportedHistory i where i.owner = :person"
          + " order by i.importedAt, i.id")
  List<ImportRow> allImports(long person);

  @HQL("select document from ImportedHistory where id = :id and owner = :person")
  String imported(String id, long person);
}
