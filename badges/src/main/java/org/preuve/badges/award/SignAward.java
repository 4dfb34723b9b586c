package org.preuve.badges.award;

import static org.preuve.badges.BadgePages.PAGES;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
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

  /** The signed credential of a badge that rests on a submission, as JSON. */
  String sign(
      String award,
      Achievement achievement,
      String recipient,
      Frozen frozen,
      StatusEntry status,
      Instant now) {
    var page = page(award);
    var evidence = frozen.items().stream().map(item -> named(page, frozen, item)).toList();
    return sign(
        award, achievement, recipient, status, new Words(evidence, Given.NOTHING, now, now));
  }

  /** The signed credential of a badge that was awarded before, as it is known now. */
  String again(
      Award award,
      Achievement achievement,
      String recipient,
      List<AwardedEvidence> evidence,
      Given given,
      StatusEntry status,
      Instant now) {
    var page = page(award.id());
    var named = evidence.stream().map(item -> named(page, award.manifestDigest(), item)).toList();
    var words = new Words(with(named, given), given, award.awardedAt(), now);
    return sign(award.id(), achievement, recipient, status, words);
  }

  /** The signed credential of a designed badge. */
  String sign(
      String award,
      Achievement achievement,
      String recipient,
      Given given,
      StatusEntry status,
      Instant awarded) {
    var words = new Words(with(List.of(), given), given, awarded, awarded);
    return sign(award, achievement, recipient, status, words);
  }

  /**
   * What a credential says of one award.
   *
   * @param awarded when the badge was awarded
   * @param validFrom when this is said
   */
  private record Words(
      List<NamedEvidence> evidence, Given given, Instant awarded, Instant validFrom) {}

  private static List<NamedEvidence> with(List<NamedEvidence> named, Given given) {
    return given.link().isEmpty()
        ? named
        : Stream.concat(named.stream(), Stream.of(linked(given.link()))).toList();
  }

  private static NamedEvidence linked(String link) {
    return NamedEvidence.link(URI.create(link), PAGES.text(Locale.FRENCH, "evidence.LINK"));
  }

  private String sign(
      String award, Achievement achievement, String recipient, StatusEntry status, Words words) {
    var issuer = issuers.of(achievement.registration());
    var page = page(award);
    var credential =
        new OpenBadgeCredential(
            page,
            issuers.described(issuer),
            Recipient.of(recipient, Ids.random()),
            achievement.achieved(server.baseUrl(), URI.create(page + "/image.svg")),
            words.evidence(),
            status,
            words.given().words(),
            words.awarded(),
            words.validFrom(),
            achievement.validity().end(words.awarded(), server.zone()),
            words.given().level());
    return CredentialJson.write(issuers.sign(issuer, credential.json()));
  }

  private URI page(String award) {
    return server.at("/b/" + award);
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
