package org.preuve.portfolio.remark;

import java.util.Optional;

/**
 * What becomes of the words in the fields of a piece, which another page may have changed since.
 */
enum RemarkStep {
  /** They stand there already, or the page has nothing to say about what stands there. */
  NOTHING,
  /** The page has shown what stands there, and its fields are empty now. */
  REMOVE,
  /** It goes on with what stands there. */
  REPLACE,
  /** Another page has written something else since: both stay. */
  BESIDE,
  /** Nothing stands there. */
  ADD;

  /**
   * Decides it.
   *
   * @param open what stands in the fields by now
   * @param there whether the same stands there as a finished remark
   */
  static RemarkStep of(Written sent, Optional<Written> open, boolean there) {
    if (sent.words().isEmpty()) {
      boolean shown = open.filter(o -> sent.was().filter(o.mark()::equals).isPresent()).isPresent();
      return shown ? REMOVE : NOTHING;
    }
    if (open.isEmpty()) {
      return there ? NOTHING : ADD;
    }
    var stands = open.get();
    boolean known = sent.was().isEmpty() || sent.was().get().equals(stands.mark());
    if (known || goesOn(sent, stands)) {
      return REPLACE;
    }
    return there ? NOTHING : BESIDE;
  }

  /** Nothing of what stands there would be lost, as where an answer did not arrive. */
  private static boolean goesOn(Written sent, Written stands) {
    return sent.choice().equals(stands.choice())
        && (stands.at().isEmpty() || sent.at().equals(stands.at()))
        && sent.words().startsWith(stands.words());
  }
}
