package org.preuve.portfolio.remark;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The remarks about one piece, by their places. */
public record Remarked(List<RemarkView> all) {

  /** None. */
  public static final Remarked NONE = new Remarked(List.of());

  public Remarked {
    all = List.copyOf(all);
  }

  /** About the piece as a whole. */
  public List<RemarkView> whole() {
    return all.stream().filter(r -> r.place().file() == 0).toList();
  }

  /** About one file as a whole. */
  public List<RemarkView> file(int file) {
    return of(file, Place.Kind.WHOLE);
  }

  /** About one page. */
  public List<RemarkView> page(int file, int number) {
    return at(of(file, Place.Kind.PAGE), number);
  }

  /** About one line. */
  public List<RemarkView> line(int file, int number) {
    return at(of(file, Place.Kind.LINE), number);
  }

  /** About moments, in their order. */
  public List<RemarkView> moments(int file) {
    return of(file, Place.Kind.SECOND);
  }

  /**
   * About places of a file that the page does not show.
   *
   * @param lines that it shows
   */
  public List<RemarkView> elsewhere(int file, Set<Integer> pages, int lines) {
    var rest = new ArrayList<RemarkView>();
    of(file, Place.Kind.PAGE).stream()
        .filter(r -> !pages.contains(r.place().number()))
        .forEach(rest::add);
    of(file, Place.Kind.LINE).stream().filter(r -> r.place().number() > lines).forEach(rest::add);
    return List.copyOf(rest);
  }

  private List<RemarkView> of(int file, Place.Kind kind) {
    return all.stream().filter(r -> r.place().file() == file && r.place().kind() == kind).toList();
  }

  private static List<RemarkView> at(List<RemarkView> all, int number) {
    return all.stream().filter(r -> r.place().number() == number).toList();
  }
}
