package org.preuve.portfolio.framework;

import java.util.HashSet;
import java.util.Optional;
import org.preuve.portfolio.framework.reading.FrameworkDraft;
import org.preuve.portfolio.framework.reading.FrameworkReason;
import org.preuve.web.Reason;

/** Decides whether a draft may come in force. */
final class PublicationCheck {

  private PublicationCheck() {}

  /**
   * The reason if it may not.
   *
   * @param open whether a warning waits for an answer
   */
  static Optional<Reason> check(FrameworkDraft draft, boolean open) {
    var codes = new HashSet<String>();
    if (!draft.competencies().stream().allMatch(one -> codes.add(one.code()))) {
      return Optional.of(FrameworkReason.FRAMEWORK_DUPLICATE_CODES);
    }
    if (draft.blocs().stream().anyMatch(b -> b.number() == 0 && !b.competencies().isEmpty())) {
      return Optional.of(FrameworkReason.FRAMEWORK_BLOC_MISSING);
    }
    return open ? Optional.of(FrameworkReason.FRAMEWORK_WARNINGS_OPEN) : Optional.empty();
  }
}
