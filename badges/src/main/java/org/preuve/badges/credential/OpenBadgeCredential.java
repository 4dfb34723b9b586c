package org.preuve.badges.credential;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * A badge before it is signed (Open Badges 3.0, class OpenBadgeCredential).
 *
 * @param id address of the public page
 * @param validFrom when it was awarded
 */
public record OpenBadgeCredential(
    URI id,
    Issuer issuer,
    Recipient recipient,
    Achieved achievement,
    List<NamedEvidence> evidence,
    StatusEntry status,
    Instant validFrom) {

  static final String TERMS = "urn:preuve:terms:";

  public OpenBadgeCredential {
    evidence = List.copyOf(evidence);
  }

  /** JSON in the order in which people read it. */
  public ObjectNode json() {
    var json = CredentialJson.empty();
    contexts(json.putArray("@context"));
    json.put("id", id.toString());
    json.putArray("type").add("VerifiableCredential").add("OpenBadgeCredential");
    json.put("name", achievement.name());
    issuer(json.putObject("issuer"));
    var awarded = validFrom.truncatedTo(ChronoUnit.SECONDS).toString();
    json.put("validFrom", awarded).put("awardedDate", awarded);
    subject(json.putObject("credentialSubject"));
    evidence.forEach(item -> add(json.withArray("/evidence").addObject(), item));
    status(json.putObject("credentialStatus"));
    return json;
  }

  private static void contexts(ArrayNode contexts) {
    contexts.add(Contexts.CREDENTIALS_V2).add(Contexts.OPEN_BADGES);
    contexts
        .addObject()
        .put("manifestDigest", TERMS + "manifestDigest")
        .put("telemetryRoot", TERMS + "telemetryRoot");
  }

  private void issuer(ObjectNode json) {
    json.put("id", issuer.did());
    json.putArray("type").add("Profile");
    json.put("name", issuer.name()).put("url", issuer.url().toString());
  }

  private void subject(ObjectNode json) {
    json.putArray("type").add("AchievementSubject");
    json.putArray("identifier")
        .addObject()
        .put("type", "IdentityObject")
        .put("hashed", true)
        .put("identityHash", recipient.identityHash())
        .put("identityType", "name")
        .put("salt", recipient.salt());
    achievement(json.putObject("achievement"));
  }

  private void achievement(ObjectNode json) {
    json.put("id", achievement.id().toString());
    json.putArray("type").add("Achievement");
    json.put("achievementType", "Competency").put("inLanguage", achievement.language());
    json.put("name", achievement.name()).put("description", achievement.description());
    json.putObject("criteria").put("narrative", achievement.criteria());
    json.putObject("image").put("id", achievement.image().toString()).put("type", "Image");
    alignment(json.putArray("alignment").addObject(), achievement.competency());
  }

  private static void alignment(ObjectNode json, Achieved.Competency competency) {
    json.putArray("type").add("Alignment");
    json.put("targetType", "CFItem").put("targetCode", competency.code());
    json.put("targetName", competency.name()).put("targetUrl", competency.page().toString());
    json.put("targetFramework", competency.framework());
  }

  private static void add(ObjectNode json, NamedEvidence item) {
    json.put("id", item.id().toString());
    json.putArray("type").add("Evidence");
    json.put("name", item.name()).put("genre", item.genre());
    json.put("manifestDigest", item.manifestDigest());
    item.telemetryRoot().ifPresent(root -> json.put("telemetryRoot", root));
  }

  private void status(ObjectNode json) {
    json.put("id", status.list() + "#" + status.index());
    json.put("type", "BitstringStatusListEntry").put("statusPurpose", "revocation");
    json.put("statusListIndex", Integer.toString(status.index()));
    json.put("statusListCredential", status.list().toString());
  }
}
