package org.preuve.badges.credential;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Whether a credential, read by the names of its members, says all that its signed statements say,
 * and no more. Everything that a verdict rests on is read by name; a file can carry a statement
 * under another name, or about the same thing at another place, without a change to the signature.
 */
final class PlainNames {

  private static final String CREDENTIALS = "https://www.w3.org/2018/credentials#";
  private static final String STATUS = "https://www.w3.org/ns/credentials/status#";
  private static final String OPEN_BADGES = "https://purl.imsglobal.org/spec/vc/ob/vocab.html#";
  private static final String SCHEMA = "https://schema.org/";
  private static final String TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";

  static final Map<String, String> OF_CREDENTIAL =
      Map.of(
          "type", TYPE,
          "name", SCHEMA + "name",
          "issuer", CREDENTIALS + "issuer",
          "validFrom", CREDENTIALS + "validFrom",
          "validUntil", CREDENTIALS + "validUntil",
          "credentialSubject", CREDENTIALS + "credentialSubject",
          "credentialStatus", CREDENTIALS + "credentialStatus",
          "evidence", CREDENTIALS + "evidence",
          "credentialSchema", CREDENTIALS + "credentialSchema",
          "refreshService", CREDENTIALS + "refreshService");

  static final Map<String, String> OF_ISSUER = Map.of("type", TYPE, "name", SCHEMA + "name");

  static final Map<String, String> OF_STATUS =
      Map.of(
          "type", TYPE,
          "statusPurpose", STATUS + "statusPurpose",
          "statusListIndex", STATUS + "statusListIndex",
          "statusListCredential", STATUS + "statusListCredential",
          "statusSize", STATUS + "statusSize",
          "statusMessage", STATUS + "statusMessage");

  static final Map<String, String> OF_SUBJECT =
      Map.of(
          "type", TYPE,
          "achievement", OPEN_BADGES + "achievement",
          "identifier", OPEN_BADGES + "identifier",
          "statusPurpose", STATUS + "statusPurpose",
          "encodedList", STATUS + "encodedList");

  static final Map<String, String> OF_ACHIEVEMENT =
      Map.of(
          "type", TYPE,
          "name", SCHEMA + "name",
          "description", SCHEMA + "description",
          "criteria", OPEN_BADGES + "Criteria",
          "image", OPEN_BADGES + "image");

  /** What the contexts 3.0.1 and 3.0.2 of Open Badges call the same. */
  private static final Map<String, String> OLDER =
      Map.of(
          OPEN_BADGES + "achievement", OPEN_BADGES + "achievement-0",
          OPEN_BADGES + "image", OPEN_BADGES + "Image");

  private final Claims claims;

  PlainNames(Claims claims) {
    this.claims = claims;
  }

  /** For a document without an identifier, such as the options of a proof, nothing can differ. */
  boolean sayAll(ObjectNode credential) {
    var id = credential.path("id").asText();
    var subject = node(id, "credentialSubject");
    return id.isEmpty()
        || (agrees(credential, id, OF_CREDENTIAL)
            && agrees(credential.path("issuer"), node(id, "issuer"), OF_ISSUER)
            && agrees(credential.path("credentialStatus"), node(id, "credentialStatus"), OF_STATUS)
            && agrees(credential.path("credentialSubject"), subject, OF_SUBJECT)
            && agrees(
                credential.path("credentialSubject").path("achievement"),
                only(signed(subject, OF_SUBJECT.getOrDefault("achievement", ""))),
                OF_ACHIEVEMENT));
  }

  private String node(String credential, String member) {
    return only(signed(credential, OF_CREDENTIAL.getOrDefault(member, "")));
  }

  private Set<String> signed(String subject, String property) {
    var values = new HashSet<>(claims.of(subject, property));
    values.addAll(claims.of(subject, OLDER.getOrDefault(property, "")));
    return values;
  }

  /** An array of several is compared by number, where its owner is. */
  private static String only(Set<String> values) {
    return values.size() == 1 ? values.iterator().next() : "";
  }

  private boolean agrees(JsonNode object, String subject, Map<String, String> names) {
    return !object.isObject()
        || subject.isEmpty()
        || names.entrySet().stream()
            .allMatch(
                name ->
                    agrees(
                        object.path(name.getKey()),
                        signed(subject, name.getValue()),
                        name.getValue().equals(TYPE)));
  }

  private static boolean agrees(JsonNode plain, Set<String> signed, boolean types) {
    var values = flat(plain);
    var texts = new HashSet<String>();
    var others = 0;
    for (var value : values) {
      var text = value.isObject() ? value.path("id").asText() : value.asText();
      if (text.isEmpty() || value.isNumber() || value.isBoolean()) {
        others++;
      } else {
        texts.add(text);
      }
    }
    int said = texts.size() + others;
    // types stand there by their terms, of which two may have one IRI
    return types ? said >= signed.size() : said == signed.size() && signed.containsAll(texts);
  }

  private static List<JsonNode> flat(JsonNode value) {
    var values = new ArrayList<JsonNode>();
    if (value.isArray()) {
      value.forEach(one -> values.addAll(flat(one)));
    } else if (!value.isMissingNode()) {
      values.add(value);
    }
    return values;
  }
}
