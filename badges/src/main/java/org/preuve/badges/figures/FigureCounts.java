package org.preuve.badges.figures;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import org.preuve.badges.BadgeSeen;

/**
 * Counts in memory until they are written: no look at a badge costs a write. A node that is killed
 * loses what it counted in the last minute.
 */
@ApplicationScoped
class FigureCounts {

  /** Badges that are counted between two writes; further ones are not. */
  static final int MOST = 10_000;

  private Map<BadgeSeen, Integer> counts = new HashMap<>();

  /** One more. */
  synchronized void count(BadgeSeen seen) {
    add(seen, 1);
  }

  /** What was counted since; nothing is counted twice. */
  synchronized Map<BadgeSeen, Integer> take() {
    var taken = counts;
    counts = new HashMap<>();
    return taken;
  }

  /** What could not be written counts on. */
  synchronized void giveBack(Map<BadgeSeen, Integer> taken) {
    taken.forEach(this::add);
  }

  private void add(BadgeSeen seen, int number) {
    if (counts.size() < MOST || counts.containsKey(seen)) {
      counts.merge(seen, number, Integer::sum);
    }
  }
}
