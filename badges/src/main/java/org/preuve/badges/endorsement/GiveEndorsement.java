package org.preuve.badges.endorsement;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.preuve.badges.achievement.Achievements;
import org.preuve.badges.award.Award;
import org.preuve.badges.award.AwardRepository;
import org.preuve.badges.credential.CredentialJson;
import org.preuve.badges.credential.EndorsementCredential;
import org.preuve.badges.issuer.Issuers;
import org.preuve.badges.status.StatusLists;
import org.preuve.web.base.ServerConfig;
import org.preuve.web.page.Page;

/**
 * Signs what somebody answered by a link, once: the institution's word that these words were given,
 * and not that it knows by whom. Obtained on behalf of the request's tenant.
 */
@Dependent
class GiveEndorsement {

  private final EndorsementRepository endorsements;
  private final AwardRepository awards;
  private final Achievements achievements;
  private final Issuers issuers;
  private final StatusLists lists;
  private final ServerConfig server;
  private final Clock clock;

  @Inject
  GiveEndorsement(
      EndorsementRepository endorsements,
      AwardRepository awards,
      Achievements achievements,
      Issuers issuers,
      StatusLists lists,
      ServerConfig server,
      Clock clock) {
    this.endorsements = endorsements;
    this.awards = awards;
    this.achievements = achievements;
    this.issuers = issuers;
    this.lists = lists;
    this.server = server;
    this.clock = clock;
  }

  /** What a badge says. */
  record About(String name, String can) {}

  /** The badge that it is about, as long as it stands. */
  Optional<Award> badge(Endorsement asked) {
    return awards
        .find(asked.award())
        .filter(award -> award.revokedAt().isEmpty() && !award.refused());
  }

  /** What the badge is called, and what its holder can do. */
  About about(Page page, Award award) {
    var achievement = achievements.find(award.achievement()).orElseThrow();
    return new About(
        achievement.name().in(page.locale()), achievement.description().in(page.locale()));
  }

  /** Whether the answer was taken; of two at once one is. */
  @Transactional
  boolean give(Page page, Endorsement asked, Award award, EndorsementAnswer form) {
    var now = clock.instant();
    var issuer = issuers.of(asked.registration());
    var position = lists.reserve(asked.registration());
    var described = issuers.described(issuer);
    var credential =
        new EndorsementCredential(
            server.at("/endorsements/" + asked.id()),
            described,
            server.at("/b/" + award.id()),
            page.t("endorsement.name", form.name(), form.organisation()),
            page.t(
                "endorsement.comment",
                form.words(),
                form.name(),
                form.role(),
                form.organisation(),
                described.name()),
            lists.entry(position),
            now);
    var signed = CredentialJson.write(issuers.sign(issuer, credential.json()));
    return endorsements.give(
            asked.id(),
            form.name(),
            form.organisation(),
            signed,
            position.list(),
            position.index(),
            now)
        == 1;
  }

  /** The request is none for whoever has the link. */
  @Transactional
  boolean decline(Endorsement asked, Instant now) {
    return endorsements.decline(asked.id(), now) == 1;
  }
}
