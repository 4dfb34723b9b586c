package org.preuve.badges.award;

import static org.preuve.badges.BadgePages.PAGES;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.preuve.badges.achievement.Achievement;
import org.preuve.badges.credential.CredentialJson;
import org.preuve.badges.credential.NamedEvidence;
import org.preuve.badges.credential.OpenBadgeCredential;
import org.preuve.badges.credential.Recipient;
import org.preuve.badges.credential.StatusEntry;
import org.preuve.badges.issuer.Issuers;
import org.preuve.portfolio.Frozen;
import org.preuve.portfolio.FrozenItem;
import org.preuve.web.base.Ids;
import org.preuve.web.base.ServerConfig;

/** Writes the credential of an award and has the institution sign it. */
@Dependent
class SignAward {

  private final Issuers issuers;
  private final ServerConfig server;

  @Inject
  SignAward(Issuers issuers, ServerConfig server) {
    this.issuers = issuers;
    this.server = server;
  }

  /** Where days begin and end. */
  ZoneId zone() {
    return server.zone();
  }

  /** The signed credential as JSON. */
  String sign(
      String award,
      long registration,
      Achievement achievement,
      String recipient,
      Frozen frozen,
      StatusEntry status,
      Instant now) {
    var issuer = issuers.of(registration);
    var page = server.at("/b/" + award);
    var credential =
        new OpenBadgeCredential(
            page,
            issuers.described(issuer),
            Recipient.of(recipient, Ids.random()),
            achievement.achieved(server.baseUrl(), URI.create(page + "/image.svg")),
            frozen.items().stream().map(item -> named(page, frozen, item)).toList(),
            status,
            now);
    return CredentialJson.write(issuers.sign(issuer, credential.json()));
  }

  /** The signed credential of a badge that was awarded before, as it is known now. */
  String again(
      Award award,
      Achievement achievement,
      String recipient,
      List<AwardedEvidence> evidence,
      Optional<String> narrative,
      StatusEntry status,
      Instant now) {
    var issuer = issuers.of(award.registration());
    var page = server.at("/b/" + award.id());
    var credential =
        new OpenBadgeCredential(
            page,
            issuers.described(issuer),
            Recipient.of(recipient, Ids.random()),
            achievement.achieved(server.baseUrl(), URI.create(page + "/image.svg")),
            evidence.stream().map(item -> named(page, award.manifestDigest(), item)).toList(),
            status,
            narrative,
            award.awardedAt(),
            now,
            achievement.validity().end(award.awardedAt(), server.zone()));
    return CredentialJson.write(issuers.sign(issuer, credential.json()));
  }

  /** The signed credential of a designed badge. */
  String sign(
      String award,
      Achievement achievement,
      String recipient,
      Optional<String> narrative,
      StatusEntry status,
      Instant awarded) {
    var issuer = issuers.of(achievement.registration());
    var page = server.at("/b/" + award);
    var credential =
        new OpenBadgeCredential(
            page,
            issuers.described(issuer),
            Recipient.of(recipient, Ids.random()),
            achievement.achieved(server.baseUrl(), URI.create(page + "/image.svg")),
            List.of(),
            status,
            narrative,
            awarded,
            awarded,
            achievement.validity().end(awarded, server.zone()));
    return CredentialJson.write(issuers.sign(issuer, credential.json()));
  }

  /**
   * Names the kind, not the title: a title may say more about a person than its owner wants to
   * show.
   */
  private static NamedEvidence named(URI page, Frozen frozen, FrozenItem item) {
    return new NamedEvidence(
        URI.create(page + "#" + item.evidence().value()),
        PAGES.text(Locale.FRENCH, "evidence." + item.kind()),
        item.kind().word(),
        "sha256:" + frozen.sha256(),
        item.digests().getOrDefault("merkleRoot", ""));
  }

  private static NamedEvidence named(URI page, String manifest, AwardedEvidence item) {
    return new NamedEvidence(
        URI.create(page + "#" + item.evidence().value()),
        PAGES.text(Locale.FRENCH, "evidence." + item.kind()),
        item.kind().word(),
        "sha256:" + manifest,
        item.merkleRoot());
  }
}
