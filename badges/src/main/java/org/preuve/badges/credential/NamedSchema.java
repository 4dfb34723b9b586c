package org.preuve.badges.credential;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** The schema that a credential names (Open Badges 3.0, class CredentialSchema). */
public final class NamedSchema {

  /** Its one type of the specification; needs {@link Contexts#EXTENSIONS}. */
  public static final String VALIDATOR = "1EdTechJsonSchemaValidator2019";

  /** Where the schema of badges and of other achievements is published. */
  public static final String ACHIEVEMENT =
      "https://purl.imsglobal.org/spec/ob/v3p0/schema/json/ob_v3p0_achievementcredential_schema.json";

  private NamedSchema() {}

  static void write(ObjectNode credential) {
    credential
        .putArray("credentialSchema")
        .addObject()
        .put("id", ACHIEVEMENT)
        .put("type", VALIDATOR);
  }
}
