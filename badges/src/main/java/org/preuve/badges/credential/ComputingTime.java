package org.preuve.badges.credential;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;

/** Time that this thread may compute; waiting does not count. */
public final class ComputingTime {

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final long start = now();
  private final Duration most;

  /** Counts from now on, in the thread that made it. */
  public ComputingTime(Duration most) {
    this.most = most;
  }

  /** What was computed so far. */
  public Duration spent() {
    return Duration.ofNanos(now() - start);
  }

  /** Whether it is used up. */
  public boolean over() {
    return now() - start > most.toNanos();
  }

  void check() {
    if (over()) {
      throw new TooComplexException("more than " + most + " of computing");
    }
  }

  private static long now() {
    return THREADS.isCurrentThreadCpuTimeSupported()
        ? THREADS.getCurrentThreadCpuTime()
        : System.nanoTime();
  }
}
