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
import org.preuve.web.base.Ids;

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

  /** The token of an invitation, and whether it can be used. */
  record Invited(String token, boolean open) {}

  /**
   * Makes an invitation, one for a form that is sent again for the same host; empty when {@code
   * host} is none.
   *
   * @param draw what the form was given when it was shown; empty without one
   */
  @Transactional
  Optional<Invited> invite(String host, String who, String draw) {
    return InviteTerms.expecting(host).map(terms -> invite(terms, who, draw));
  }

  private Invited invite(InviteTerms terms, String who, String draw) {
    var seed = "invitation of " + who + " " + draw + " for " + terms.issuerHost();
    var token = Ids.isId(draw) ? Ids.of(seed) : Ids.random();
    var made = invites.make(token, terms, clock.instant());
    if (made == Invites.Made.NEW) {
      log.note(who, AdminAction.Kind.INVITED, terms.issuerHost());
    }
    return new Invited(token, made != Invites.Made.OVER);
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
