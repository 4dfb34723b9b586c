package org.preuve.portfolio.framework;

import java.util.List;

/**
 * A course on the way from one version to another.
 *
 * @param path of the page
 * @param before id of the version that it works with
 * @param lang of the official texts of the old version
 * @param lead from where to where, in words
 * @param notes what goes along and what stays, in words
 * @param wrong whether a code was typed that the new version does not have
 * @param rows every competency of the old version
 * @param targets every competency of the new version
 */
public record MoveView(
    String path,
    String before,
    String lang,
    String lead,
    List<String> notes,
    boolean wrong,
    List<Row> rows,
    List<Target> targets) {

  /**
   * A competency of the old version.
   *
   * @param has what the course has under it, in words
   * @param target its code in the new version, empty for none
   * @param mark what about it, in words
   * @param tone {@code ok}, {@code wip} or {@code no}
   */
  public record Row(
      String code, String text, String has, String target, String mark, String tone) {}

  /** A competency of the new version. */
  public record Target(String code, String text) {}
}
