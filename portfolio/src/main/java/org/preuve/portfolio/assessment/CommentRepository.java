package org.preuve.portfolio.assessment;

import jakarta.data.repository.Delete;
import jakarta.data.repository.Insert;
import jakarta.data.repository.Repository;
import jakarta.data.repository.Update;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.processing.HQL;

/** The comment bank of each assessor. */
@Repository
interface CommentRepository {

  @Insert
  void add(KeptComment comment);

  @Update
  void change(KeptComment comment);

  @Delete
  void remove(KeptComment comment);

  /** By what they say. */
  @HQL("from KeptComment where assessor = :assessor order by words, id limit 200")
  List<KeptComment> of(long assessor);

  @HQL("from KeptComment where id = :id and assessor = :assessor")
  Optional<KeptComment> find(long id, long assessor);
}
