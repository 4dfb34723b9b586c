package org.preuve.lti.admin.platforms;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import org.preuve.lti.admin.account.AdminAction;
import org.preuve.lti.admin.account.AdminLog;
import org.preuve.lti.platform.ManualForm;
import org.preuve.lti.platform.Registrations;

/** Registers a platform that an administrator has typed in, with its line in the journal. */
@Dependent
class RegisterByHand {

  private final Registrations registrations;
  private final AdminLog log;
  private final Clock clock;

  @Inject
  RegisterByHand(Registrations registrations, AdminLog log, Clock clock) {
    this.registrations = registrations;
    this.log = log;
    this.clock = clock;
  }

  /** What is wrong, by field; nothing when it is registered. */
  @Transactional
  Map<String, String> register(String ref, ManualForm form, String who) {
    var wrong = registrations.register(ref, form, clock.instant());
    if (wrong.isEmpty()) {
      registrations
          .byRef(ref)
          .ifPresent(r -> log.note(who, AdminAction.Kind.REGISTERED, DecideOnPlatform.name(r)));
    }
    return wrong;
  }
}
