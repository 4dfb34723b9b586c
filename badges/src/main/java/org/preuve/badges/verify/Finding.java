package org.preuve.badges.verify;

import static org.preuve.badges.verify.Result.NO;
import static org.preuve.badges.verify.Result.NOT_CHECKED;
import static org.preuve.badges.verify.Result.UNKNOWN;
import static org.preuve.badges.verify.Result.YES;

/**
 * Every answer that a check can give. Texts: {@code finding.<NAME>}; stable code: {@code
 * BADGE_<NAME>}.
 */
public enum Finding {
  JSON_OK(Statement.JSON, YES),
  /** JSON that two readers could read differently. */
  JSON_MALFORMED(Statement.JSON, NO),
  /** Begins like JSON and is none: cut off, say. */
  JSON_BROKEN(Statement.JSON, NOT_CHECKED),
  /** JSON, and neither a credential nor an assertion. */
  JSON_NO_BADGE(Statement.JSON, NOT_CHECKED),
  /** A member without a value. */
  JSON_NULL(Statement.JSON, NOT_CHECKED),
  JSON_SKIPPED(Statement.JSON, NOT_CHECKED),
  /** Nothing that a badge is written in. */
  FILE_OTHER(Statement.JSON, NOT_CHECKED),
  /** A picture, and no badge in it. */
  FILE_PICTURE(Statement.JSON, NOT_CHECKED),
  /** A PDF, and no badge attached to it that can be read. */
  FILE_PDF(Statement.JSON, NOT_CHECKED),
  /** A PDF with more than one badge attached. */
  FILE_SEVERAL(Statement.JSON, NOT_CHECKED),
  /** A code that leads to where nothing can be read. */
  FILE_LINK(Statement.JSON, NOT_CHECKED),
  /** A web page, and no badge in it. */
  FILE_PAGE(Statement.JSON, NOT_CHECKED),
  /** A picture whose parts do not have the checksums that it says. */
  FILE_DAMAGED(Statement.JSON, NOT_CHECKED),
  /** Larger than any badge, perhaps only once it is unpacked. */
  FILE_LARGE(Statement.JSON, NOT_CHECKED),
  /** A drawing that declares entities, which are not resolved. */
  FILE_ENTITIES(Statement.JSON, NOT_CHECKED),
  /** Two badges in one picture: another reader may take the other. */
  FILE_TWO(Statement.JSON, NO),
  /** A presentation that holds none, or more than are looked at. */
  FILE_NUMBER(Statement.JSON, NOT_CHECKED),
  CONTEXT_OK(Statement.CONTEXT, YES),
  /** Known or not, the signature covers every byte of it. */
  CONTEXT_SIGNED(Statement.CONTEXT, YES),
  /** Open Badges 2: its names mean what that version says. */
  CONTEXT_V2(Statement.CONTEXT, YES),
  CONTEXT_UNKNOWN(Statement.CONTEXT, NOT_CHECKED),
  /** A vocabulary of its own, or a way of writing, that is not read here. */
  CONTEXT_OWN(Statement.CONTEXT, NOT_CHECKED),
  /** Something is said under a name, or at a place, where its readers do not look for it. */
  CONTEXT_HIDES(Statement.CONTEXT, NO),
  CONTEXT_SKIPPED(Statement.CONTEXT, NOT_CHECKED),
  SCHEMA_OK(Statement.SCHEMA, YES),
  /** Open Badges 2: all that a verdict rests on. */
  SCHEMA_V2(Statement.SCHEMA, YES),
  /** Not all that Open Badges requires, but all that a verdict rests on. */
  SCHEMA_LOOSE(Statement.SCHEMA, UNKNOWN),
  /** A record of several credentials: all that CLR 2.0 requires of it. */
  SCHEMA_RECORD(Statement.SCHEMA, YES),
  /** A credential, and no badge. */
  SCHEMA_OTHER(Statement.SCHEMA, UNKNOWN),
  /** An endorsement: a credential, and no badge. */
  SCHEMA_ENDORSEMENT(Statement.SCHEMA, UNKNOWN),
  SCHEMA_INCOMPLETE(Statement.SCHEMA, NO),
  SCHEMA_SKIPPED(Statement.SCHEMA, NOT_CHECKED),
  CREDENTIAL_SCHEMA_OK(Statement.CREDENTIAL_SCHEMA, YES),
  /** It does not fit; no other answer rests on that. */
  CREDENTIAL_SCHEMA_BREAKS(Statement.CREDENTIAL_SCHEMA, UNKNOWN),
  /** It names one that is not held here. */
  CREDENTIAL_SCHEMA_OTHER(Statement.CREDENTIAL_SCHEMA, NOT_CHECKED),
  CREDENTIAL_SCHEMA_NONE(Statement.CREDENTIAL_SCHEMA, NOT_CHECKED),
  CREDENTIAL_SCHEMA_SKIPPED(Statement.CREDENTIAL_SCHEMA, NOT_CHECKED),
  PROOF_OK(Statement.PROOF, YES),
  /** Open Badges 2: what stands at the issuer's own address is its word. */
  PROOF_HOSTED(Statement.PROOF, YES),
  PROOF_MISSING(Statement.PROOF, NO),
  PROOF_SUITE(Statement.PROOF, NOT_CHECKED),
  PROOF_PURPOSE(Statement.PROOF, NO),
  /** Made in the future, or at no time that a calendar has. */
  PROOF_TIME(Statement.PROOF, NO),
  /** It builds on a proof that is not there, or on itself. */
  PROOF_PREVIOUS(Statement.PROOF, NO),
  /** What only its holder should have; what is shown to others is derived from it. */
  PROOF_BASE(Statement.PROOF, NOT_CHECKED),
  /** A token says of the badge what the badge does not say. */
  PROOF_CLAIMS(Statement.PROOF, NO),
  PROOF_SKIPPED(Statement.PROOF, NOT_CHECKED),
  KEY_OK(Statement.KEY, YES),
  /** On the issuer's server it says whose it is; what the issuer publishes does not name it. */
  KEY_ALONE(Statement.KEY, YES),
  /** The issuer's identifier is its key. */
  KEY_IN_NAME(Statement.KEY, YES),
  /** Read at the issuer's own address, as the badge was. */
  KEY_HOSTED(Statement.KEY, YES),
  KEY_FOREIGN(Statement.KEY, NO),
  KEY_NOT_LISTED(Statement.KEY, NO),
  /** Past its end. */
  KEY_OVER(Statement.KEY, NO),
  /** Withdrawn by its owner: somebody else may have signed with it. */
  KEY_WITHDRAWN(Statement.KEY, NO),
  /** The file brings the key that it is to be verified with, or says where to fetch it. */
  KEY_IN_FILE(Statement.KEY, NO),
  /** A kind of key, or of identifier, that is not read here. */
  KEY_METHOD(Statement.KEY, NOT_CHECKED),
  KEY_UNREACHABLE(Statement.KEY, NOT_CHECKED),
  KEY_SKIPPED(Statement.KEY, NOT_CHECKED),
  SIGNATURE_OK(Statement.SIGNATURE, YES),
  /** What stands at its address is what was given. */
  SIGNATURE_HOSTED(Statement.SIGNATURE, YES),
  SIGNATURE(Statement.SIGNATURE, NO),
  /** What stands at its address is something else. */
  SIGNATURE_DIFFERS(Statement.SIGNATURE, NO),
  /** To look at it would take more work than any badge needs. */
  SIGNATURE_TOO_COMPLEX(Statement.SIGNATURE, NOT_CHECKED),
  SIGNATURE_SKIPPED(Statement.SIGNATURE, NOT_CHECKED),
  DATES_OK(Statement.DATES, YES),
  DATES_FUTURE(Statement.DATES, NO),
  DATES_EXPIRED(Statement.DATES, NO),
  /** Written in a way that is not read here. */
  DATES_OTHER(Statement.DATES, UNKNOWN),
  /** Its holder chose what it shows, and may have left its end out. */
  DATES_UNDISCLOSED(Statement.DATES, UNKNOWN),
  DATES_SKIPPED(Statement.DATES, NOT_CHECKED),
  STATUS_OK(Statement.STATUS, YES),
  /** Open Badges 2: it stands where it is published, and nothing there takes it back. */
  STATUS_HOSTED(Statement.STATUS, YES),
  STATUS_REVOKED(Statement.STATUS, NO),
  STATUS_SUSPENDED(Statement.STATUS, NO),
  STATUS_FOREIGN(Statement.STATUS, NO),
  /** It names no list that could take it back. */
  STATUS_NONE(Statement.STATUS, NOT_CHECKED),
  /** Its holder chose what it shows, and may have left its status out. */
  STATUS_UNDISCLOSED(Statement.STATUS, UNKNOWN),
  /** It names a status that cannot be read here. */
  STATUS_OTHER(Statement.STATUS, NOT_CHECKED),
  STATUS_STALE(Statement.STATUS, NOT_CHECKED),
  STATUS_UNREACHABLE(Statement.STATUS, NOT_CHECKED),
  STATUS_SKIPPED(Statement.STATUS, NOT_CHECKED),
  ISSUER_KNOWN(Statement.ISSUER, YES),
  ISSUER_UNKNOWN(Statement.ISSUER, UNKNOWN),
  ISSUER_SKIPPED(Statement.ISSUER, NOT_CHECKED),
  /** What was typed is the name or the address that the badge was made for. */
  RECIPIENT_MATCH(Statement.RECIPIENT, YES),
  /** It is not. */
  RECIPIENT_OTHER(Statement.RECIPIENT, UNKNOWN),
  /** The file holds a name to compare. */
  RECIPIENT_NAMED(Statement.RECIPIENT, NOT_CHECKED),
  /** The file holds a name or an address as its hash only. */
  RECIPIENT_HASHED(Statement.RECIPIENT, NOT_CHECKED),
  /** The file names its holder by an identifier that means nothing to people. */
  RECIPIENT_ID(Statement.RECIPIENT, NOT_CHECKED),
  RECIPIENT_NONE(Statement.RECIPIENT, NOT_CHECKED),
  RECIPIENT_SKIPPED(Statement.RECIPIENT, NOT_CHECKED);

  private final Statement statement;
  private final Result result;

  Finding(Statement statement, Result result) {
    this.statement = statement;
    this.result = result;
  }

  /** What it is about. */
  public Statement statement() {
    return statement;
  }

  /** Yes, no, unknown or not checked. */
  public Result result() {
    return result;
  }

  /** Stable code. */
  public String code() {
    return "BADGE_" + name();
  }

  /** Whether the check had no turn. */
  boolean skipped() {
    return this == skipped(statement);
  }

  static Finding skipped(Statement statement) {
    return valueOf(statement.name() + "_SKIPPED");
  }
}
