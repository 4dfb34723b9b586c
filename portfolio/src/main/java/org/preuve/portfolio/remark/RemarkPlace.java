package org.preuve.portfolio.remark;

/**
 * Places of one kind in a piece.
 *
 * @param file number of the file, 0 for the whole piece
 * @param name of the file
 * @param last page or line, or a number that no second passes
 */
public record RemarkPlace(int file, Place.Kind kind, String name, int last) {

  /** As the form chooses it; empty for the whole piece. */
  public String choice() {
    return new Place(file, kind, 0).choice();
  }

  /** Key of its name. */
  public String label() {
    return switch (kind) {
      case WHOLE -> file == 0 ? "whole" : "file";
      case LINE -> name.isEmpty() ? "line" : "line-of";
      case PAGE, SECOND -> kind.word();
    };
  }

  /**
   * Whether that is one of them.
   *
   * @param done whether its number must be there
   */
  boolean takes(Place place, boolean done) {
    return place.file() == file
        && place.kind() == kind
        && (place.complete() || !done)
        && place.number() <= last;
  }
}
