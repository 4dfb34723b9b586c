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
      "select new org.preuve.portfolio.privacy.ImportRow(i.id, i.course, i.importedAt, i.source,"
          + " i.content) from ImportedHistory i where i.owner = :owner and i.course = :course"
          + " order by i.importedAt desc, i.id")
  List<ImportRow> of(long owner, long course);

  /** Characters of all documents of a person. */
  @HQL("select coalesce(sum(length(i.document)), 0) from ImportedHistory i where i.owner = :owner")
  long length(long owner);

  @HQL("from ImportedHistory where id = :id and owner = :owner and course = :course")
  Optional<ImportedHistory> find(String id, long owner, long course);
}
