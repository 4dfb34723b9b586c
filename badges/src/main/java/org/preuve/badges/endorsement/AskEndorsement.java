package org.preuve.badges.endorsement;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.preuve.badges.award.Award;
import org.preuve.badges.award.AwardRepository;
import org.preuve.badges.credential.CredentialJson;
import org.preuve.badges.status.StatusLists;
import org.preuve.badges.verify.VerifyEndorsement;
import org.preuve.web.Caller;
import org.preuve.web.base.Hashes;
import org.preuve.web.base.Ids;

/** A holder asks somebody for a word about a badge, brings another's, or takes one back. */
@Dependent
class AskEndorsement {

  /** That stand or wait; each is verified whenever the badge is shown. */
  static final int MOST = 5;

  private static final int MOST_KEPT = 50;

  private final AwardRepository awards;
  private final EndorsementRepository endorsements;
  private final StatusLists lists;
  private final Clock clock;

  @Inject
  AskEndorsement(
      AwardRepository awards, EndorsementRepository endorsements, StatusLists lists, Clock clock) {
    this.awards = awards;
    this.endorsements = endorsements;
    this.lists = lists;
    this.clock = clock;
  }

  /** A link that was made: its secret, and until when it leads somewhere. */
  record Link(String token, Instant until) {}

  /** A link, or why there is none. */
  record Asked(Optional<Link> link, Optional<EndorsementReason> refusal) {

    static Asked no(EndorsementReason reason) {
      return new Asked(Optional.empty(), Optional.of(reason));
    }
  }

  /** The caller's own badge. */
  Optional<Award> own(Caller holder, String id) {
    return awards.find(id).filter(award -> award.recipient().equals(holder.user()));
  }

  List<Endorsement> of(Award award) {
    return endorsements.ofAward(award.id());
  }

  /**
   * Makes a request, one for a form that is sent again with the same words in it.
   *
   * @param draw what the form was given when it was shown; empty without one
   */
  @Transactional
  Asked ask(Award award, EndorsementAsked form, String draw) {
    awards.lock(award.registration(), award.id());
    var now = clock.instant();
    var token = Ids.isId(draw) ? Ids.of(seed(award, form, draw)) : Ids.random();
    var made = endorsements.byToken(Hashes.sha256(token));
    if (made.isPresent()) {
      return made.get().over(now).map(Asked::no).orElseGet(() -> link(token, made.get()));
    }
    var refusal = room(award, now);
    if (refusal.isPresent()) {
      return Asked.no(refusal.get());
    }
    var asked = Endorsement.asked(award, form, token, now);
    endorsements.add(asked);
    return link(token, asked);
  }

  private static Asked link(String token, Endorsement asked) {
    return new Asked(Optional.of(new Link(token, asked.expiresAt())), Optional.empty());
  }

  private static String seed(Award award, EndorsementAsked form, String draw) {
    return String.join(
        "\n", "endorsement of", award.id(), draw, form.endorser(), form.organisation());
  }

  /** Whether a word about it can be asked for and kept. */
  boolean stands(Award award) {
    return award.revokedAt().isEmpty() && !award.refused();
  }

  /** Whether there is room for one more. */
  private Optional<EndorsementReason> room(Award award, Instant now) {
    if (!stands(award)) {
      return Optional.of(EndorsementReason.ENDORSEMENT_BADGE);
    }
    var all = endorsements.ofAward(award.id());
    var counting = all.stream().filter(one -> one.counts(now)).count();
    return counting >= MOST || all.size() >= MOST_KEPT
        ? Optional.of(EndorsementReason.ENDORSEMENT_MANY)
        : Optional.empty();
  }

  /**
   * Keeps what another institution signed.
   *
   * @param checked what was found out about it just now
   */
  @Transactional
  Optional<EndorsementReason> keep(Award award, VerifyEndorsement.Brought checked) {
    awards.lock(award.registration(), award.id());
    var now = clock.instant();
    var refusal = EndorsementCheck.refusal(checked.endorsed()).or(() -> room(award, now));
    if (refusal.isPresent()) {
      return refusal;
    }
    var same =
        endorsements.given(award.id()).stream()
            .anyMatch(one -> one.credential().filter(checked.json()::equals).isPresent());
    if (!same) {
      endorsements.add(
          Endorsement.brought(award, checked.issuer(), checked.host(), checked.json(), now));
    }
    return Optional.empty();
  }

  /** From then on it is shown nowhere; a copy of one that was signed here is taken back too. */
  @Transactional
  boolean withdraw(Award award, String id) {
    awards.lock(award.registration(), award.id());
    var position = endorsements.find(id).flatMap(Endorsement::position);
    if (endorsements.withdraw(id, award.id(), clock.instant()) == 0) {
      return false;
    }
    position.ifPresent(lists::revoke);
    return true;
  }

  /** What a badge holds, to compare an endorsement with. */
  static ObjectNode credential(Award award) {
    return CredentialJson.object(award.credential().getBytes(UTF_8))
        .orElseGet(CredentialJson::empty);
  }
}
