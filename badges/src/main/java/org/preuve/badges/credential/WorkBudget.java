package org.preuve.badges.credential;

import com.apicatalog.rdf.canon.RdfCanonTicker;
import java.time.Duration;

/**
 * Ends work on a document that was made to take for ever (RDF Dataset Canonicalization, section
 * 7.1): after as many steps as no badge needs, the same on every machine; as a last resort after
 * the computing time of this thread, so that a busy machine refuses nothing.
 */
final class WorkBudget implements RdfCanonTicker {

  /** A badge takes some hundreds; nodes that look alike multiply them. */
  static final int MAX_STEPS = 20_000;

  /** Blank nodes of one document; what a badge says of things without a name. */
  static final int MAX_BLANK_NODES = 500;

  private final ComputingTime time;
  private int steps;

  WorkBudget(Duration most) {
    this.time = new ComputingTime(most);
  }

  @Override
  public void tick() {
    if (++steps > MAX_STEPS) {
      throw new TooComplexException("more than " + MAX_STEPS + " steps");
    }
    time.check();
  }
}
