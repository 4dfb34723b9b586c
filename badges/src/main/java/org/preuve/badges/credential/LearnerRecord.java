package org.preuve.badges.credential;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * Several credentials of one person before the whole is signed (CLR 2.0, class ClrCredential). Each
 * stands in it as it was signed, with its own proof and its own status.
 *
 * @param id of this record, a URN: it stands at no address
 * @param name what it is, in words
 * @param credentials each with its proof
 * @param replaced of the achievements in it, those that another in it replaces
 * @param at when it was put together
 */
public record LearnerRecord(
    URI id,
    String name,
    Issuer issuer,
    Recipient recipient,
    List<ObjectNode> credentials,
    List<Replaced> replaced,
    Instant at) {

  private static final String TYPE = "ClrCredential";
  private static final List<String> BADGES =
      List.of("OpenBadgeCredential", "AchievementCredential");

  /** One achievement in the place of another (CLR 2.0, class Association). */
  public record Replaced(String achievement, String by) {}

  public LearnerRecord {
    credentials = List.copyOf(credentials);
    replaced = List.copyOf(replaced);
  }

  /** Whether a credential is a record of several, and no badge itself. */
  public static boolean is(JsonNode credential) {
    return typed(credential, TYPE) && BADGES.stream().noneMatch(type -> typed(credential, type));
  }

  private static boolean typed(JsonNode credential, String type) {
    return StreamSupport.stream(credential.path("type").spliterator(), false)
        .anyMatch(one -> type.equals(one.asText()));
  }

  /** JSON in the order in which people read it. */
  public ObjectNode json() {
    var json = CredentialJson.empty();
    json.putArray("@context")
        .add(Contexts.CREDENTIALS_V2)
        .add(Contexts.LEARNER_RECORD)
        .add(Contexts.OPEN_BADGES);
    json.put("id", id.toString());
    json.putArray("type").add("VerifiableCredential").add(TYPE);
    json.put("name", name);
    issuer.write(json.putObject("issuer"));
    json.put("validFrom", at.truncatedTo(ChronoUnit.SECONDS).toString());
    var subject = json.putObject("credentialSubject");
    subject.putArray("type").add("ClrSubject");
    recipient.write(subject.putArray("identifier").addObject());
    subject.putArray("verifiableCredential").addAll(credentials);
    replaced.forEach(one -> add(subject.withArray("/association").addObject(), one));
    return json;
  }

  private static void add(ObjectNode json, Replaced one) {
    json.put("type", "Association").put("associationType", "replacedBy");
    json.put("sourceId", one.achievement()).put("targetId", one.by());
  }
}
