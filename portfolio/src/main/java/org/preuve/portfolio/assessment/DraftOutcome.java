package org.preuve.portfolio.assessment;

import java.time.Instant;
import java.util.Map;
import java.util.function.Function;

/** What became of a wish to save a draft. */
sealed interface DraftOutcome {

  /**
   * It stands as it was sent.
   *
   * @param version counts its changes from 1; 0 when there was nothing to save
   * @param remarks marks of what stands in the fields of remarks now, by piece
   */
  record Saved(int version, Instant at, Map<String, String> remarks) implements DraftOutcome {

    public Saved {
      remarks = Map.copyOf(remarks);
    }

    Saved(int version, Instant at) {
      this(version, at, Map.of());
    }
  }

  /** Nothing was saved: there are as many remarks as there can be. */
  record Full() implements DraftOutcome {}

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

  /** Calls exactly one of the three. */
  default <R> R fold(
      Function<Saved, R> saved, Function<Conflict, R> conflict, Function<Full, R> full) {
    if (this instanceof Full f) {
      return full.apply(f);
    }
    return this instanceof Saved s ? saved.apply(s) : conflict.apply((Conflict) this);
  }
}
