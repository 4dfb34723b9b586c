package org.preuve.badges.credential;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * A badge before it is signed (Open Badges 3.0, class OpenBadgeCredential).
 *
 * @param id address of the public page
 * @param narrative what its holder did, if somebody said so
 * @param awarded when it was awarded
 * @param validFrom when this word was given: later than the award where it corrects one before
 * @param validUntil when it ends, if it does
 * @param reached place of the level that its holder reached, from 1; 0 without one
 */
public record OpenBadgeCredential(
    URI id,
    Issuer issuer,
    Recipient recipient,
    Achieved achievement,
    List<NamedEvidence> evidence,
    StatusEntry status,
    Optional<String> narrative,
    Instant awarded,
    Instant validFrom,
    Optional<Instant> validUntil,
    int reached) {

  static final String TERMS = "urn:preuve:terms:";

  private static final ObjectNode OWN =
      CredentialJson.empty()
          .put("manifestDigest", TERMS + "manifestDigest")
          .put("telemetryRoot", TERMS + "telemetryRoot");

  /** The same where evidence stands in a log; other badges stay as they always were. */
  private static final ObjectNode OWN_WITH_LOG =
      OWN.deepCopy().put("log", TERMS + "log").put("logIndex", TERMS + "logIndex");

  public OpenBadgeCredential {
    evidence = List.copyOf(evidence);
  }

  /** Without a level. */
  public OpenBadgeCredential(
      URI id,
      Issuer issuer,
      Recipient recipient,
      Achieved achievement,
      List<NamedEvidence> evidence,
      StatusEntry status,
      Optional<String> narrative,
      Instant awarded,
      Instant validFrom,
      Optional<Instant> validUntil) {
    this(
        id,
        issuer,
        recipient,
        achievement,
        evidence,
        status,
        narrative,
        awarded,
        validFrom,
        validUntil,
        0);
  }

  /** JSON in the order in which people read it. */
  public ObjectNode json() {
    var json = CredentialJson.empty();
    contexts(json.putArray("@context"), evidence);
    json.put("id", id.toString());
    json.putArray("type").add("VerifiableCredential").add("OpenBadgeCredential");
    json.put("name", achievement.name());
    issuer.write(json.putObject("issuer"));
    json.put("validFrom", seconds(validFrom)).put("awardedDate", seconds(awarded));
    validUntil.ifPresent(end -> json.put("validUntil", seconds(end)));
    subject(json.putObject("credentialSubject"));
    evidence.forEach(item -> add(json.withArray("/evidence").addObject(), item));
    NamedSchema.write(json);
    status.write(json.putObject("credentialStatus"));
    return json;
  }

  private static String seconds(Instant moment) {
    return moment.truncatedTo(ChronoUnit.SECONDS).toString();
  }

  private static void contexts(ArrayNode contexts, List<NamedEvidence> evidence) {
    contexts.add(Contexts.CREDENTIALS_V2).add(Contexts.OPEN_BADGES).add(Contexts.EXTENSIONS);
    var logged = evidence.stream().anyMatch(item -> item.document().logged());
    contexts.add((logged ? OWN_WITH_LOG : OWN).deepCopy());
  }

  /** Whether a context is the one that badges of this product add terms for evidence with. */
  public static boolean adds(JsonNode context) {
    return OWN.equals(context) || OWN_WITH_LOG.equals(context);
  }

  private void subject(ObjectNode json) {
    json.putArray("type").add("AchievementSubject");
    recipient.write(json.putArray("identifier").addObject());
    narrative.ifPresent(text -> json.put("narrative", text));
    AchievementJson.write(json.putObject("achievement"), achievement);
    if (reached > 0) {
      result(json.putArray("result").addObject(), achievement.levels().get(reached - 1));
    }
  }

  /** Open Badges 3.0, class Result. */
  private void result(ObjectNode json, Achieved.Level level) {
    json.putArray("type").add("Result");
    json.put("resultDescription", achievement.levelsId().toString());
    json.put("achievedLevel", level.id().toString()).put("value", level.name());
  }

  private static void add(ObjectNode json, NamedEvidence item) {
    json.put("id", item.id().toString());
    json.putArray("type").add("Evidence");
    json.put("name", item.name()).put("genre", item.genre());
    item.frozenIn().ifPresent(digest -> json.put("manifestDigest", digest));
    item.telemetryRoot().ifPresent(root -> json.put("telemetryRoot", root));
    item.document().sri().ifPresent(digest -> json.put("digestSRI", digest));
    if (item.document().logged()) {
      json.put("log", item.document().log());
      json.put("logIndex", Long.toString(item.document().index())); // exact in every reader
    }
  }
}
