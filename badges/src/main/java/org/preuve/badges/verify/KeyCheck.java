package org.preuve.badges.verify;

import com.fasterxml.jackson.databind.JsonNode;
import java.security.PublicKey;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.preuve.badges.credential.Jwk;
import org.preuve.badges.credential.Multikey;

/**
 * Whether the key of a proof is its controller's and meant for asserting (Controlled Identifiers
 * 1.0, section 3.3). The key comes out of the controller's document, never out of the badge.
 */
final class KeyCheck {

  private static final Set<String> MULTIBASE = Set.of("Multikey", "Ed25519VerificationKey2020");
  private static final Set<String> JSON = Set.of("JsonWebKey", "JsonWebKey2020");

  /** Exactly one of the two. */
  sealed interface Outcome {

    /**
     * A key.
     *
     * @param controller whose it is
     * @param how where it was found
     */
    record Trusted(PublicKey key, String controller, Finding how) implements Outcome {}

    /** No key to verify with. */
    record Refused(Finding finding) implements Outcome {}

    /** Calls exactly one of the two. */
    default <R> R fold(Function<Trusted, R> trusted, Function<Finding, R> refused) {
      return this instanceof Trusted t
          ? trusted.apply(t)
          : refused.apply(((Refused) this).finding());
    }
  }

  /**
   * @param controller identifier that the document was read for
   * @param method {@code verificationMethod} of the proof
   * @param document what the identifier led to
   */
  Outcome check(String controller, String method, JsonNode document, Instant now) {
    if (!controller.equals(document.path("id").asText())) {
      return new Outcome.Refused(Finding.KEY_FOREIGN);
    }
    var asserting = list(document.path("assertionMethod")).toList();
    if (asserting.stream().noneMatch(m -> method.equals(idOf(m, controller)))) {
      return new Outcome.Refused(
          withdrawn(controller, method, document, now)
              ? Finding.KEY_WITHDRAWN
              : Finding.KEY_NOT_LISTED);
    }
    return Stream.concat(list(document.path("verificationMethod")), asserting.stream())
        .filter(JsonNode::isObject)
        .filter(m -> method.equals(idOf(m, controller)))
        .findFirst()
        .map(m -> ofMethod(m, controller, now))
        .orElse(new Outcome.Refused(Finding.KEY_FOREIGN));
  }

  /** What a controller withdrew it usually lists no more, and still says why. */
  private static boolean withdrawn(
      String controller, String method, JsonNode document, Instant now) {
    return list(document.path("verificationMethod"))
        .filter(m -> method.equals(idOf(m, controller)))
        .filter(m -> controller.equals(m.path("controller").asText()))
        .anyMatch(m -> over(m, "revoked", now));
  }

  /** The key that a verification method describes, if it is this controller's. */
  Outcome ofMethod(JsonNode method, String controller, Instant now) {
    if (!controller.equals(method.path("controller").asText())) {
      return new Outcome.Refused(Finding.KEY_FOREIGN);
    }
    if (over(method, "revoked", now)) {
      return new Outcome.Refused(Finding.KEY_WITHDRAWN);
    }
    if (over(method, "expires", now)) {
      return new Outcome.Refused(Finding.KEY_OVER);
    }
    return key(method)
        .<Outcome>map(key -> new Outcome.Trusted(key, controller, Finding.KEY_OK))
        .orElse(new Outcome.Refused(Finding.KEY_METHOD));
  }

  /** Section 2.2: at or after that moment nothing is verified with it; no moment is one too. */
  private static boolean over(JsonNode method, String member, Instant now) {
    return method.has(member)
        && DatesCheck.instant(method.path(member).asText())
            .filter(moment -> moment.isAfter(now))
            .isEmpty();
  }

  private static Optional<PublicKey> key(JsonNode method) {
    var type = method.path("type").asText();
    if (MULTIBASE.contains(type)) {
      return Multikey.decode(method.path("publicKeyMultibase").asText());
    }
    return JSON.contains(type) ? Jwk.decode(method.path("publicKeyJwk")) : Optional.empty();
  }

  /** DID Core 1.0, section 3.2.2: an identifier may be written relative to the document's. */
  private static String idOf(JsonNode method, String controller) {
    var id = method.isTextual() ? method.asText() : method.path("id").asText();
    return id.startsWith("#") ? controller + id : id;
  }

  private static Stream<JsonNode> list(JsonNode value) {
    return value.isArray()
        ? StreamSupport.stream(value.spliterator(), false)
        : value.isMissingNode() ? Stream.of() : Stream.of(value);
  }
}
