package org.preuve.badges.rekey;

import java.util.Arrays;
import java.util.stream.Stream;
import org.preuve.badges.issuer.IssuerKey.Purpose;
import org.preuve.web.Reason;

/** Keys of this package that code puts together. */
public final class RekeyTexts {

  private RekeyTexts() {}

  public static Reason[] reasons() {
    return RekeyReason.values();
  }

  public static Stream<String> keys() {
    return Stream.concat(
        Arrays.stream(LeftWhy.values()).map(one -> "rekey.left." + one),
        Arrays.stream(Purpose.values()).map(one -> "rekey.purpose." + one));
  }
}
