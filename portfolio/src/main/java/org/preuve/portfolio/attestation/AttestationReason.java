package org.preuve.portfolio.attestation;

import org.preuve.web.Reason;

/** Why a link to a request leads nowhere, or a request is not taken. */
public enum AttestationReason implements Reason {
  /** Never given out, or mistyped. */
  ATTEST_UNKNOWN(404),
  ATTEST_USED(410),
  ATTEST_WITHDRAWN(410),
  ATTEST_EXPIRED(410),
  /** The course works with another framework by now. */
  ATTEST_FRAMEWORK(409),
  /** Too many requests from one address. */
  ATTEST_RATE(429),
  /** So many requests of one student that no further one is made. */
  ATTEST_FULL(409),
  /** The platform of the course may not be used any more. */
  ATTEST_AWAY(410),
  /** So many open requests of one student that no further one is made. */
  ATTEST_MANY(409);

  private final int status;

  AttestationReason(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
