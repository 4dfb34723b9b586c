package org.preuve.badges;

import org.preuve.web.Reason;

/** Why a public document is not given. */
public enum DocumentReason implements Reason {
  /** There is neither a page nor a document of a kind that the request accepts. */
  DOCUMENT_TYPE(406);

  private final int status;

  DocumentReason(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
