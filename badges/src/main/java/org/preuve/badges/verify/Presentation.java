package org.preuve.badges.verify;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.StreamSupport;

/** What somebody shows credentials in; who that is, is never looked at. */
final class Presentation {

  private static final Set<String> TYPES =
      Set.of("VerifiablePresentation", "EnvelopedVerifiablePresentation");

  private Presentation() {}

  static boolean is(JsonNode json) {
    var type = json.path("type");
    return type.isArray()
        ? StreamSupport.stream(type.spliterator(), false)
            .anyMatch(one -> TYPES.contains(one.asText()))
        : TYPES.contains(type.asText());
  }

  /** Whether somebody signed it, or says so: as a whole, or as a token. */
  static boolean signed(JsonNode given) {
    if (given.isTextual()) {
      return BadgeFile.read(given.asText().getBytes(StandardCharsets.UTF_8))
          .fold(
              Presentation::signed,
              token -> TokenProof.read(token).filter(TokenProof::presents).isPresent(),
              link -> false,
              nothing -> false);
    }
    return is(given) && (given.has("proof") || given.has("id") && enveloped(given));
  }

  private static boolean enveloped(JsonNode given) {
    return given.path("id").asText().startsWith("data:");
  }
}
