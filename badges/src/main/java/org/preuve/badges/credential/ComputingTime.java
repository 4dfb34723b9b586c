package org.preuve.badges.credential;

import com.apicatalog.rdf.canon.RdfCanonTicker;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;

/**
 * Ends work on a document that was made to take for ever (RDF Dataset Canonicalization, section
 * 7.1). Only the time that this thread computes counts, so that a busy machine refuses nothing.
 */
final class ComputingTime implements RdfCanonTicker {

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final long end;

  /** Counts from now on, in the thread that made it. */
  ComputingTime(Duration most) {
    this.end = now() + most.toNanos();
  }

  @Override
  public void tick() {
    if (now() - end > 0) {
      throw new IllegalStateException("the canonical form takes too long");
    }
  }

  private static long now() {
    return THREADS.isCurrentThreadCpuTimeSupported()
        ? THREADS.getCurrentThreadCpuTime()
        : System.nanoTime();
  }
}
