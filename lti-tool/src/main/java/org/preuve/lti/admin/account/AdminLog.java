package org.preuve.lti.admin.account;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;

/** The journal of the administration: who, when, what; no secret. */
@Dependent
public class AdminLog {

  private static final int SHOWN = 200;

  private final AdminLogRepository log;
  private final Clock clock;

  @Inject
  AdminLog(AdminLogRepository log, Clock clock) {
    this.log = log;
    this.clock = clock;
  }

  /** Notes an action, in the caller's transaction if there is one. */
  @Transactional
  public void note(String who, AdminAction.Kind action, String what) {
    log.add(new AdminAction(who, action, what, clock.instant()));
  }

  /** The last actions. */
  @Transactional
  List<AdminAction> newest() {
    return log.newest(SHOWN);
  }
}
