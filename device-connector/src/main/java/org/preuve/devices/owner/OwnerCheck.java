package org.preuve.devices.owner;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.preuve.devices.registry.OwnerState;

/** Whether somebody can be asked to own a device. */
final class OwnerCheck {

  /** Owners of one device, with those who have not answered. */
  static final int MOST = 12;

  /** Invitations that one person has not answered. */
  static final int MOST_UNANSWERED = 50;

  private OwnerCheck() {}

  /**
   * Why these people are not asked.
   *
   * @param chosen row ids
   * @param students row ids of the active students of the course
   * @param first row id of the first owner, who was never asked
   * @param named how those stand who were
   * @param unanswered how many invitations each has not answered
   */
  static Optional<OwnerReason> invite(
      Collection<Long> chosen,
      Set<Long> students,
      long first,
      Map<Long, OwnerState> named,
      Map<Long, Long> unanswered) {
    if (chosen.isEmpty() || !students.containsAll(chosen)) {
      return Optional.of(OwnerReason.OWNER_PERSON);
    }
    if (chosen.stream().anyMatch(person -> person == first || named.containsKey(person))) {
      return Optional.of(OwnerReason.OWNER_ASKED);
    }
    if (places(named.values()) < chosen.size()) {
      return Optional.of(OwnerReason.OWNER_FULL);
    }
    return chosen.stream().anyMatch(p -> unanswered.getOrDefault(p, 0L) >= MOST_UNANSWERED)
        ? Optional.of(OwnerReason.OWNER_UNANSWERED)
        : Optional.empty();
  }

  /** How many more a device can have. */
  static int places(Collection<OwnerState> named) {
    return MOST - 1 - (int) named.stream().filter(s -> s != OwnerState.DECLINED).count();
  }
}
