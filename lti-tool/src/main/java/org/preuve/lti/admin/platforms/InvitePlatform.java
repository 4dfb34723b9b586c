package org.preuve.lti.admin.platforms;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.preuve.lti.admin.account.AdminAction;
import org.preuve.lti.admin.account.AdminLog;
import org.preuve.lti.platform.Invite;
import org.preuve.lti.platform.InviteTerms;
import org.preuve.lti.platform.Invites;

/** Makes and withdraws invitations, with their lines in the journal. */
@Dependent
class InvitePlatform {

  private final Invites invites;
  private final AdminLog log;
  private final Clock clock;

  @Inject
  InvitePlatform(Invites invites, AdminLog log, Clock clock) {
    this.invites = invites;
    this.log = log;
    this.clock = clock;
  }

  /** The token of a new invitation; empty when {@code host} is none. */
  @Transactional
  Optional<String> invite(String host, String who) {
    return InviteTerms.expecting(host)
        .map(
            terms -> {
              log.note(who, AdminAction.Kind.INVITED, terms.issuerHost());
              return invites.make(terms, clock.instant());
            });
  }

  /** False when it is no longer open. */
  @Transactional
  boolean withdraw(String id, String who) {
    boolean done = invites.withdraw(id, clock.instant());
    if (done) {
      log.note(who, AdminAction.Kind.WITHDRAWN, "");
    }
    return done;
  }

  /** Invitations that can still be used. */
  List<Invite> open() {
    return invites.open(clock.instant());
  }
}
