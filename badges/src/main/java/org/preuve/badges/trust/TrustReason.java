package org.preuve.badges.trust;

import org.preuve.web.Reason;

/** Why a list of issuers is not kept. */
public enum TrustReason implements Reason {
  /** No such list or issuer. */
  TRUST_UNKNOWN(404),
  /** Without a name, or too long. */
  TRUST_NAME(400),
  /** Neither a DID nor a web address in ASCII. */
  TRUST_ISSUER(400),
  /** No registry of the known format. */
  TRUST_REGISTRY(422),
  /** More lists or issuers than are kept. */
  TRUST_MANY(409);

  private final int status;

  TrustReason(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
