package org.preuve.badges.award;

import static org.preuve.badges.BadgePages.PAGES;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.preuve.badges.achievement.Achievement;
import org.preuve.badges.credential.CredentialJson;
import org.preuve.badges.credential.NamedEvidence;
import org.preuve.badges.credential.NamedEvidence.Document;
import org.preuve.badges.credential.OpenBadgeCredential;
import org.preuve.badges.credential.Recipient;
import org.preuve.badges.credential.StatusEntry;
import org.preuve.badges.issuer.Issuers;
import org.preuve.portfolio.EvidenceId;
import org.preuve.portfolio.EvidenceKind;
import org.preuve.portfolio.Frozen;
import org.preuve.portfolio.FrozenItem;
import org.preuve.portfolio.LogPlace;
import org.preuve.portfolio.LogPlaces;
import org.preuve.web.base.Ids;
import org.preuve.web.base.ServerConfig;

/** Writes the credential of an award and has the institution sign it. */
@Dependent
class SignAward {

  private final Issuers issuers;
  private final ServerConfig server;
  private final Instance<EndorsesBadge> endorsements;
  private final LogPlaces places;

  @Inject
  SignAward(
      Issuers issuers,
      ServerConfig server,
      Instance<EndorsesBadge> endorsements,
      LogPlaces places) {
    this.issuers = issuers;
    this.server = server;
    this.endorsements = endorsements;
    this.places = places;
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
    var logged = places.of(frozen.items().stream().map(FrozenItem::evidence).toList());
    var evidence = frozen.items().stream().map(item -> named(page, frozen, item, logged)).toList();
    return sign(award, achievement, recipient, status, new Words(evidence, Given.NOTHING, now));
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
    var logged = places.of(evidence.stream().map(AwardedEvidence::evidence).toList());
    var named =
        evidence.stream().map(item -> named(page, award.manifestDigest(), item, logged)).toList();
    var others = endorsements.stream().flatMap(one -> one.of(award).stream()).toList();
    var words = new Words(with(named, given), given, award.awardedAt(), now, others);
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
    var words = new Words(with(List.of(), given), given, awarded);
    return sign(award, achievement, recipient, status, words);
  }

  /**
   * What a credential says of one award.
   *
   * @param awarded when the badge was awarded
   * @param validFrom when this is said
   * @param others signed endorsements
   */
  private record Words(
      List<NamedEvidence> evidence,
      Given given,
      Instant awarded,
      Instant validFrom,
      List<ObjectNode> others) {

    Words(List<NamedEvidence> evidence, Given given, Instant awarded) {
      this(evidence, given, awarded, awarded, List.of());
    }
  }

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
    var json = credential.json();
    words.others().forEach(one -> json.withArray("/endorsement").add(one));
    return CredentialJson.write(issuers.sign(issuer, json));
  }

  private URI page(String award) {
    return server.at("/b/" + award);
  }

  /**
   * Names the kind, not the title: a title may say more about a person than its owner wants to
   * show.
   */
  private static NamedEvidence named(
      URI page, Frozen frozen, FrozenItem item, Map<EvidenceId, LogPlace> logged) {
    return new NamedEvidence(
        URI.create(page + "#" + item.evidence().value()),
        PAGES.text(Locale.FRENCH, "evidence." + item.kind()),
        item.kind().recorded(),
        "sha256:" + frozen.sha256(),
        item.digests().getOrDefault("merkleRoot", ""),
        document(item.evidence(), item.kind(), item.sha256(), logged));
  }

  private static NamedEvidence named(
      URI page, String manifest, AwardedEvidence item, Map<EvidenceId, LogPlace> logged) {
    return new NamedEvidence(
        URI.create(page + "#" + item.evidence().value()),
        PAGES.text(Locale.FRENCH, "evidence." + item.kind()),
        item.kind().recorded(),
        "sha256:" + manifest,
        item.merkleRoot(),
        document(item.evidence(), item.kind(), item.sha256(), logged));
  }

  /** Only what a device measured is named on its own: that it can be checked without us. */
  private static Document document(
      EvidenceId evidence, EvidenceKind kind, String sha256, Map<EvidenceId, LogPlace> logged) {
    if (kind != EvidenceKind.TELEMETRY) {
      return Document.NONE;
    }
    var place = Optional.ofNullable(logged.get(evidence));
    return new Document(
        sha256, place.map(LogPlace::log).orElse(""), place.map(LogPlace::index).orElse(0L));
  }
}
