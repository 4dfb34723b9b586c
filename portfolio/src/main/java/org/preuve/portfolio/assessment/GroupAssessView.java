package org.preuve.portfolio.assessment;

import java.util.List;
import java.util.Optional;

/**
 * What {@code /assess/{student}/{code}/group} shows.
 *
 * @param student whose page it was
 * @param path where the form goes
 * @param back path of the page of that student
 * @param mark of what is taken over
 * @param framework id of the one that has the competency
 * @param outcome that is taken over
 * @param message to the student, may be empty
 * @param lines about the criteria
 * @param peers other members
 * @param problem what to mend
 */
public record GroupAssessView(
    String code,
    String student,
    String path,
    String back,
    String mark,
    String framework,
    AssessView.Mark outcome,
    String message,
    List<VersionsView.Line> lines,
    List<Peer> peers,
    Optional<AssessView.Problem> problem) {

  /** Whether anybody can be chosen. */
  public boolean any() {
    return peers.stream().anyMatch(one -> one.closed().isEmpty());
  }

  /**
   * Another member.
   *
   * @param field of the box
   * @param path of the page of that member
   * @param attempt which submission of theirs, frozen when
   * @param notes what would be replaced or corrected, or is not the same, in words
   * @param closed why the member cannot be chosen
   */
  public record Peer(
      String field,
      String name,
      String path,
      String attempt,
      List<String> notes,
      Optional<String> closed,
      boolean chosen) {

    public Peer {
      notes = List.copyOf(notes);
    }
  }
}
