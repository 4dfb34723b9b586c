package org.preuve.lti.grades;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Seats of this node's senders: a platform that answers slowly gets a few of them, never all. */
@ApplicationScoped
class SenderSeats {

  /** All together. */
  static final int ALL = 12;

  /** For one platform. */
  static final int EACH = 3;

  private final Map<Long, Integer> taken = new HashMap<>();

  SenderSeats() {}

  /**
   * Takes a score and a seat for it.
   *
   * @param take finds a score of none of these registrations: their seats are taken
   */
  synchronized Optional<QueuedScore> take(Function<Set<Long>, Optional<QueuedScore>> take) {
    var score = take.apply(full());
    score.ifPresent(s -> taken.merge(s.registration(), 1, Integer::sum));
    return score;
  }

  /** The seat is free again. */
  synchronized void leave(long registration) {
    taken.computeIfPresent(registration, (r, seats) -> seats == 1 ? null : seats - 1);
  }

  private Set<Long> full() {
    return taken.entrySet().stream()
        .filter(seats -> seats.getValue() >= EACH)
        .map(Map.Entry::getKey)
        .collect(Collectors.toUnmodifiableSet());
  }
}
