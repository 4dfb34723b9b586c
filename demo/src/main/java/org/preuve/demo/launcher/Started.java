package org.preuve.demo.launcher;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Supplier;

/** What is running, ended in the reverse order of its start. */
final class Started implements AutoCloseable {

  private final Deque<AutoCloseable> parts = new ArrayDeque<>();
  private boolean closed;

  /** Starts one part; an end that is asked for meanwhile waits until the part can be ended. */
  synchronized <T extends AutoCloseable> T start(Supplier<T> part) {
    if (closed) {
      throw new IllegalStateException("stopping");
    }
    T running = part.get();
    parts.push(running);
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
        parts.pop().close();
      } catch (Exception e) { // one part that does not stop must not keep the others running
        System.err.println("run-demo: " + e.getMessage());
      }
    }
  }
}
