package org.preuve.badges.transcript;

import org.preuve.web.Reason;

/** Keys of this package that code puts together. */
public final class TranscriptTexts {

  private TranscriptTexts() {}

  public static Reason[] reasons() {
    return TranscriptReason.values();
  }
}
