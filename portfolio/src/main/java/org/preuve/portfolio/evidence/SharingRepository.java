package org.preuve.portfolio.evidence;

import jakarta.data.repository.Insert;
import jakarta.data.repository.Repository;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.processing.HQL;

/** Consents in force. */
@Repository
public interface SharingRepository {

  @Insert
  void add(SharedEvidence consent);

  @HQL("from SharedEvidence where evidence = :evidence")
  Optional<SharedEvidence> find(String evidence);

  /** Those of these pieces. */
  @HQL("from SharedEvidence where evidence in :pieces")
  List<SharedEvidence> of(Collection<String> pieces);

  @HQL("delete from SharedEvidence where evidence = :evidence")
  int withdraw(String evidence);

  /** Consents to show any version of a piece. */
  @HQL(
      "select count(*) from SharedEvidence s join Evidence e on e.id = s.evidence"
          + " where e.id = :series or e.series = :series")
  long ofSeries(String series);

  /** All of them. */
  @HQL(
      "delete from SharedEvidence where evidence in"
          + " (select e.id from Evidence e where e.id = :series or e.series = :series)")
  int withdrawSeries(String series);
}
