package org.preuve.lti.admin.account;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.preuve.web.base.ForOtherModules;

/** Who administers, and what the journal keeps of it, for the administration pages of modules. */
@ForOtherModules
@Dependent
public class AdminDesk {

  private final AdminRequest request;
  private final AdminLog log;

  @Inject
  AdminDesk(AdminRequest request, AdminLog log) {
    this.request = request;
    this.log = log;
  }

  /** Name of the administrator's account. */
  public String who() {
    return request.name();
  }

  /** Notes that something of a module is in force from now on; in the caller's transaction. */
  public void putInForce(String what) {
    log.note(who(), AdminAction.Kind.PUT_IN_FORCE, what);
  }

  /** Notes that a person of a platform has a role from now on; in the caller's transaction. */
  public void roleGiven(String whom) {
    log.note(who(), AdminAction.Kind.ROLE_GIVEN, whom);
  }

  /** Notes that a person of a platform has it no more; in the caller's transaction. */
  public void roleWithdrawn(String whom) {
    log.note(who(), AdminAction.Kind.ROLE_WITHDRAWN, whom);
  }

  /** Notes that something of a module was declined; in the caller's transaction. */
  public void declined(String what) {
    log.note(who(), AdminAction.Kind.DECLINED, what);
  }

  /**
   * Notes that an institution signs badges with new keys from now on.
   *
   * @param who name of the account, {@code -} for whoever has the machine
   */
  public void badgeKeysRenewed(String who, String what) {
    log.note(who, AdminAction.Kind.BADGE_KEYS_RENEWED, what);
  }

  /** The same for keys that were stolen, and count for nothing any more. */
  public void badgeKeysWithdrawn(String who, String what) {
    log.note(who, AdminAction.Kind.BADGE_KEYS_WITHDRAWN, what);
  }

  /** Notes that other issuers of badges are trusted from now on; in the caller's transaction. */
  public void trustChanged(String what) {
    log.note(who(), AdminAction.Kind.TRUST_CHANGED, what);
  }
}
