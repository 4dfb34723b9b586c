package org.preuve.portfolio.assessment;

import java.time.Instant;
import java.util.function.Function;

/** What became of a wish to save a draft. */
sealed interface DraftOutcome {

  /**
   * It stands as it was sent.
   *
   * @param version counts its changes from 1; 0 when there was nothing to save
   */
  record Saved(int version, Instant at) implements DraftOutcome {}

  /**
   * Nothing was saved: the page was older than what stands there.
   *
   * @param theirs what stands there
   * @param version its version, 0 without a draft
   * @param at when it was saved or released
   * @param how {@code saved}, {@code released}, or {@code shared} when it was said on another
   *     competency that shares criteria with this one
   */
  record Conflict(Judgement theirs, int version, Instant at, String how) implements DraftOutcome {}

  /** Calls exactly one of the two. */
  default <R> R fold(Function<Saved, R> saved, Function<Conflict, R> conflict) {
    return this instanceof Saved s ? saved.apply(s) : conflict.apply((Conflict) this);
  }
}
