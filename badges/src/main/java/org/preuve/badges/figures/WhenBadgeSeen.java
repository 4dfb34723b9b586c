package org.preuve.badges.figures;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.preuve.badges.BadgeSeen;

/** Counts it. */
@Dependent
class WhenBadgeSeen {

  private final FigureCounts counts;

  @Inject
  WhenBadgeSeen(FigureCounts counts) {
    this.counts = counts;
  }

  void seen(@Observes BadgeSeen seen) {
    counts.count(seen);
  }
}
