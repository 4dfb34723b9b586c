package org.preuve.badges.credential;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * A decision that a competency is acquired, before it is signed (Open Badges 3.0, class
 * AchievementCredential). It is no badge: it has no picture and no page, and its result is a state.
 *
 * @param id a URN: it stands at no address
 * @param competency that it is about, as an item of its framework's version
 * @param description what its holder can do
 * @param criteria who decides
 * @param outcome in words
 * @param decided when it was released
 */
public record DecisionCredential(
    URI id,
    Issuer issuer,
    Recipient recipient,
    Achieved.Competency competency,
    String description,
    String criteria,
    String outcome,
    StatusEntry status,
    Instant decided) {

  /** JSON in the order in which people read it. */
  public ObjectNode json() {
    var json = CredentialJson.empty();
    json.putArray("@context")
        .add(Contexts.CREDENTIALS_V2)
        .add(Contexts.OPEN_BADGES)
        .add(Contexts.EXTENSIONS);
    json.put("id", id.toString());
    json.putArray("type").add("VerifiableCredential").add("AchievementCredential");
    json.put("name", competency.name());
    issuer.write(json.putObject("issuer"));
    var at = decided.truncatedTo(ChronoUnit.SECONDS).toString();
    json.put("validFrom", at).put("awardedDate", at);
    subject(json.putObject("credentialSubject"));
    NamedSchema.write(json);
    status.write(json.putObject("credentialStatus"));
    return json;
  }

  private void subject(ObjectNode json) {
    json.putArray("type").add("AchievementSubject");
    recipient.write(json.putArray("identifier").addObject());
    achievement(json.putObject("achievement"));
    var result = json.putArray("result").addObject();
    result.putArray("type").add("Result");
    // of ResultStatusType: an acquired competency is no grade
    result.put("resultDescription", part("result")).put("status", "Completed");
    result.put("value", outcome);
  }

  private void achievement(ObjectNode json) {
    json.put("id", part("decision"));
    json.putArray("type").add("Achievement");
    json.put("achievementType", "Competency").put("inLanguage", "fr");
    json.put("name", competency.name()).put("description", description);
    json.putObject("criteria").put("narrative", criteria);
    AchievementJson.align(json.putArray("alignment").addObject(), competency);
    var about = json.putArray("resultDescription").addObject();
    about.put("id", part("result"));
    about.putArray("type").add("ResultDescription");
    about.put("name", "Décision").put("resultType", "Status");
  }

  private String part(String name) {
    return competency.page() + "#" + name;
  }
}
