package org.preuve.web.base;

import java.time.Duration;

/**
 * Work that every node repeats. Each implementation is a {@code @Dependent} bean, made anew for
 * each round, which works for all tenants; {@link Rounds} finds it.
 */
public interface Round {

  /**
   * Between the end of a round and the next one, unless {@link RoundsConfig} says otherwise; the
   * first comes after one pause.
   */
  Duration pause();

  /** What waits for the next round when one fails, for the log. */
  String what();

  /** One round. */
  void run();
}
