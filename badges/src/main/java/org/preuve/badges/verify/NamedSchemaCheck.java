package org.preuve.badges.verify;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.preuve.badges.credential.NamedSchema;

/**
 * Whether a credential fits the schemas that it names itself (Open Badges 3.0, class
 * CredentialSchema). What a schema asks for is held here; another schema is not fetched.
 */
final class NamedSchemaCheck {

  private static final int MOST = 8;

  /** Of Open Badges, and of VC JSON Schema 1.0. */
  private static final Set<String> TYPES = Set.of(NamedSchema.VALIDATOR, "JsonSchema");

  private static final Map<String, JsonSchema> HELD =
      Map.of(NamedSchema.ACHIEVEMENT, CredentialSchema.ACHIEVEMENT);

  Finding check(JsonNode credential) {
    var named = list(credential.path("credentialSchema")).limit(MOST + 1L).toList();
    if (named.isEmpty()) {
      return Finding.CREDENTIAL_SCHEMA_NONE;
    }
    if (named.size() > MOST) {
      return Finding.CREDENTIAL_SCHEMA_OTHER;
    }
    var held = named.stream().map(NamedSchemaCheck::held).toList();
    if (held.stream()
        .flatMap(Optional::stream)
        .anyMatch(schema -> !schema.validate(credential).isEmpty())) {
      return Finding.CREDENTIAL_SCHEMA_BREAKS;
    }
    return held.stream().allMatch(Optional::isPresent)
        ? Finding.CREDENTIAL_SCHEMA_OK
        : Finding.CREDENTIAL_SCHEMA_OTHER;
  }

  private static Optional<JsonSchema> held(JsonNode named) {
    return list(named.path("type")).map(JsonNode::asText).anyMatch(TYPES::contains)
        ? Optional.ofNullable(HELD.get(named.path("id").asText()))
        : Optional.empty();
  }

  private static Stream<JsonNode> list(JsonNode value) {
    return value.isArray()
        ? StreamSupport.stream(value.spliterator(), false)
        : value.isMissingNode() ? Stream.of() : Stream.of(value);
  }
}
