package org.preuve.badges.endorsement;

import java.util.Arrays;
import java.util.stream.Stream;
import org.preuve.web.Reason;

/** Keys of this package that code puts together. */
public final class EndorsementTexts {

  private EndorsementTexts() {}

  public static Reason[] reasons() {
    return EndorsementReason.values();
  }

  public static Stream<String> keys() {
    return Stream.of(
            Arrays.stream(EndorsementState.values()).map(one -> "endorsement.state." + one),
            Stream.of("endorsement.state.EXPIRED"),
            Stream.of("endorse.done", "endorse.declined")
                .flatMap(what -> Stream.of(what, what + ".title")))
        .flatMap(keys -> keys);
  }
}
