package org.preuve.badges;

import org.preuve.web.Reason;

/** Why a public document is not given. */
public enum DocumentReason implements Reason {
  /** There is neither a page nor a document of a kind that the request accepts. */
  DOCUMENT_TYPE(406),
  /** One address asked for so many that have to be signed that the next one waits. */
  DOCUMENT_OFTEN(429),
  /** What is stored of the badge is not what was signed: nothing else is signed or said of it. */
  DOCUMENT_ALTERED(409),
  /** It was signed with a key that was withdrawn, and not yet, or not at all, signed again. */
  DOCUMENT_WITHDRAWN(409);

  private final int status;

  DocumentReason(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
