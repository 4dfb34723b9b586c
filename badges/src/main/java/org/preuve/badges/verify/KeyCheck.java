package org.preuve.badges.verify;

import com.fasterxml.jackson.databind.JsonNode;
import java.security.PublicKey;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.preuve.badges.credential.Multikey;

/**
 * Whether the key of a proof is the issuer's and meant for asserting (Controlled Identifiers 1.0,
 * section 3.3). The key comes out of the issuer's document, never out of the badge.
 */
final class KeyCheck {

  /** Exactly one of the two. */
  sealed interface Outcome {

    /** The issuer's key. */
    record Trusted(PublicKey key) implements Outcome {}

    /** No key to verify with. */
    record Refused(Finding finding) implements Outcome {}

    /** Calls exactly one of the two. */
    default <R> R fold(Function<PublicKey, R> trusted, Function<Finding, R> refused) {
      return this instanceof Trusted t
          ? trusted.apply(t.key())
          : refused.apply(((Refused) this).finding());
    }
  }

  /**
   * @param issuer identifier that the credential gives for its issuer
   * @param method {@code verificationMethod} of the proof
   * @param document what the issuer's identifier led to
   */
  Outcome check(String issuer, String method, JsonNode document) {
    if (!method.startsWith(issuer + "#") || !issuer.equals(document.path("id").asText())) {
      return new Outcome.Refused(Finding.KEY_FOREIGN);
    }
    if (methods(document.path("assertionMethod")).noneMatch(m -> method.equals(idOf(m)))) {
      return new Outcome.Refused(Finding.KEY_NOT_LISTED);
    }
    return Stream.concat(
            methods(document.path("verificationMethod")), methods(document.path("assertionMethod")))
        .filter(JsonNode::isObject)
        .filter(m -> method.equals(idOf(m)) && issuer.equals(m.path("controller").asText()))
        .flatMap(m -> key(m).stream())
        .findFirst()
        .<Outcome>map(Outcome.Trusted::new)
        .orElse(new Outcome.Refused(Finding.KEY_FOREIGN));
  }

  private static Optional<PublicKey> key(JsonNode method) {
    return "Multikey".equals(method.path("type").asText()) && !method.has("revoked")
        ? Multikey.decode(method.path("publicKeyMultibase").asText())
        : Optional.empty();
  }

  private static String idOf(JsonNode method) {
    return method.isTextual() ? method.asText() : method.path("id").asText();
  }

  private static Stream<JsonNode> methods(JsonNode array) {
    return array.isArray() ? StreamSupport.stream(array.spliterator(), false) : Stream.of();
  }
}
