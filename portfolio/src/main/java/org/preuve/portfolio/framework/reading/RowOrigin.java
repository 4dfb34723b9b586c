package org.preuve.portfolio.framework.reading;

/**
 * Where a row of a draft came from.
 *
 * @param piece of the source, from 1; 0 where it was not found there, {@link #BY_HAND} for a row
 *     that a person added
 * @param words what was read there, once a person has corrected it; else empty
 */
public record RowOrigin(int piece, String words) {

  /** Not from the source. */
  public static final int BY_HAND = -1;

  /** Of a row that a person added. */
  public static RowOrigin byHand() {
    return new RowOrigin(BY_HAND, "");
  }

  /** The same after the text of its row was changed. */
  public RowOrigin corrected(String before, String after) {
    if (piece == BY_HAND || before.equals(after)) {
      return this;
    }
    var read = words.isEmpty() ? before : words;
    return new RowOrigin(piece, read.equals(after) ? "" : read);
  }
}
