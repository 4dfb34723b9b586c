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
import org.preuve.badges.transcript.HeldBadges.Held;
import org.preuve.badges.transcript.Replacements.Version;
import org.preuve.badges.transcript.TranscriptOutcome.Made;
import org.preuve.badges.transcript.TranscriptOutcome.Refused;
import org.preuve.web.Caller;
import org.preuve.web.base.Ids;

/** Puts the chosen badges of a person, each as it was signed, into one record and signs that. */
@Dependent
class MakeTranscript {

  private final HeldBadges badges;
  private final GenuineCredential genuine;
  private final Issuers issuers;
  private final Clock clock;

  @Inject
  MakeTranscript(HeldBadges badges, GenuineCredential genuine, Issuers issuers, Clock clock) {
    this.badges = badges;
    this.genuine = genuine;
    this.issuers = issuers;
    this.clock = clock;
  }

  /**
   * The record.
   *
   * @param chosen ids of badges
   */
  @Transactional
  TranscriptOutcome of(Caller holder, List<String> chosen) {
    var ids = new LinkedHashSet<>(chosen);
    var counting = badges.of(holder).stream().filter(Held::counts).toList();
    var known = counting.stream().map(held -> held.award().id()).collect(Collectors.toSet());
    var refusal = new TranscriptCheck().check(List.copyOf(ids), known);
    if (refusal.isPresent()) {
      return new Refused(refusal.get());
    }
    return signed(holder, counting.stream().filter(h -> ids.contains(h.award().id())).toList());
  }

  private TranscriptOutcome signed(Caller holder, List<Held> chosen) {
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
    var issuer = issuers.of(holder.registration());
    var transcript =
        new LearnerRecord(
            URI.create("urn:uuid:" + UUID.randomUUID()),
            PAGES.text(Locale.FRENCH, "transcript.name"),
            issuers.described(issuer),
            Recipient.of(chosen.get(0).award().recipientName(), Ids.random()),
            credentials,
            Replacements.among(versions),
            clock.instant());
    return issuers
        .signIfSmall(issuer, transcript.json())
        .map(CredentialJson::write)
        .filter(json -> json.getBytes(UTF_8).length <= CredentialJson.MAX_BYTES)
        .<TranscriptOutcome>map(Made::new)
        .orElseGet(() -> new Refused(TranscriptReason.TRANSCRIPT_LARGE));
  }

  private static Version version(Held held, ObjectNode credential) {
    return new Version(
        credential.at("/credentialSubject/achievement/id").asText(),
        held.achievement().design(),
        held.achievement().version());
  }
}
