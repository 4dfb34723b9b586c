package org.preuve.badges.trust;

import org.preuve.web.Reason;

/** Keys of this package that code puts together. */
public final class TrustTexts {

  private TrustTexts() {}

  public static Reason[] reasons() {
    return TrustReason.values();
  }
}
