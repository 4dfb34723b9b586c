package org.preuve.badges.approval;

import java.util.Arrays;
import java.util.stream.Stream;
import org.preuve.web.Reason;

/** Keys of this package that code puts together. */
public final class ApprovalTexts {

  private ApprovalTexts() {}

  public static Reason[] reasons() {
    return ApprovalReason.values();
  }

  public static Stream<String> keys() {
    return Arrays.stream(ApprovalRequest.State.values()).map(state -> "approval.state." + state);
  }
}
