package org.preuve.portfolio.assessment;

import org.preuve.web.Reason;

/** Why a comment is not kept. */
public enum CommentReason implements Reason {
  /** Without words, or with more than 4,000 characters. */
  COMMENT_WORDS(400),
  /** The bank holds a hundred. */
  COMMENT_FULL(409);

  private final int status;

  CommentReason(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
