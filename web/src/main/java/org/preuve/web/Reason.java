package org.preuve.web;

import java.time.Duration;
import java.util.Optional;

/**
 * Why something was refused. Each feature's enum implements it.
 *
 * <p>Each constant has the texts {@code refused.<NAME>.title}, {@code .text} and {@code .cure} in
 * every language of its module.
 */
public interface Reason {

  /** The stable code shown to people and programs. */
  String name();

  /** HTTP status, 4xx. */
  int status();

  /**
   * After how long the same may succeed; of every 429 and 503 that does not reckon the time by
   * itself.
   */
  default Optional<Duration> again() {
    return Optional.empty();
  }
}
