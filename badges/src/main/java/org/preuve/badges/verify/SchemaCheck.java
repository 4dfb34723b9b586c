package org.preuve.badges.verify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.preuve.badges.credential.LearnerRecord;

/**
 * Whether the members that Open Badges 3.0 and the data model require are there, each of the right
 * shape.
 */
final class SchemaCheck {

  private static final Set<String> BADGES = Set.of("OpenBadgeCredential", "AchievementCredential");

  Finding check(ObjectNode credential) {
    var types = list(credential.path("type")).map(JsonNode::asText).toList();
    if (LearnerRecord.is(credential) && CredentialSchema.RECORD.validate(credential).isEmpty()) {
      return Finding.SCHEMA_RECORD;
    }
    if (types.stream().noneMatch(BADGES::contains)) {
      if (Endorsed.is(credential) && CredentialSchema.ENDORSEMENT.validate(credential).isEmpty()) {
        return Finding.SCHEMA_ENDORSEMENT;
      }
      return types.contains("VerifiableCredential")
              && CredentialSchema.ANY.validate(credential).isEmpty()
          ? Finding.SCHEMA_OTHER
          : Finding.SCHEMA_INCOMPLETE;
    }
    var dated = dated(credential);
    if (CredentialSchema.BADGE.validate(dated).isEmpty()) {
      return Finding.SCHEMA_OK;
    }
    return CredentialSchema.LOOSE.validate(dated).isEmpty()
        ? Finding.SCHEMA_LOOSE
        : Finding.SCHEMA_INCOMPLETE;
  }

  /** With the dates under the names of the data model 2.0. */
  private static ObjectNode dated(ObjectNode credential) {
    var dated = credential.deepCopy();
    for (var names :
        List.of(List.of("issuanceDate", "validFrom"), List.of("expirationDate", "validUntil"))) {
      if (credential.has(names.get(0)) && !credential.has(names.get(1))) {
        dated.set(names.get(1), credential.path(names.get(0)));
      }
    }
    return dated;
  }

  private static Stream<JsonNode> list(JsonNode value) {
    return value.isArray()
        ? StreamSupport.stream(value.spliterator(), false)
        : value.isMissingNode() ? Stream.of() : Stream.of(value);
  }
}
