package org.preuve.portfolio.group;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Whether somebody can be asked, answer, or leave. */
final class GroupCheck {

  /** People of one piece, with those who have not answered. */
  static final int MOST = 12;

  /** Invitations that one person has not answered. */
  static final int MOST_UNANSWERED = 50;

  private GroupCheck() {}

  /**
   * Why these people are not asked.
   *
   * @param chosen row ids
   * @param students row ids of the active students of the course, without the one who asks
   * @param named how those stand who were named before
   * @param unanswered how many invitations each has not answered
   */
  static Optional<GroupReason> invite(
      Collection<Long> chosen,
      Set<Long> students,
      Map<Long, MemberState> named,
      Map<Long, Long> unanswered) {
    if (chosen.isEmpty() || !students.containsAll(chosen)) {
      return Optional.of(GroupReason.GROUP_PERSON);
    }
    if (chosen.stream().anyMatch(person -> !askable(named, person))) {
      return Optional.of(GroupReason.GROUP_ASKED);
    }
    if (places(named.values()) < chosen.size()) {
      return Optional.of(GroupReason.GROUP_FULL);
    }
    return chosen.stream().anyMatch(p -> unanswered.getOrDefault(p, 0L) >= MOST_UNANSWERED)
        ? Optional.of(GroupReason.GROUP_UNANSWERED)
        : Optional.empty();
  }

  /** Who has declined is not asked again: only that person can take it back. */
  static boolean askable(Map<Long, MemberState> named, long person) {
    var state = named.get(person);
    return state == null || state == MemberState.LEFT;
  }

  /** How many more people one piece can have. */
  static int places(Collection<MemberState> named) {
    var taking = List.of(MemberState.INVITED, MemberState.CONFIRMED);
    return MOST - (int) named.stream().filter(taking::contains).count();
  }

  /** Why somebody who stands so cannot confirm; who has declined needs a place again. */
  static Optional<GroupReason> confirm(MemberState own, Collection<MemberState> named) {
    return switch (own) {
      case INVITED -> Optional.empty();
      case DECLINED -> places(named) > 0 ? Optional.empty() : Optional.of(GroupReason.GROUP_FULL);
      case CONFIRMED, LEFT -> Optional.of(GroupReason.GROUP_ANSWERED);
    };
  }

  /** Why somebody cannot leave. */
  static Optional<GroupReason> leave(MemberState own, boolean submitted) {
    if (own != MemberState.CONFIRMED) {
      return Optional.of(GroupReason.GROUP_NOT_FOUND);
    }
    return submitted ? Optional.of(GroupReason.GROUP_SUBMITTED) : Optional.empty();
  }

  /** Why words are not kept. */
  static Optional<GroupReason> words(String words) {
    return words.length() > MemberContribution.LONGEST
        ? Optional.of(GroupReason.GROUP_WORDS_LONG)
        : Optional.empty();
  }
}
