package org.preuve.portfolio.preview;

/**
 * What there is to show of a file.
 *
 * @param pages of a document, 1 for a picture; 0 unless it is ready
 */
public record Preview(PreviewState state, int pages) {

  static Preview not(PreviewState state) {
    return new Preview(state, 0);
  }

  /** Whether its pictures can be shown. */
  public boolean ready() {
    return state == PreviewState.READY;
  }
}
