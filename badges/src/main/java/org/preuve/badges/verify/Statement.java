package org.preuve.badges.verify;

/**
 * What "yes" affirms, in the order in which a reader wants to know. Texts: {@code check.<NAME>}.
 */
public enum Statement {
  /** The file is JSON that any two readers read alike. */
  JSON,
  /** Every term is defined by a context that we hold ourselves. */
  CONTEXT,
  /** The members that Open Badges 3.0 requires are there. */
  SCHEMA,
  /** It fits the schemas that it names itself. */
  CREDENTIAL_SCHEMA,
  /** A proof is there, for the purpose of asserting. */
  PROOF,
  /** The key was read from the issuer, who lists it for asserting. */
  KEY,
  /** The signature is the key's over this content. */
  SIGNATURE,
  /** Today is within the dates. */
  DATES,
  /** The issuer's signed list does not name it. */
  STATUS,
  /** The issuer is known to this installation. */
  ISSUER,
  /** The badge belongs to the person who shows it. */
  RECIPIENT
}
