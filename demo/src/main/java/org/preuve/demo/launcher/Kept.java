package org.preuve.demo.launcher;

import java.util.function.Supplier;

/** The one of its kind that runs now: the first, or what was started in its place. */
final class Kept<T extends AutoCloseable> {

  private final Started started;
  private final Supplier<T> start;
  private volatile T running;

  /** Starts the first. */
  Kept(Started started, Supplier<T> start) {
    this.started = started;
    this.start = start;
    this.running = started.start(start);
  }

  T now() {
    return running;
  }

  /** Starts another in the place of one that has ended. */
  T again() {
    running = started.startAgain(running, start);
    return running;
  }
}
