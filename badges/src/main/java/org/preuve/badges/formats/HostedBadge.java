package org.preuve.badges.formats;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import org.preuve.badges.credential.CredentialJson;

/**
 * An award as Open Badges 2.0, hosted: assertion and badge class, written from nothing but the
 * credential that was signed, so that they say what was awarded whatever a table says today.
 *
 * @param page address of the badge
 * @param profile address of the issuer's profile
 */
public record HostedBadge(URI page, URI profile, ObjectNode credential) {

  private static final String CONTEXT = "https://w3id.org/openbadges/v2";

  /** Address of the assertion of a badge. */
  public static URI assertionOf(URI page) {
    return URI.create(page + "/ob2.json");
  }

  /** Address of its badge class. */
  public static URI classOf(URI page) {
    return URI.create(page + "/ob2-class.json");
  }

  /** Open Badges 2.0, class Assertion; the holder is a salted hash, as in the credential. */
  public ObjectNode assertion() {
    var json = typed(assertionOf(page), "Assertion");
    var identifier = credential.at("/credentialSubject/identifier/0");
    json.putObject("recipient")
        .put("type", identifier.path("identityType").asText())
        .put("hashed", true)
        .put("salt", identifier.path("salt").asText())
        .put("identity", identifier.path("identityHash").asText());
    json.put("badge", classOf(page).toString());
    json.putObject("verification").put("type", "HostedBadge");
    json.put("issuedOn", credential.path("awardedDate").asText());
    copy(credential, "validUntil", json, "expires");
    copy(credential.path("credentialSubject"), "narrative", json, "narrative");
    json.put("image", page + "/image.svg");
    credential.path("evidence").forEach(item -> add(json.withArray("/evidence").addObject(), item));
    return json;
  }

  private static void add(ObjectNode json, JsonNode item) {
    json.put("type", "Evidence");
    copy(item, "id", json, "id");
    copy(item, "name", json, "name");
    copy(item, "genre", json, "genre");
  }

  /** Open Badges 2.0, class BadgeClass. */
  public ObjectNode badgeClass() {
    var achievement = credential.at("/credentialSubject/achievement");
    var json = typed(classOf(page), "BadgeClass");
    copy(achievement, "name", json, "name");
    copy(achievement, "description", json, "description");
    json.put("image", achievement.at("/image/id").asText());
    var criteria = json.putObject("criteria");
    copy(achievement.path("criteria"), "id", criteria, "id");
    copy(achievement.path("criteria"), "narrative", criteria, "narrative");
    json.put("issuer", profile.toString());
    achievement
        .path("alignment")
        .forEach(one -> align(json.withArray("/alignment").addObject(), one));
    achievement.path("tag").forEach(tag -> json.withArray("/tags").add(tag.asText()));
    return json;
  }

  private static void align(ObjectNode json, JsonNode one) {
    for (var name :
        new String[] {
          "targetName", "targetUrl", "targetCode", "targetDescription", "targetFramework"
        }) {
      copy(one, name, json, name);
    }
  }

  /** What stands in the place of an assertion that was taken back: 2.0, section "Revocation". */
  public ObjectNode revoked(String why) {
    var json = typed(assertionOf(page), "Assertion").put("revoked", true);
    return why.isEmpty() ? json : json.put("revocationReason", why);
  }

  private static ObjectNode typed(URI id, String type) {
    return CredentialJson.empty()
        .put("@context", CONTEXT)
        .put("type", type)
        .put("id", id.toString());
  }

  private static void copy(JsonNode from, String member, ObjectNode to, String name) {
    if (from.path(member).isTextual()) {
      to.put(name, from.path(member).asText());
    }
  }
}
