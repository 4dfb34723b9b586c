package org.preuve.badges.verify;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.util.Objects;

/**
 * Whether the members that Open Badges 3.0 and the data model 2.0 require are there, each of the
 * right shape.
 */
final class SchemaCheck {

  private static final JsonSchema SCHEMA =
      JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
          .getSchema(
              Objects.requireNonNull(
                  SchemaCheck.class.getResourceAsStream("open-badge-credential.schema.json")));

  Finding check(JsonNode credential) {
    return SCHEMA.validate(credential).isEmpty() ? Finding.SCHEMA_OK : Finding.SCHEMA_INCOMPLETE;
  }
}
