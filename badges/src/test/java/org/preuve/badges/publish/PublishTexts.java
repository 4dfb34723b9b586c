package org.preuve.badges.publish;

import java.util.stream.Stream;
import org.preuve.web.Reason;

/** Keys of this package that code puts together. */
public final class PublishTexts {

  private PublishTexts() {}

  public static Reason[] reasons() {
    return HolderReason.values();
  }

  public static Stream<String> keys() {
    return Stream.concat(
        Stream.of("open", "accepted", "refused").map(answer -> "badges.answer." + answer),
        Stream.of("public", "private", "suspended", "refused", "withdrawn", "expired", "revoked")
            .map(state -> "badges.state." + state));
  }
}
