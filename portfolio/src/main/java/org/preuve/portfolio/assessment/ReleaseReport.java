package org.preuve.portfolio.assessment;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.preuve.web.UserId;

/**
 * What became of drafts of an assessor, by ids only: names are those of whoever reads it, and when.
 *
 * @param lines one for each draft
 */
record ReleaseReport(List<Line> lines) {

  static final ReleaseReport NONE = new ReleaseReport(List.of());

  private static final Pattern LINE =
      Pattern.compile("(\\d{1,18}) (\\S{1,20}) ([A-Za-z._-]{1,80})");

  ReleaseReport {
    lines = List.copyOf(lines);
  }

  /**
   * One draft.
   *
   * @param student empty when it was gone before
   * @param code {@code -} when it was gone before
   * @param text key of the words about it
   */
  record Line(Optional<UserId> student, String code, String text) {

    /** One that was gone before. */
    static Line gone(String text) {
      return new Line(Optional.empty(), "-", text);
    }

    private String kept() {
      return student.map(UserId::value).orElse(0L) + " " + code + " " + text;
    }

    private static Line read(Matcher kept) {
      long student = Long.parseLong(kept.group(1));
      return new Line(
          student == 0 ? Optional.empty() : Optional.of(new UserId(student)),
          kept.group(2),
          kept.group(3));
    }

    boolean done() {
      return !text.startsWith("release.not.");
    }
  }

  /** As it is kept. */
  String kept() {
    return lines.stream().map(Line::kept).collect(Collectors.joining("\n"));
  }

  /** Reads {@link #kept}; a line that is none is left out. */
  static ReleaseReport read(String kept) {
    return new ReleaseReport(
        kept.lines().map(LINE::matcher).filter(Matcher::matches).map(Line::read).toList());
  }
}
