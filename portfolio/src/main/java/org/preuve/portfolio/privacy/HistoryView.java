package org.preuve.portfolio.privacy;

import java.util.List;

/**
 * What {@code /import/{id}} shows of another installation's words; nothing of it was checked here.
 *
 * @param lead when it was brought, and from where it says that it comes
 * @param badges how many there are, in words
 * @param contributions to evidence by several: title, members, words
 * @param missing how many files were not in the archive, in words; may be empty
 */
public record HistoryView(
    String lead,
    String sha256,
    String download,
    List<Line> decisions,
    List<Line> attempts,
    List<Line> opinions,
    List<Line> contributions,
    String badges,
    String missing) {

  /** A code or number, what is said about it, and words. */
  public record Line(String code, String said, String words) {}
}
