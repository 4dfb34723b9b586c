package org.preuve.badges.verify;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Whether the members that Open Badges 3.0 and the data model 2.0 require are there, each of the
 * right shape.
 */
final class SchemaCheck {

  Finding check(JsonNode credential) {
    return CredentialSchema.SCHEMA.validate(credential).isEmpty()
        ? Finding.SCHEMA_OK
        : Finding.SCHEMA_INCOMPLETE;
  }
}
