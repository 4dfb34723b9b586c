package org.preuve.lti.roster;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.preuve.lti.course.Membership.Standing;

/** Decides what a list of members changes. */
final class RosterCheck {

  /** Differences are trusted for a day; then the whole list is read once more. */
  static final Duration WHOLE_EVERY = Duration.ofDays(1);

  /** How much of the members a reading says something about. */
  enum Scope {
    /** All of them: who is not on it has left. */
    EVERYBODY,
    /** All learners: a learner who is not on it has left. */
    LEARNERS,
    /** Some of them: nothing about the others. */
    SOME
  }

  /**
   * A member as it is kept.
   *
   * @param listedAs null for those who launched and were never listed
   */
  record Known(@Nullable Standing listedAs, boolean active) {}

  /** A member as it is from now on. */
  record Change(long user, Standing listedAs, boolean active) {}

  /** What changes, how many came and how many went. */
  record Changes(List<Change> members, int joined, int left) {}

  private RosterCheck() {}

  /** Whether to ask for differences only. */
  static boolean differencesServe(
      @Nullable String differences, @Nullable Instant wholeAt, Instant now) {
    return differences != null && wholeAt != null && now.isBefore(wholeAt.plus(WHOLE_EVERY));
  }

  /**
   * Compares.
   *
   * @param known by user
   * @param listed as read; of a person who stands there twice, the last counts
   */
  static Changes check(Map<Long, Known> known, List<Change> listed, Scope scope) {
    var now = new LinkedHashMap<Long, Change>();
    listed.forEach(change -> now.put(change.user(), change));
    var changes = new ArrayList<Change>();
    now.values().stream().filter(c -> differs(known.get(c.user()), c)).forEach(changes::add);
    if (!now.isEmpty()) { // an empty list is rather a fault of the platform than an empty course
      known.forEach(
          (user, before) -> {
            var listedAs = before.listedAs();
            if (listedAs != null && !now.containsKey(user) && hasLeft(listedAs, before, scope)) {
              changes.add(new Change(user, listedAs, false));
            }
          });
    }
    return count(known, changes);
  }

  private static Changes count(Map<Long, Known> known, List<Change> changes) {
    int joined = 0;
    int left = 0;
    for (var change : changes) {
      var before = known.get(change.user());
      boolean wasThere = before != null && before.active();
      joined += change.active() && !wasThere ? 1 : 0;
      left += !change.active() && wasThere ? 1 : 0;
    }
    return new Changes(List.copyOf(changes), joined, left);
  }

  private static boolean differs(@Nullable Known before, Change now) {
    return before == null || before.listedAs() != now.listedAs() || before.active() != now.active();
  }

  /** Who was never listed came by a launch: a list does not know better. */
  private static boolean hasLeft(Standing listedAs, Known before, Scope scope) {
    return before.active()
        && switch (scope) {
          case EVERYBODY -> true;
          case LEARNERS -> listedAs == Standing.LEARNER;
          case SOME -> false;
        };
  }
}
