package org.preuve.portfolio.preview;

/** How far the preview of a file is. */
public enum PreviewState {
  /** The pictures are there. */
  READY(0),
  /** It is being made, or waits for a place. */
  SOON(-1),
  /** A document that wants a password. */
  PROTECTED(11),
  /** Not what its type says, or damaged. */
  BROKEN(12),
  /** It needs more pixels, time or memory than a preview may take. */
  TOO_MUCH(13),
  /** A sound file, of a sort that is not drawn here. */
  UNDRAWN(14),
  /** This server cannot draw now; nothing is said of the file. */
  AWAY(-1);

  private final int exit;

  PreviewState(int exit) {
    this.exit = exit;
  }

  /** Exit status by which {@link Drawing} says it. */
  int exit() {
    return exit;
  }

  /** Whether it says something of the file, which holds tomorrow too. */
  boolean kept() {
    return this != SOON && this != AWAY;
  }

  /** Whatever ends in another way was ended by the machine: that says nothing of the file. */
  static PreviewState of(int exit) {
    for (var state : values()) {
      if (state.exit == exit && exit >= 0) {
        return state;
      }
    }
    return AWAY;
  }
}
