package org.preuve.badges.credential;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whether a credential, read by the names of its members, says all that its signed statements say,
 * and no more. Everything that a verdict rests on is read by name; a file can carry a statement
 * under another name, or about the same thing at another place, without a change to the signature.
 *
 * <p>What a verdict rests on stands at its one place. What describes (a name, a type, a picture)
 * may also be said wherever else the same thing is described, as an achievement's creator is who
 * issues, and an endorsement is about the achievement.
 */
final class PlainNames {

  private static final String CREDENTIALS = "https://www.w3.org/2018/credentials#";
  private static final String STATUS = "https://www.w3.org/ns/credentials/status#";
  private static final String STATUS_2021 = "https://w3id.org/vc/status-list#";
  private static final String OPEN_BADGES = "https://purl.imsglobal.org/spec/vc/ob/vocab.html#";
  private static final String TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";

  private static final Set<String> TYPES = Set.of(TYPE);
  private static final Set<String> NAMES =
      Set.of("https://schema.org/name", "http://schema.org/name");

  private static final Map<String, Set<String>> OF_CREDENTIAL =
      Map.ofEntries(
          credential("issuer"),
          credential("validFrom"),
          credential("validUntil"),
          credential("issuanceDate"),
          credential("expirationDate"),
          credential("credentialSubject"),
          credential("credentialStatus"),
          credential("evidence"),
          credential("credentialSchema"),
          credential("refreshService"));

  private static final Map<String, Set<String>> OF_STATUS =
      Map.of(
          "type", TYPES,
          "statusPurpose", Set.of(STATUS + "statusPurpose", STATUS_2021 + "statusPurpose"),
          "statusListIndex", Set.of(STATUS + "statusListIndex", STATUS_2021 + "statusListIndex"),
          "statusListCredential",
              Set.of(STATUS + "statusListCredential", STATUS_2021 + "statusListCredential"),
          "statusSize", Set.of(STATUS + "statusSize"),
          "statusMessage", Set.of(STATUS + "statusMessage"));

  private static final Map<String, Set<String>> OF_SUBJECT =
      Map.of(
          // the contexts 3.0.1 and 3.0.2, and 3.0.0, call the same otherwise
          "achievement",
              Set.of(
                  OPEN_BADGES + "achievement",
                  OPEN_BADGES + "achievement-0",
                  OPEN_BADGES + "Achievement"),
          "identifier", Set.of(OPEN_BADGES + "identifier"),
          "statusPurpose", Set.of(STATUS + "statusPurpose", STATUS_2021 + "statusPurpose"),
          "encodedList", Set.of(STATUS + "encodedList", STATUS_2021 + "encodedList"));

  private static final String LEARNER_RECORDS =
      "https://purl.imsglobal.org/spec/vc/clr/vocab.html#";

  /** Of a record of several credentials, whose subject may be the subject of each of them too. */
  private static final Map<String, Set<String>> OF_RECORD =
      Map.of(
          "achievement", Set.of(LEARNER_RECORDS + "achievement"),
          "association", Set.of(LEARNER_RECORDS + "association"),
          "identifier", Set.of(LEARNER_RECORDS + "identifier-1"),
          "verifiableCredential", Set.of(LEARNER_RECORDS + "verifiableCredential"));

  private static final Map<String, Set<String>> OF_IDENTITY =
      Map.of(
          "hashed", Set.of(OPEN_BADGES + "hashed"),
          "identityHash", Set.of(OPEN_BADGES + "identityHash"),
          "identityType", Set.of(OPEN_BADGES + "identityType"),
          "salt", Set.of(OPEN_BADGES + "salt"));

  private static final Map<String, Set<String>> DESCRIBES = Map.of("type", TYPES, "name", NAMES);

  private static final Map<String, Set<String>> DESCRIBES_ACHIEVEMENT =
      Map.of(
          "type", TYPES,
          "name", NAMES,
          "description", Set.of("https://schema.org/description", "http://schema.org/description"),
          "criteria", Set.of(OPEN_BADGES + "Criteria"),
          "image", Set.of(OPEN_BADGES + "image", OPEN_BADGES + "Image"));

  private final Claims claims;

  PlainNames(Claims claims) {
    this.claims = claims;
  }

  private static Map.Entry<String, Set<String>> credential(String name) {
    return Map.entry(name, Set.of(CREDENTIALS + name));
  }

  /** What a verdict rests on, by its IRI. */
  static Set<String> meanings() {
    return Stream.of(
            OF_CREDENTIAL,
            OF_STATUS,
            OF_SUBJECT,
            OF_RECORD,
            OF_IDENTITY,
            DESCRIBES,
            DESCRIBES_ACHIEVEMENT)
        .flatMap(names -> names.values().stream())
        .flatMap(Set::stream)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Whether it does, for a credential that has an identifier. */
  boolean sayAll(ObjectNode credential) {
    var root = Set.of(credential.path("id").asText());
    var subjects = objects(credential.path("credentialSubject"));
    var subject = nodes(subjects, signed(root, OF_CREDENTIAL, "credentialSubject"));
    var achievements = members(subjects, "achievement");
    var identities = members(subjects, "identifier");
    var statuses = objects(credential.path("credentialStatus"));
    var issuers = objects(credential.path("issuer"));
    var names = LearnerRecord.is(credential) ? OF_RECORD : OF_SUBJECT;
    return agrees(List.of(credential), root, OF_CREDENTIAL)
        && describes(credential, List.of(credential), root, DESCRIBES)
        && describes(
            credential, issuers, nodes(issuers, signed(root, OF_CREDENTIAL, "issuer")), DESCRIBES)
        && agrees(
            statuses, nodes(statuses, signed(root, OF_CREDENTIAL, "credentialStatus")), OF_STATUS)
        && agrees(subjects, subject, names)
        && describes(credential, subjects, subject, DESCRIBES)
        && agrees(identities, nodes(identities, signed(subject, names, "identifier")), OF_IDENTITY)
        && describes(
            credential,
            achievements,
            nodes(achievements, signed(subject, names, "achievement")),
            DESCRIBES_ACHIEVEMENT);
  }

  /** The nodes that stand behind these objects, of those that the statements name. */
  private static Set<String> nodes(List<JsonNode> objects, Set<String> signed) {
    return objects.isEmpty() ? Set.of() : signed;
  }

  private Set<String> signed(Set<String> subjects, Map<String, Set<String>> names, String member) {
    var values = new HashSet<String>();
    subjects.forEach(
        subject ->
            names
                .getOrDefault(member, Set.of())
                .forEach(property -> values.addAll(claims.of(subject, property))));
    return values;
  }

  /** What these objects say by name, counted for each, against what is said of these nodes. */
  private boolean agrees(
      List<JsonNode> objects, Set<String> subjects, Map<String, Set<String>> names) {
    return subjects.isEmpty()
        || names.keySet().stream().allMatch(name -> agrees(objects, subjects, names, name));
  }

  private boolean agrees(
      List<JsonNode> objects, Set<String> subjects, Map<String, Set<String>> names, String name) {
    var counted = 0;
    for (var subject : subjects) {
      counted += signed(Set.of(subject), names, name).size();
    }
    var said = 0;
    var texts = new HashSet<String>();
    for (var object : objects) {
      var one = Said.by(object.path(name));
      said += one.number();
      texts.addAll(one.texts());
    }
    return name.equals("type")
        ? said >= counted
        : said == counted && signed(subjects, names, name).containsAll(texts);
  }

  /** The same, with what the document says of the same things at other places. */
  private boolean describes(
      ObjectNode document,
      List<JsonNode> objects,
      Set<String> subjects,
      Map<String, Set<String>> names) {
    if (subjects.isEmpty()) {
      return true;
    }
    var everywhere = new ArrayList<>(objects);
    collect(document, subjects, everywhere);
    return names.keySet().stream()
        .allMatch(
            name -> {
              var here = said(objects, name);
              var all = said(everywhere, name);
              var signed = signed(subjects, names, name);
              return name.equals("type")
                  ? all.number() >= signed.size()
                  : all.number() == signed.size()
                      && signed.containsAll(all.texts())
                      && here.number() >= Math.min(1, all.number());
            });
  }

  private static Said said(List<JsonNode> objects, String name) {
    var texts = new HashSet<String>();
    var others = 0;
    for (var object : objects) {
      var one = Said.by(object.path(name));
      texts.addAll(one.texts());
      others += one.others();
    }
    return new Said(texts, others);
  }

  private static void collect(JsonNode node, Set<String> ids, List<JsonNode> found) {
    var known = found.stream().anyMatch(one -> one == node);
    if (node.isObject() && !known && ids.contains(node.path("id").asText())) {
      found.add(node);
    }
    node.forEach(child -> collect(child, ids, found));
  }

  private static List<JsonNode> members(List<JsonNode> owners, String name) {
    return owners.stream().flatMap(owner -> objects(owner.path(name)).stream()).toList();
  }

  private static List<JsonNode> objects(JsonNode value) {
    return flat(value).stream().filter(JsonNode::isObject).toList();
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

  /**
   * What stands behind a name.
   *
   * @param texts texts and identifiers
   * @param others things without an identifier, numbers and truth values
   */
  private record Said(Set<String> texts, int others) {

    static Said by(JsonNode plain) {
      var texts = new HashSet<String>();
      var others = 0;
      for (var value : flat(plain)) {
        var text = text(value);
        if (text.isEmpty() || value.isNumber() || value.isBoolean()) {
          others++;
        } else {
          texts.add(text);
        }
      }
      return new Said(texts, others);
    }

    int number() {
      return texts.size() + others;
    }

    private static String text(JsonNode value) {
      return !value.isObject()
          ? value.asText()
          : value.path(value.has("@value") ? "@value" : "id").asText();
    }
  }
}
