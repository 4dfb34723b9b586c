package org.preuve.portfolio.framework;

import jakarta.data.repository.Insert;
import jakarta.data.repository.Repository;
import jakarta.data.repository.Update;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.processing.HQL;

/** Imported drafts. */
@Repository
public interface ImportedDraftRepository {

  @Insert
  void add(ImportedDraft draft);

  @Update
  void change(ImportedDraft draft);

  /** One draft of a course. */
  @HQL("from ImportedDraft where id = :id and course = :course")
  Optional<ImportedDraft> find(String id, long course);

  /** The latest drafts of a course, newest first. */
  @HQL("from ImportedDraft where course = :course order by createdAt desc limit 10")
  List<ImportedDraft> latest(long course);

  /** One draft. */
  @HQL("from ImportedDraft where id = :id")
  Optional<ImportedDraft> byId(String id);
}
