package org.preuve.badges.collection;

import org.preuve.web.Reason;

/** Why a collection is not kept. */
public enum CollectionReason implements Reason {
  /** Missing, or somebody else's: nobody learns which. */
  COLLECTION_UNKNOWN(404),
  /** No title, or a longer one than is kept. */
  COLLECTION_TITLE(400),
  /** No badge was chosen. */
  COLLECTION_EMPTY(400),
  /** A badge that is not the holder's own and public. */
  COLLECTION_BADGE(400),
  /** As many as one person has. */
  COLLECTION_MANY(409);

  private final int status;

  CollectionReason(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
