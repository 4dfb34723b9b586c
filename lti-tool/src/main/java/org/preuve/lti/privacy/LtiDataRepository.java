package org.preuve.lti.privacy;

import jakarta.data.repository.Repository;
import java.util.List;
import org.hibernate.annotations.processing.HQL;

/** Counts what launches have left about a person. */
@Repository
interface LtiDataRepository {

  @HQL("select count(*) from Membership where user = :person")
  long courses(long person);

  /** Id and title of each course. */
  @HQL(
      "select c.id, c.title from Membership m"
          + " join Course c on c.id = m.course where m.user = :person order by c.id")
  List<Object[]> coursesOf(long person);

  @HQL("select count(*) from LaunchSession where registration = :registration and user = :person")
  long sessions(long registration, long person);

  @HQL("select count(*) from QueuedScore where user = :person")
  long scores(long person);
}
