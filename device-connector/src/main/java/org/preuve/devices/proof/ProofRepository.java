package org.preuve.devices.proof;

import jakarta.data.repository.Find;
import jakarta.data.repository.Insert;
import jakarta.data.repository.Repository;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.processing.HQL;
import org.hibernate.annotations.processing.SQL;

/** Frozen windows. */
@Repository
interface ProofRepository {

  @Insert
  void add(Proof proof);

  @Insert
  void add(ProofOwner owner);

  /** Whom the pseudonyms of a proof stand for. */
  @HQL("from ProofOwner where proof = :proof order by pseudonym")
  List<ProofOwner> owners(String proof);

  @Find
  Optional<Proof> byId(String id);

  @Find
  Optional<Proof> byEvidence(String evidence);

  @HQL("from Proof where evidence in :evidence")
  List<Proof> byEvidence(List<String> evidence);

  @HQL("from Proof where course = :course order by createdAt desc")
  List<Proof> inCourse(long course);

  @HQL("from Proof where owner = :owner and course = :course order by createdAt desc")
  List<Proof> ownedBy(long owner, long course);

  @SQL(
      "select p.* from device_proof p left join device_log_record r on r.proof_id = p.id"
          + " where r.id is null order by p.created_at limit :most")
  List<Proof> unlogged(int most);

  @HQL("from Proof where device = :device order by createdAt desc")
  List<Proof> of(String device);
}
