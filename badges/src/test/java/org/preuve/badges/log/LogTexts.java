package org.preuve.badges.log;

import java.util.Arrays;
import java.util.stream.Stream;
import org.preuve.web.Reason;

/** Keys of this package that code puts together. */
public final class LogTexts {

  private LogTexts() {}

  public static Reason[] reasons() {
    return LogReason.values();
  }

  public static Stream<String> keys() {
    return Arrays.stream(Checkpoints.Witness.values()).map(one -> "log.witness." + one);
  }
}
