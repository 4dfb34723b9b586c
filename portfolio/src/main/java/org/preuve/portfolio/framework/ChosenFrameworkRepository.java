package org.preuve.portfolio.framework;

import jakarta.data.repository.Repository;
import java.util.Optional;
import org.hibernate.annotations.processing.SQL;

/** What courses work with. */
@Repository
public interface ChosenFrameworkRepository {

  /**
   * The framework of a course, {@code usual} where nobody has chosen, with the draft that its own
   * registration confirmed last; and whether it hides names, so that no page asks for that alone.
   * It is SQL, so that its plan is kept; it therefore names the tenant itself.
   *
   * @param tenant whose course it must be, -1 for anybody's
   */
  @SQL(
      "select f.framework, (select d.id from portfolio_framework_draft d"
          + " where d.registration_id = f.registration_id and d.framework = f.framework"
          + " and d.confirmed_at is not null order by d.confirmed_at desc limit 1) as draft,"
          + " coalesce((select if(a.hidden, 'hidden', 'shown') from portfolio_anonymity a"
          + " where a.registration_id = f.registration_id and a.course_id = :course"
          + " order by a.id desc limit 1), 'shown') as naming"
          + " from (select k.registration_id, coalesce(c.framework, :usual) as framework"
          + " from lti_course k left join portfolio_course_framework c"
          + " on c.course_id = k.id and c.registration_id = k.registration_id"
          + " where k.id = :course and :tenant in (k.registration_id, -1)) f")
  Optional<ChosenFramework> of(long tenant, long course, String usual);
}
