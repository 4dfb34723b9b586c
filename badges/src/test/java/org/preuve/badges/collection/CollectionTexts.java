package org.preuve.badges.collection;

import org.preuve.web.Reason;

/** Keys of this package that code puts together. */
public final class CollectionTexts {

  private CollectionTexts() {}

  public static Reason[] reasons() {
    return CollectionReason.values();
  }
}
