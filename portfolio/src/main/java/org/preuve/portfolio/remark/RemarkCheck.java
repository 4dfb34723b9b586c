package org.preuve.portfolio.remark;

import java.util.Collection;
import java.util.Optional;

/** Whether a remark can stand where it is meant to. */
public final class RemarkCheck {

  /** Characters. */
  static final int LONGEST = 4000;

  private RemarkCheck() {}

  /** What is to be mended. */
  public enum Flaw {
    LONG,
    PLACE,
    /** A number with the whole piece, or a whole file, as its place. */
    COUNTED
  }

  /**
   * What is wrong with it.
   *
   * @param choices places of the piece, as the form names them
   * @param done false while it is being written: then its number may still be missing
   */
  public static Optional<Flaw> flaw(
      Written written, Collection<RemarkPlace> choices, boolean done) {
    if (written.words().length() > LONGEST) {
      return Optional.of(Flaw.LONG);
    }
    if (written.words().isEmpty()) {
      return Optional.empty();
    }
    if (Place.countsNothing(written.choice(), written.at())) {
      return Optional.of(Flaw.COUNTED);
    }
    boolean fits =
        Place.read(written.choice(), written.at())
            .filter(place -> choices.stream().anyMatch(one -> one.takes(place, done)))
            .isPresent();
    return fits ? Optional.empty() : Optional.of(Flaw.PLACE);
  }
}
