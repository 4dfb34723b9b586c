package org.preuve.portfolio.rich;

/**
 * A text that somebody handed in.
 *
 * @param words as they are kept
 * @param marks whether their marks are shown as formatting; what was frozen before there was
 *     formatting looks as it was handed in
 */
public record HandedIn(String words, boolean marks) {

  /** Whether formatting shows it otherwise than as it was written. */
  public boolean marked() {
    return marks && RichText.marked(words);
  }
}
