package org.preuve.badges.verify;

import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.util.Objects;

/** The schema that badges are held against, {@code open-badge-credential.schema.json}. */
final class CredentialSchema {

  static final JsonSchema SCHEMA =
      JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
          .getSchema(
              Objects.requireNonNull(
                  CredentialSchema.class.getResourceAsStream("open-badge-credential.schema.json")));

  private CredentialSchema() {}
}
