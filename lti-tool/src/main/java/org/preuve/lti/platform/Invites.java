package org.preuve.lti.platform;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import org.preuve.lti.Hashes;

/** Invitations are good for 24 hours and for one platform. */
@Dependent
class Invites {

  private static final Duration LIFE = Duration.ofHours(24);

  private final InviteRepository invites;

  @Inject
  Invites(InviteRepository invites) {
    this.invites = invites;
  }

  /** Takes the invitation for this registration; false when there is none to take. */
  @Transactional
  boolean take(String token, Instant now) {
    return !token.isEmpty() && invites.take(Hashes.sha256(token), now) == 1;
  }

  /** Gives it back after a refusal. */
  @Transactional
  void giveBack(String token) {
    invites.giveBack(Hashes.sha256(token));
  }

  /** Adds an invitation unless it is known, used or not. */
  @Transactional
  void add(String token, Instant now) {
    var hash = Hashes.sha256(token);
    if (invites.byTokenHash(hash).isEmpty()) {
      invites.add(new Invite(hash, now.plus(LIFE)));
    }
  }
}
