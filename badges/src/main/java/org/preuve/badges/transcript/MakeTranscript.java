package org.preuve.badges.transcript;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.preuve.badges.BadgePages.PAGES;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.preuve.badges.credential.CredentialJson;
import org.preuve.badges.credential.LearnerRecord;
import org.preuve.badges.credential.Recipient;
import org.preuve.badges.formats.GenuineCredential;
import org.preuve.badges.issuer.Issuers;
import org.preuve.badges.transcript.DecidedCompetencies.Decided;
import org.preuve.badges.transcript.HeldBadges.Held;
import org.preuve.badges.transcript.Replacements.Version;
import org.preuve.badges.transcript.TranscriptOutcome.Made;
import org.preuve.badges.transcript.TranscriptOutcome.Refused;
import org.preuve.lti.course.People;
import org.preuve.web.Caller;
import org.preuve.web.base.Ids;

/**
 * Puts the chosen badges of a person, each as it was signed, and the chosen decisions into one
 * record and signs that.
 */
@Dependent
class MakeTranscript {

  private final HeldBadges badges;
  private final DecidedCompetencies decided;
  private final People people;
  private final GenuineCredential genuine;
  private final Issuers issuers;
  private final Clock clock;

  @Inject
  MakeTranscript(
      HeldBadges badges,
      DecidedCompetencies decided,
      People people,
      GenuineCredential genuine,
      Issuers issuers,
      Clock clock) {
    this.badges = badges;
    this.decided = decided;
    this.people = people;
    this.genuine = genuine;
    this.issuers = issuers;
    this.clock = clock;
  }

  /** Nothing was signed, and no decision counts as said: the transaction ends with it. */
  static final class TooLarge extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TooLarge() {
      super(TranscriptReason.TRANSCRIPT_LARGE.name());
    }
  }

  /**
   * The record.
   *
   * @param chosen ids of badges
   * @param codes competencies whose decisions gave no badge
   * @throws TooLarge when it would be one that nobody reads
   */
  @Transactional
  TranscriptOutcome of(Caller holder, List<String> chosen, List<String> codes) {
    var ids = new LinkedHashSet<>(chosen);
    ids.addAll(codes);
    if (!codes.isEmpty()) {
      issuers.of(holder.registration()); // a first key takes a second: before anything is locked
      decided.hold(holder); // before it is read: a lower one waits, and then finds what was said
    }
    var held = badges.of(holder);
    var counting = held.stream().filter(Held::counts).toList();
    var open = decided.of(holder, held);
    var known = counting.stream().map(one -> one.award().id()).collect(Collectors.toSet());
    open.forEach(one -> known.add(one.code()));
    var refusal = new TranscriptCheck().check(List.copyOf(ids), known);
    if (refusal.isPresent()) {
      return new Refused(refusal.get());
    }
    return signed(
        holder,
        counting.stream().filter(one -> ids.contains(one.award().id())).toList(),
        open.stream().filter(one -> ids.contains(one.code())).toList());
  }

  private TranscriptOutcome signed(Caller holder, List<Held> chosen, List<Decided> open) {
    var credentials = new ArrayList<ObjectNode>();
    var versions = new ArrayList<Version>();
    for (var held : chosen) {
      var credential = genuine.of(held.award());
      if (credential.isEmpty()) {
        return new Refused(genuine.why(held.award()), Optional.of(held.achievement().name()));
      }
      credentials.add(credential.get());
      versions.add(version(held, credential.get()));
    }
    var name = name(holder, chosen);
    open.forEach(one -> credentials.add(decided.credential(holder, one, name)));
    var issuer = issuers.of(holder.registration());
    var transcript =
        new LearnerRecord(
            URI.create("urn:uuid:" + UUID.randomUUID()),
            PAGES.text(Locale.FRENCH, "transcript.name"),
            issuers.described(issuer),
            Recipient.of(name, Ids.random()),
            credentials,
            Replacements.among(versions),
            clock.instant());
    return issuers
        .signIfSmall(issuer, transcript.json())
        .map(CredentialJson::write)
        .filter(json -> json.getBytes(UTF_8).length <= CredentialJson.MAX_BYTES)
        .<TranscriptOutcome>map(Made::new)
        .orElseThrow(TooLarge::new);
  }

  /** As its badges name the holder, so that one name is compared with all of it. */
  private String name(Caller holder, List<Held> chosen) {
    return chosen.stream()
        .map(held -> held.award().recipientName())
        .findFirst()
        .orElseGet(() -> people.name(holder.user()));
  }

  private static Version version(Held held, ObjectNode credential) {
    return new Version(
        credential.at("/credentialSubject/achievement/id").asText(),
        held.achievement().design(),
        held.achievement().version());
  }
}
