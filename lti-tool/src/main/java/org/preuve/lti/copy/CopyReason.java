package org.preuve.lti.copy;

import org.preuve.web.Reason;

/** Why a copied course cannot be used yet. */
enum CopyReason implements Reason {
  /** A teacher has to say first how it is set up. */
  COPY_WAITING(409),
  /** The chosen course is none of those that were offered. */
  COPY_UNKNOWN(400);

  private final int status;

  CopyReason(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
