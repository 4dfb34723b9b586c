package org.preuve.web.limit;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Lets a few in at a time to what costs much; the others wait a while for a place. */
public final class Gate {

  private final Semaphore places;
  private final Duration patience;
  private final ConcurrentHashMap<String, Integer> ofOne = new ConcurrentHashMap<>();

  /** With so many places. */
  public Gate(int places, Duration patience) {
    this.places = new Semaphore(places, true);
    this.patience = patience;
  }

  /** What is done inside and may fail with the connection. */
  @FunctionalInterface
  public interface Work {
    void run() throws IOException;
  }

  /**
   * The same, when so few of one person or address work or wait: who asks again and again does not
   * keep the others waiting.
   */
  public <T> Optional<T> through(String who, int most, Supplier<Optional<T>> work) {
    if (ofOne.merge(who, 1, Integer::sum) > most) {
      leave(who);
      return Optional.empty();
    }
    try {
      return through(work);
    } finally {
      leave(who);
    }
  }

  /** The same, or breaks off. */
  public void run(String who, int most, Work work) throws IOException {
    if (ofOne.merge(who, 1, Integer::sum) > most) {
      leave(who);
      throw new IOException("no place for one more of the same");
    }
    try {
      run(work);
    } finally {
      leave(who);
    }
  }

  private void leave(String who) {
    ofOne.computeIfPresent(who, (one, here) -> here == 1 ? null : here - 1);
  }

  /** Does the work; empty when there is no place. */
  public <T> Optional<T> through(Supplier<Optional<T>> work) {
    if (!entered()) {
      return Optional.empty();
    }
    try {
      return work.get();
    } finally {
      places.release();
    }
  }

  /** Does the work, or breaks off when there is no place. */
  public void run(Work work) throws IOException {
    if (!entered()) {
      throw new IOException("no place in " + patience);
    }
    try {
      work.run();
    } finally {
      places.release();
    }
  }

  /** Whether there is a place now; another one may take it at once. */
  public boolean free() {
    return places.availablePermits() > 0;
  }

  private boolean entered() {
    try {
      return places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
