package org.preuve.badges.endorsement;

import java.util.Optional;
import org.preuve.badges.verify.Endorsed;

/** Whether an endorsement that somebody brings is kept beside the badge. */
final class EndorsementCheck {

  private EndorsementCheck() {}

  /** Why not; whether its issuer is known here is left to the reader. */
  static Optional<EndorsementReason> refusal(Endorsed endorsed) {
    if (!endorsed.isEndorsement()) {
      return Optional.of(EndorsementReason.ENDORSEMENT_JSON);
    }
    return switch (endorsed.answer()) {
      case KNOWN, JUDGE -> Optional.empty();
      case OTHER -> Optional.of(EndorsementReason.ENDORSEMENT_OTHER);
      case INVALID -> Optional.of(EndorsementReason.ENDORSEMENT_FALSE);
      case NOT_READ -> Optional.of(EndorsementReason.ENDORSEMENT_UNREAD);
    };
  }
}
