package org.preuve.badges.award;

import static java.util.stream.Collectors.toMap;
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
import org.preuve.portfolio.Measured;
import org.preuve.portfolio.Measurements;
import org.preuve.web.base.Ids;
import org.preuve.web.base.ServerConfig;

/** Writes the credential of an award and has the institution sign it. */
@Dependent
class SignAward {

  private final Issuers issuers;
  private final ServerConfig server;
  private final Instance<EndorsesBadge> endorsements;
  private final LogPlaces places;
  private final Measurements measurements;

  @Inject
  SignAward(
      Issuers issuers,
      ServerConfig server,
      Instance<EndorsesBadge> endorsements,
      LogPlaces places,
      Measurements measurements) {
    this.issuers = issuers;
    this.server = server;
    this.endorsements = endorsements;
    this.places = places;
    this.measurements = measurements;
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
    var manifest = "sha256:" + frozen.sha256();
    var pieces = frozen.items().stream().map(Piece::of).toList();
    var evidence = named(page, manifest, pieces);
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
    var pieces = evidence.stream().map(Piece::of).toList();
    var named = named(page, "sha256:" + award.manifestDigest(), pieces);
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

  /** A piece as it was frozen. */
  private record Piece(EvidenceId evidence, EvidenceKind kind, String sha256, String root) {

    static Piece of(FrozenItem item) {
      var root = item.digests().getOrDefault("merkleRoot", "");
      return new Piece(item.evidence(), item.kind(), item.sha256(), root);
    }

    static Piece of(AwardedEvidence item) {
      return new Piece(item.evidence(), item.kind(), item.sha256(), item.merkleRoot());
    }

    boolean measured() {
      return kind == EvidenceKind.TELEMETRY;
    }
  }

  private List<NamedEvidence> named(URI page, String manifest, List<Piece> pieces) {
    var logged = places.of(pieces.stream().map(Piece::evidence).toList());
    var known =
        measurements.of(
            pieces.stream()
                .filter(Piece::measured)
                .collect(toMap(Piece::evidence, Piece::sha256, (one, same) -> one)));
    return pieces.stream()
        .map(
            piece ->
                new NamedEvidence(
                    URI.create(page + "#" + piece.evidence().value()),
                    name(piece, Optional.ofNullable(known.get(piece.evidence()))),
                    piece.kind().recorded(),
                    manifest,
                    piece.root(),
                    document(piece, Optional.ofNullable(logged.get(piece.evidence())))))
        .toList();
  }

  /**
   * The kind, not the title: a title may say more about a person than its owner wants to show. Of
   * measurements how far they can be believed, too: whoever holds the credential alone must not
   * take a simulator for a device.
   */
  private static String name(Piece piece, Optional<Measured> known) {
    return piece.measured()
        ? PAGES.text(
            Locale.FRENCH,
            "award.measured." + known.map(one -> one.how().name()).orElse("UNKNOWN"),
            known.map(Measured::level).orElse(""))
        : PAGES.text(Locale.FRENCH, "evidence." + piece.kind());
  }

  /** Only what a device signed is named on its own: that it can be checked without us. */
  private static Document document(Piece piece, Optional<LogPlace> place) {
    return piece.measured()
        ? new Document(
            piece.sha256(),
            place.map(LogPlace::log).orElse(""),
            place.map(LogPlace::index).orElse(0L))
        : Document.NONE;
  }
}
