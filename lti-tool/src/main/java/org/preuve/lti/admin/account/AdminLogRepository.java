package org.preuve.lti.admin.account;

import jakarta.data.repository.Insert;
import jakarta.data.repository.Repository;
import java.util.List;
import org.hibernate.StatelessSession;

/** What administrators did; nothing is ever taken out. */
@Repository
interface AdminLogRepository {

  /** For the statement that has no annotation. */
  StatelessSession session();

  @Insert
  void add(AdminAction action);

  /** The last actions, the newest first. */
  default List<AdminAction> newest(int most) {
    return session()
        .createSelectionQuery("from AdminAction order by id desc", AdminAction.class)
        .setMaxResults(most)
        .getResultList();
  }
}
