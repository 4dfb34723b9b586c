package org.preuve.portfolio.evidence;

import jakarta.data.repository.Insert;
import jakarta.data.repository.Repository;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.processing.HQL;
import org.hibernate.annotations.processing.SQL;
import org.jspecify.annotations.Nullable;
import org.preuve.portfolio.EvidenceKind;
import org.preuve.portfolio.EvidenceLanguage;

/** Evidence and its links to competencies. */
@Repository
public interface EvidenceRepository {

  @Insert
  void add(Evidence evidence);

  @Insert
  void link(EvidenceLink link);

  @Insert
  void add(EvidenceFile file);

  /** Further files of one piece. */
  @HQL("from EvidenceFile where evidence = :evidence order by number")
  List<EvidenceFile> furtherFiles(String evidence);

  /** These pieces, whosever they are. */
  @HQL("from Evidence where id in :ids")
  List<Evidence> byIds(Collection<String> ids);

  /** Further files of these pieces. */
  @HQL("from EvidenceFile where evidence in :pieces order by number, id")
  List<EvidenceFile> furtherFiles(Collection<String> pieces);

  /** Further files of all pieces of a course. */
  @HQL("from EvidenceFile where course = :course and evidence is not null order by number, id")
  List<EvidenceFile> furtherFilesIn(long course);

  /** Further files of all pieces of one person. */
  @HQL("from EvidenceFile where owner = :owner and evidence is not null order by number, id")
  List<EvidenceFile> furtherFilesOf(long owner);

  /** Files that came for a form which is still open. */
  @HQL(
      "from EvidenceFile where owner = :owner and course = :course and evidence is null"
          + " order by addedAt, id")
  List<EvidenceFile> waitingFiles(long owner, long course);

  /** The file belongs to that piece from now on; 0 when it is gone or belongs to one already. */
  @HQL(
      "update EvidenceFile set evidence = :piece, number = :number"
          + " where id = :id and owner = :owner and evidence is null")
  int attach(String id, long owner, String piece, int number);

  /** It waits no longer. */
  @HQL("delete from EvidenceFile where id = :id and owner = :owner and evidence is null")
  int forgetFile(String id, long owner);

  /** Those whose form was never sent. */
  @HQL("delete from EvidenceFile where evidence is null and addedAt < :before")
  int forgetWaiting(Instant before);

  /** One piece, of whomever in that course. */
  @HQL("from Evidence where id = :id and course = :course")
  Optional<Evidence> find(String id, long course);

  /** The piece that a form has brought. */
  @HQL("select id from Evidence where owner = :owner and form = :form")
  Optional<String> sentIn(long owner, String form);

  /** One piece of whatever course. */
  @HQL("from Evidence where id = :id")
  Optional<Evidence> byId(String id);

  /** What of that kind a course has, in its current versions. */
  @HQL(
      "from Evidence where course = :course and kind = :kind and replacedAt is null"
          + " order by id limit 50000")
  List<Evidence> ofKind(long course, EvidenceKind kind);

  /** Everything of one student in its current version, newest first. */
  @HQL(
      "from Evidence where owner = :owner and course = :course and replacedAt is null"
          + " order by addedAt desc, id")
  List<Evidence> of(long owner, long course);

  /** Pieces with those bytes; native SQL, for it must see every tenant. */
  @SQL(
      "select (select count(*) from portfolio_evidence where sha256 = :sha256)"
          + " + (select count(*) from portfolio_evidence_file where sha256 = :sha256)")
  long withHash(String sha256);

  /** Pieces of one person in their current versions, in whatever course. */
  @HQL("select count(*) from Evidence where owner = :owner and replacedAt is null")
  long piecesOf(long owner);

  /** Bytes of all evidence of one person, in whatever course; the same bytes count once. */
  @HQL(
      "select coalesce(sum(d.bytes), 0) from (select distinct e.sha256 as sha256, e.bytes as bytes"
          + " from Evidence e where e.owner = :owner) d")
  long bytesOf(long owner);

  /** Bytes of further and waiting files that {@link #bytesOf} has not counted. */
  @HQL(
      "select coalesce(sum(d.bytes), 0) from (select distinct f.sha256 as sha256, f.bytes as bytes"
          + " from EvidenceFile f where f.owner = :owner and f.sha256 not in"
          + " (select e.sha256 from Evidence e where e.owner = :owner)) d")
  long bytesOfFiles(long owner);

  /** Lets one transaction at a time add to what a person keeps; answers with the person. */
  @SQL("select id from lti_user where id = :owner for update")
  long lock(long owner);

  /** Lets one transaction at a time bring evidence to a whole course. */
  @SQL("select id from lti_course where id = :course and registration_id = :tenant for update")
  List<Long> lockCourse(long tenant, long course);

  /**
   * All links of one student's evidence in its current version. SQL that begins with the evidence:
   * else the database may read the links of the whole platform by their tenant.
   */
  @SQL(
      "select straight_join l.* from portfolio_evidence e"
          + " join portfolio_evidence_link l on l.evidence_id = e.id"
          + " where e.registration_id = :tenant and l.registration_id = :tenant"
          + " and e.owner_id = :owner and e.course_id = :course and e.replaced_at is null"
          + " order by l.id")
  List<EvidenceLink> linksOf(long tenant, long owner, long course);

  /** Links of one piece. */
  @HQL("from EvidenceLink where evidence = :evidence order by id")
  List<EvidenceLink> links(String evidence);

  /** Links without a framework, of all tenants: the migration of old links once more. */
  @SQL(
      "update portfolio_evidence_link"
          + " set framework = if(code like 'C.%', 'concepteur-integrateur-iot', 'ido-iot')"
          + " where framework = ''")
  int nameFrameworks();

  /** From now on part of a submission. */
  @HQL(
      "update Evidence set frozenAt = :at where owner = :owner and id in :ids"
          + " and frozenAt is null")
  int freeze(long owner, Collection<String> ids, Instant at);

  /** With its links; 0 when it is frozen or already gone. */
  @HQL("delete from Evidence where id = :id and owner = :owner and frozenAt is null")
  int delete(String id, long owner);

  /** All versions of one piece: the one that counts, then the newest first. */
  @HQL(
      "from Evidence where id = :series or series = :series"
          + " order by case when replacedAt is null then 0 else 1 end, addedAt desc, id")
  List<Evidence> versions(String series);

  /** A newer version takes its place; 0 when somebody was faster. */
  @HQL(
      "update Evidence set replacedAt = :at"
          + " where id = :id and owner = :owner and replacedAt is null and revision = :revision")
  int replace(String id, long owner, int revision, Instant at);

  /** Another title and language in place; 0 when it is frozen by now or somebody was faster. */
  @HQL(
      "update Evidence set title = :title, language = :language, revision = revision + 1"
          + " where id = :id and owner = :owner and frozenAt is null and replacedAt is null"
          + " and revision = :revision")
  int retitle(
      String id, long owner, int revision, String title, @Nullable EvidenceLanguage language);

  /** The version before takes its place again. */
  @HQL("update Evidence set replacedAt = null where id = :id and owner = :owner")
  int restore(String id, long owner);

  /** The piece of a group, as each member has it now. */
  @HQL("from Evidence where groupId = :groupId and replacedAt is null order by owner, id")
  List<Evidence> copies(String groupId);

  /** The pieces of groups, as each member has them now. */
  @HQL("from Evidence where groupId in :groups and replacedAt is null order by groupId, owner, id")
  List<Evidence> copies(Collection<String> groups);

  /** All versions of a group's piece that one member has. */
  @HQL("from Evidence where groupId = :groupId and owner = :owner order by addedAt, id")
  List<Evidence> copiesOf(String groupId, long owner);

  /** From now on a group's; 0 when it is frozen, replaced or one already. */
  @HQL(
      "update Evidence set groupId = :groupId, revision = revision + 1 where id = :id and owner ="
          + " :owner and frozenAt is null and replacedAt is null and groupId is null")
  int group(String id, long owner, String groupId);

  /** A piece of one person again. */
  @HQL(
      "update Evidence set groupId = null, revision = revision + 1 where groupId = :groupId"
          + " and owner = :owner")
  int ungroup(String groupId, long owner);

  /** Whether somebody is asked to say that they made the piece of that group, or has said no. */
  @SQL(
      "select count(*) from portfolio_group_member m join portfolio_group g on g.id = m.group_id"
          + " and g.registration_id = :tenant where m.registration_id = :tenant"
          + " and m.group_id = :group and m.user_id = :person and g.course_id = :course"
          + " and m.state in ('INVITED', 'DECLINED')")
  long asked(long tenant, String group, long person, long course);

  /** Lets one transaction at a time change what the members of a group share. */
  @SQL("select id from portfolio_group where id = :group and registration_id = :tenant for update")
  List<String> lockGroup(long tenant, String group);

  /** Takes all links of one piece away. */
  @HQL("delete from EvidenceLink where evidence = :evidence")
  int unlink(String evidence);
}
