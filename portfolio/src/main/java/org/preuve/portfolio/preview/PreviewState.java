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

  /** Whatever ends in another way was ended: by its memory, its time, or the machine. */
  static PreviewState of(int exit) {
    for (var state : values()) {
      if (state.exit == exit && exit >= 0) {
        return state;
      }
    }
    return TOO_MUCH;
  }
}
