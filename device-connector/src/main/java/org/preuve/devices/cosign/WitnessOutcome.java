package org.preuve.devices.cosign;

/** How the last request to a witness ended. */
public enum WitnessOutcome {
  /** It was not asked yet, or its answer is on its way. */
  ASKED,
  /** It has cosigned the head that it was shown. */
  COSIGNED,
  /** It did not answer, or not in time. */
  AWAY,
  /** It does not know the log or its key, or answered with something else. */
  REFUSED,
  /** It has seen more entries than there are: the log was set back. */
  AHEAD,
  /** It has seen another tree of this size, or one that this one did not grow from. */
  FORKED;

  /** Whether the log is not what it was shown to be: nobody can believe it any more. */
  public boolean contradicts() {
    return this == AHEAD || this == FORKED;
  }
}
