package org.preuve.demo.launcher;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** What is running, ended in the reverse order of its start. */
final class Started implements AutoCloseable {

  private final List<AutoCloseable> parts = new ArrayList<>();
  private boolean closed;

  /** Starts one part; an end that is asked for meanwhile waits until the part can be ended. */
  synchronized <T extends AutoCloseable> T start(Supplier<T> part) {
    if (closed) {
      throw new IllegalStateException("stopping");
    }
    T running = part.get();
    parts.add(running);
    return running;
  }

  /** Starts a part in the place of one that has ended. */
  synchronized <T extends AutoCloseable> T startAgain(T ended, Supplier<T> part) {
    if (closed) {
      throw new IllegalStateException("stopping");
    }
    T running = part.get();
    parts.replaceAll(known -> known == ended ? running : known);
    return running;
  }

  /** Whether the end was asked for. */
  synchronized boolean closed() {
    return closed;
  }

  @Override
  public synchronized void close() {
    closed = true;
    while (!parts.isEmpty()) {
      try {
        parts.remove(parts.size() - 1).close();
      } catch (Exception e) { // one part that does not stop must not keep the others running
        System.err.println("run-demo: " + e.getMessage());
      }
    }
  }
}
