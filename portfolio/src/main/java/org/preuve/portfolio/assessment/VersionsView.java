package org.preuve.portfolio.assessment;

import java.util.List;

/**
 * Two versions of one assessor's draft, of which the person keeps one.
 *
 * @param saved what stands there
 * @param yours what was sent
 * @param remarks words of remarks that were sent with it
 * @param path of the assessing page
 * @param fields what was sent, to be sent again over the version that stands there
 */
public record VersionsView(
    String code,
    String student,
    Version saved,
    Version yours,
    List<String> remarks,
    String path,
    List<Field> fields) {

  /**
   * One version.
   *
   * @param meta when it was saved, in words
   * @param criteria what was said about criteria, one line each
   */
  public record Version(String meta, AssessView.Mark mark, String message, List<Line> criteria) {}

  /** What was said about one criterion. */
  public record Line(String label, AssessView.Mark mark, String comment) {}

  /** A hidden field. */
  public record Field(String name, String value) {}
}
