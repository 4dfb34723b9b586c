package org.preuve.badges.verify;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Whom a badge names, and whether that is who shows it: a name or an address that somebody typed,
 * against the names and the hashes in the badge (Open Badges 3.0, class IdentityObject; 2.0, class
 * IdentityObject).
 */
final class RecipientCheck {

  private static final Set<String> NAMES =
      Set.of("name", "emailAddress", "email", "ext:name", "studentId", "sourcedId", "username");
  private static final int MOST_IDENTITIES = 50;

  private static final Map<String, String> ALGORITHMS =
      Map.of("sha256", "SHA-256", "sha512", "SHA-512", "md5", "MD5");

  /**
   * @param typed name or address, empty where nobody asked
   */
  Finding check(JsonNode credential, String typed) {
    var names = names(credential);
    var hashes = identities(credential).filter(RecipientCheck::hashed).toList();
    if (typed.isBlank()) {
      return unasked(credential, names, hashes);
    }
    if (names.isEmpty() && hashes.isEmpty()) {
      return unasked(credential, names, hashes);
    }
    var ways = ways(typed);
    var named = names.stream().anyMatch(name -> folded(name).equals(folded(typed)));
    var hashed = hashes.stream().anyMatch(hash -> ways.stream().anyMatch(way -> is(hash, way)));
    return named || hashed ? Finding.RECIPIENT_MATCH : Finding.RECIPIENT_OTHER;
  }

  private static Finding unasked(JsonNode credential, List<String> names, List<JsonNode> hashes) {
    if (!names.isEmpty()) {
      return Finding.RECIPIENT_NAMED;
    }
    if (!hashes.isEmpty()) {
      return Finding.RECIPIENT_HASHED;
    }
    return list(credential.path("credentialSubject")).anyMatch(subject -> subject.has("id"))
        ? Finding.RECIPIENT_ID
        : Finding.RECIPIENT_NONE;
  }

  /** Whom it names, in words. */
  static List<String> names(JsonNode credential) {
    var names = new ArrayList<String>();
    list(credential.path("credentialSubject"))
        .map(s -> Words.of(s.path("name")))
        .forEach(names::add);
    identities(credential)
        .filter(identity -> !hashed(identity))
        .filter(identity -> NAMES.contains(identity.path("identityType").asText()))
        .map(identity -> identity.path("identityHash").asText())
        .forEach(names::add);
    return names.stream().filter(name -> !name.isBlank()).distinct().limit(5).toList();
  }

  private static Stream<JsonNode> identities(JsonNode credential) {
    return list(credential.path("credentialSubject"))
        .flatMap(subject -> list(subject.path("identifier")))
        .filter(JsonNode::isObject)
        .limit(MOST_IDENTITIES);
  }

  private static boolean hashed(JsonNode identity) {
    return identity.path("hashed").asBoolean(false);
  }

  /**
   * As typed, composed, and in small letters, which is how addresses are hashed; and as a name is
   * usually written where somebody typed it in capitals or with the family name first. Nothing is
   * left out of it: a hash tells no accents from a typing error.
   */
  private static Set<String> ways(String typed) {
    var plain = typed.strip().replaceAll("\\s+", " ");
    var composed = Normalizer.normalize(plain, Normalizer.Form.NFC);
    var usual = capitalised(composed);
    return Stream.of(
            plain,
            composed,
            composed.toLowerCase(Locale.ROOT),
            Normalizer.normalize(plain, Normalizer.Form.NFD),
            usual,
            usual.replaceAll("^(\\S+) (\\S.*)$", "$2 $1"),
            usual.replaceAll("^(.*\\S) (\\S+)$", "$2 $1"))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Each part of a name, also of a compound one: Jean-Pierre D'Arc. */
  private static String capitalised(String name) {
    return Pattern.compile("(^|[ '’-])(\\p{L})")
        .matcher(name.toLowerCase(Locale.ROOT))
        .replaceAll(part -> part.group(1) + part.group(2).toUpperCase(Locale.ROOT));
  }

  private static String folded(String name) {
    return Normalizer.normalize(name.strip().replaceAll("\\s+", " "), Normalizer.Form.NFC)
        .toLowerCase(Locale.ROOT);
  }

  private static boolean is(JsonNode identity, String name) {
    var hash = identity.path("identityHash").asText();
    int dollar = hash.indexOf('$');
    return dollar > 0
        && digest(hash.substring(0, dollar).toLowerCase(Locale.ROOT), name, identity)
            .filter(hex -> hex.equalsIgnoreCase(hash.substring(dollar + 1)))
            .isPresent();
  }

  private static Optional<String> digest(String algorithm, String name, JsonNode identity) {
    if (!ALGORITHMS.containsKey(algorithm)) {
      return Optional.empty();
    }
    try {
      var salted = name + identity.path("salt").asText();
      return Optional.of(
          HexFormat.of()
              .formatHex(
                  MessageDigest.getInstance(ALGORITHMS.get(algorithm))
                      .digest(salted.getBytes(StandardCharsets.UTF_8))));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every JDK has them
    }
  }

  private static Stream<JsonNode> list(JsonNode value) {
    return value.isArray()
        ? StreamSupport.stream(value.spliterator(), false)
        : value.isMissingNode() ? Stream.of() : Stream.of(value);
  }
}
