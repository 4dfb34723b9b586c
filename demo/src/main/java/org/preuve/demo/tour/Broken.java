package org.preuve.demo.tour;

/** A step did not hold; the message says what was expected and what came. */
final class Broken extends RuntimeException {

  private static final long serialVersionUID = 1L;

  Broken(String sentence) {
    super(sentence);
  }

  static void unless(boolean holds, String sentence) {
    if (!holds) {
      throw new Broken(sentence);
    }
  }
}
