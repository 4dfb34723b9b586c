package org.preuve.portfolio.framework;

import java.util.List;
import java.util.Optional;

/**
 * A proposed wording beside what is in force.
 *
 * @param path of the page
 * @param origin from where it is proposed, in words
 * @param framework which one it would change
 * @param fits whether it can be put in force at all
 * @param revision of the draft that is shown
 * @param against what it was compared with
 * @param findings what differs, in words
 * @param alarm set when it is probably another certification
 * @param counts lists that are not taken over, as the document has another number of texts
 * @param parts every other text that changes
 * @param publish the form that makes a version of it
 * @param outline everything in it, where there is nothing to compare it with
 */
public record WordingView(
    String path,
    String origin,
    String framework,
    boolean fits,
    int revision,
    String against,
    List<String> findings,
    Optional<String> alarm,
    List<Line> blocs,
    List<Line> statements,
    List<Line> counts,
    List<Part> parts,
    PublishView publish,
    Optional<OutlineView> outline) {

  /**
   * A line of a comparison.
   *
   * @param name code or number
   * @param before what is in force
   * @param after what would be
   * @param mark what about it, in words
   * @param tone {@code ok}, {@code wip} or {@code no}
   */
  public record Line(String name, String before, String after, String mark, String tone) {}

  /**
   * An official text beside our own name of it.
   *
   * @param name what it is, and where
   * @param label our own name, empty where we have none
   * @param before what is in force, may be empty like {@code after}
   * @param mark what about it, in words
   * @param tone {@code wip} or {@code no}
   */
  public record Part(
      String name, String label, String before, String after, String mark, String tone) {}
}
