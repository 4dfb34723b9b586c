package org.preuve.lti.platform;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.preuve.web.base.Hashes;

/** Invitations are good for 24 hours and for one platform. */
@Dependent
public class Invites {

  private final InviteRepository invites;

  @Inject
  Invites(InviteRepository invites) {
    this.invites = invites;
  }

  /** Takes the invitation for this registration; empty when there is none to take. */
  @Transactional
  Optional<Invite> take(String token, Instant now) {
    var hash = Hashes.sha256(token);
    return !token.isEmpty() && invites.take(hash, now) == 1
        ? invites.byTokenHash(hash)
        : Optional.empty();
  }

  /** Gives it back after a refusal. */
  @Transactional
  void giveBack(Invite invite) {
    invites.giveBack(invite.id());
  }

  /** Adds an invitation unless it is known, used or not. */
  @Transactional
  void add(String token, InviteTerms terms, Instant now) {
    var invite = new Invite(Hashes.sha256(token), terms, now);
    invites.addUnlessKnown(
        invite.id(), invite.expiresAt(), invite.confirmed(), invite.issuerHost().orElse(null), now);
  }

  /** What there is of an invitation that was asked for. */
  public enum Made {
    NEW,
    /** It was made before and can still be used. */
    OPEN,
    /** It was made before, and used or withdrawn, or its time is over. */
    OVER
  }

  /** An invitation with that token, which nothing else will ever show. */
  @Transactional
  public Made make(String token, InviteTerms terms, Instant now) {
    var before = invites.byTokenHash(Hashes.sha256(token));
    if (before.isPresent()) {
      return before.get().usable(now) ? Made.OPEN : Made.OVER;
    }
    add(token, terms, now); // one of two clicks at once adds it
    return Made.NEW;
  }

  /** Invitations that can still be used. */
  @Transactional
  public List<Invite> open(Instant now) {
    return invites.open(now);
  }

  /** Withdraws an invitation; false when it is no longer open. */
  @Transactional
  public boolean withdraw(String id, Instant now) {
    return invites.withdraw(id, now) == 1;
  }
}
