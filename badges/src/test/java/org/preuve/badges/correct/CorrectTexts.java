package org.preuve.badges.correct;

import java.util.Arrays;
import java.util.stream.Stream;
import org.preuve.badges.log.LogAction;
import org.preuve.web.Reason;

/** Keys of this package that code puts together. */
public final class CorrectTexts {

  private CorrectTexts() {}

  public static Reason[] reasons() {
    return CorrectReason.values();
  }

  public static Stream<String> keys() {
    return Stream.concat(
        Arrays.stream(Correction.values())
            .flatMap(one -> Stream.of("correct.action." + one, "correct.hint." + one)),
        Arrays.stream(LogAction.values()).map(one -> "log.action." + one));
  }
}
