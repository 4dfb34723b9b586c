package org.preuve.badges.verify;

import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.util.Objects;

/** The schemas that credentials are held against. */
final class CredentialSchema {

  /** What Open Badges 3.0 requires. */
  static final JsonSchema BADGE = read("open-badge-credential");

  /** What of it a verdict rests on, in each way that JSON-LD has to write it. */
  static final JsonSchema LOOSE = read("loose-badge-credential");

  /** What the data models 1.1 and 2.0 require of any credential. */
  static final JsonSchema ANY = read("any-credential");

  /** What CLR 2.0 requires of a record of several. */
  static final JsonSchema RECORD = read("learner-record");

  /** What the schema asks for that 1EdTech publishes for achievements. */
  static final JsonSchema ACHIEVEMENT = read("achievement-credential");

  /** What Open Badges 3.0 requires of an endorsement. */
  static final JsonSchema ENDORSEMENT = read("endorsement-credential");

  private CredentialSchema() {}

  private static JsonSchema read(String name) {
    return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
        .getSchema(
            Objects.requireNonNull(
                CredentialSchema.class.getResourceAsStream(name + ".schema.json")));
  }
}
