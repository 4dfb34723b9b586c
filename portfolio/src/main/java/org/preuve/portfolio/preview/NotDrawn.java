package org.preuve.portfolio.preview;

/** Why a file is not drawn. */
final class NotDrawn extends Exception {

  private static final long serialVersionUID = 1L;

  private final PreviewState state;

  NotDrawn(PreviewState state) {
    super(state.name());
    this.state = state;
  }

  PreviewState state() {
    return state;
  }
}
