package org.preuve.badges.figures;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import org.preuve.web.base.Round;

/** Writes the counts of this node. */
@Dependent
class FigureRound implements Round {

  private final FigureCounts counts;
  private final WriteFigures writing;

  @Inject
  FigureRound(FigureCounts counts, WriteFigures writing) {
    this.counts = counts;
    this.writing = writing;
  }

  @Override
  public Duration pause() {
    return Duration.ofSeconds(30);
  }

  @Override
  public String what() {
    return "figures of badges";
  }

  @Override
  public void run() {
    var taken = counts.take();
    if (taken.isEmpty()) {
      return;
    }
    boolean written = false;
    try {
      writing.write(taken);
      written = true;
    } finally {
      if (!written) {
        counts.giveBack(taken);
      }
    }
  }
}
