package org.preuve.badges.verify;

import static org.preuve.badges.verify.Result.NO;
import static org.preuve.badges.verify.Result.NOT_CHECKED;
import static org.preuve.badges.verify.Result.UNKNOWN;
import static org.preuve.badges.verify.Result.YES;

/**
 * Every answer that a check can give. Texts: {@code finding.<NAME>}; code of a refusal: {@code
 * BADGE_<NAME>}.
 */
public enum Finding {
  JSON_OK(Statement.JSON, YES),
  JSON_MALFORMED(Statement.JSON, NO),
  JSON_SKIPPED(Statement.JSON, NOT_CHECKED),
  CONTEXT_OK(Statement.CONTEXT, YES),
  CONTEXT_UNKNOWN(Statement.CONTEXT, NO),
  /** Something is said under a name, or at a place, where its readers do not look for it. */
  CONTEXT_HIDES(Statement.CONTEXT, NO),
  CONTEXT_SKIPPED(Statement.CONTEXT, NOT_CHECKED),
  SCHEMA_OK(Statement.SCHEMA, YES),
  SCHEMA_INCOMPLETE(Statement.SCHEMA, NO),
  SCHEMA_SKIPPED(Statement.SCHEMA, NOT_CHECKED),
  PROOF_OK(Statement.PROOF, YES),
  PROOF_MISSING(Statement.PROOF, NO),
  PROOF_SUITE(Statement.PROOF, NO),
  PROOF_PURPOSE(Statement.PROOF, NO),
  PROOF_SKIPPED(Statement.PROOF, NOT_CHECKED),
  KEY_OK(Statement.KEY, YES),
  KEY_FOREIGN(Statement.KEY, NO),
  KEY_NOT_LISTED(Statement.KEY, NO),
  KEY_UNREACHABLE(Statement.KEY, NOT_CHECKED),
  KEY_SKIPPED(Statement.KEY, NOT_CHECKED),
  SIGNATURE_OK(Statement.SIGNATURE, YES),
  SIGNATURE(Statement.SIGNATURE, NO),
  /** To look at it would take more work than any badge needs. */
  SIGNATURE_TOO_COMPLEX(Statement.SIGNATURE, NOT_CHECKED),
  SIGNATURE_SKIPPED(Statement.SIGNATURE, NOT_CHECKED),
  DATES_OK(Statement.DATES, YES),
  DATES_FUTURE(Statement.DATES, NO),
  DATES_EXPIRED(Statement.DATES, NO),
  DATES_SKIPPED(Statement.DATES, NOT_CHECKED),
  STATUS_OK(Statement.STATUS, YES),
  STATUS_REVOKED(Statement.STATUS, NO),
  STATUS_SUSPENDED(Statement.STATUS, NO),
  STATUS_FOREIGN(Statement.STATUS, NO),
  /** It names no list at all. */
  STATUS_NONE(Statement.STATUS, NOT_CHECKED),
  /** It names a status that cannot be read here. */
  STATUS_OTHER(Statement.STATUS, NOT_CHECKED),
  STATUS_STALE(Statement.STATUS, NOT_CHECKED),
  STATUS_UNREACHABLE(Statement.STATUS, NOT_CHECKED),
  STATUS_SKIPPED(Statement.STATUS, NOT_CHECKED),
  ISSUER_KNOWN(Statement.ISSUER, YES),
  ISSUER_UNKNOWN(Statement.ISSUER, UNKNOWN),
  ISSUER_SKIPPED(Statement.ISSUER, NOT_CHECKED),
  RECIPIENT_NOT_ASKED(Statement.RECIPIENT, NOT_CHECKED);

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

  static Finding skipped(Statement statement) {
    return statement == Statement.RECIPIENT
        ? RECIPIENT_NOT_ASKED
        : valueOf(statement.name() + "_SKIPPED");
  }
}
