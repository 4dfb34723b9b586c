package org.preuve.portfolio.assessment;

import java.util.List;
import java.util.Optional;

/**
 * What {@code /release/all} shows before anything goes out.
 *
 * @param back path of the drafts with the same filter
 * @param path that the form posts to
 * @param filters that are in use, in words
 * @param count how much goes out and to how many, in words
 * @param outcomes of it, each with its number, in words
 * @param stays what of it stays, and why, in words
 * @param any whether anything would go out
 * @param seen digest of what is shown
 * @param problem why nothing went out
 */
public record ReleaseAllView(
    String back,
    String path,
    List<String> filters,
    String count,
    List<String> outcomes,
    List<String> stays,
    boolean any,
    String seen,
    Optional<String> problem) {

  public ReleaseAllView {
    filters = List.copyOf(filters);
    outcomes = List.copyOf(outcomes);
    stays = List.copyOf(stays);
  }
}
