package org.preuve.portfolio.privacy;

import jakarta.data.repository.Insert;
import jakarta.data.repository.Repository;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.processing.HQL;

/** Histories of other installations. */
@Repository
interface ImportRepository {

  @Insert
  void add(ImportedHistory history);

  /** The newest first. */
  @HQL(
      "from ImportedHistory where owner = :owner and course = :course order by importedAt desc, id")
  List<ImportedHistory> of(long owner, long course);

  @HQL("from ImportedHistory where id = :id and owner = :owner and course = :course")
  Optional<ImportedHistory> find(String id, long owner, long course);
}
