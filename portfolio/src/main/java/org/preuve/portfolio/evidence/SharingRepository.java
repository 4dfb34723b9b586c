package org.preuve.portfolio.evidence;

import jakarta.data.repository.Insert;
import jakarta.data.repository.Repository;
import java.util.Optional;
import org.hibernate.annotations.processing.HQL;

/** Consents in force. */
@Repository
public interface SharingRepository {

  @Insert
  void add(SharedEvidence consent);

  @HQL("from SharedEvidence where evidence = :evidence")
  Optional<SharedEvidence> find(String evidence);

  @HQL("delete from SharedEvidence where evidence = :evidence")
  int withdraw(String evidence);
}
