package org.preuve.portfolio.group;

import java.util.List;
import java.util.Optional;

/**
 * What {@code /groups/{id}} shows to a member.
 *
 * @param path of the group
 * @param title of the piece
 * @param piece path of the piece in the own portfolio
 * @param lead who has confirmed, in words
 * @param members everybody who was named
 * @param words of the own contribution
 * @param search what was typed to find somebody
 * @param people who can be asked
 * @param more that not all are shown, in words; may be empty
 * @param full whether nobody else can be asked
 * @param warnings where the framework asks for individual work
 * @param alone whether nobody else has confirmed
 * @param leavable whether the person can leave
 * @param problem what to mend
 */
public record GroupView(
    String path,
    String title,
    String piece,
    String lead,
    List<Member> members,
    String words,
    String search,
    List<Person> people,
    String more,
    boolean full,
    List<String> warnings,
    boolean alone,
    boolean leavable,
    Optional<Problem> problem) {

  /**
   * Somebody who was named.
   *
   * @param state word
   * @param tone style of the word
   * @param meta who named them and when, or when they answered
   * @param words of the contribution, may be empty
   * @param mine whether it is the reader
   * @param back path that takes an invitation back
   */
  public record Member(
      String name,
      String state,
      String tone,
      String meta,
      String words,
      boolean mine,
      boolean confirmed,
      Optional<String> back) {}

  /** Somebody who can be asked. */
  public record Person(long id, String name, boolean chosen) {}

  /** Something to mend, and the id of its field. */
  public record Problem(String text, String code, String place) {}
}
