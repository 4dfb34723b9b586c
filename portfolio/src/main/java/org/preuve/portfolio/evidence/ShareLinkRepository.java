package org.preuve.portfolio.evidence;

import jakarta.data.repository.Insert;
import jakarta.data.repository.Repository;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.processing.HQL;

/** Links and the consents that they rest on. */
@Repository
public interface ShareLinkRepository {

  @Insert
  void add(ShareLink link);

  @Insert
  void add(ShareLinkPiece piece);

  /** All links of a student in a course, the newest first. */
  @HQL("from ShareLink where owner = :owner and course = :course order by createdAt desc, id")
  List<ShareLink> of(long owner, long course);

  @HQL("from ShareLink where id = :id")
  Optional<ShareLink> find(String id);

  /** What a link shows, oldest first. */
  @HQL(
      "select e from ShareLinkPiece p join Evidence e on e.id = p.evidence"
          + " where p.share = :share order by e.addedAt, e.id")
  List<Evidence> pieces(String share);

  /** Id of a link and title of a piece that it shows, of several links, oldest piece first. */
  @HQL(
      "select p.share, e.title from ShareLinkPiece p join Evidence e on e.id = p.evidence"
          + " where p.share in :shares order by e.addedAt, e.id")
  List<Object[]> titles(Collection<String> shares);

  /** One of the pieces of a link. */
  @HQL(
      "select e from ShareLinkPiece p join Evidence e on e.id = p.evidence"
          + " where p.share = :share and e.id = :evidence")
  Optional<Evidence> piece(String share, String evidence);

  /** Links that show any version of a piece now. */
  @HQL(
      "select count(distinct s.id) from ShareLinkPiece p join ShareLink s on s.id = p.share"
          + " join Evidence e on e.id = p.evidence where (e.id = :series or e.series = :series)"
          + " and s.revokedAt is null and s.expiresAt > :now")
  long showing(String series, Instant now);

  /** From now on it opens nothing; 0 when it is somebody else's or did not before. */
  @HQL(
      "update ShareLink set revokedAt = :at where id = :id and owner = :owner and course = :course"
          + " and revokedAt is null")
  int revoke(String id, long owner, long course, Instant at);

  /** No link shows any version of that piece any more. */
  @HQL(
      "delete from ShareLinkPiece where evidence in"
          + " (select e.id from Evidence e where e.id = :series or e.series = :series)")
  int withdraw(String series);
}
