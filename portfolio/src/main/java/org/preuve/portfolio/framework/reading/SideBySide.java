package org.preuve.portfolio.framework.reading;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Text whose columns stand side by side, with wide gaps between them: no line of it is a line of
 * one column, so it cannot be read line by line.
 */
final class SideBySide {

  /**
   * A gap that is not the one behind a code or a bullet: a longer word stands before it, or before
   * the short one in front of it. Looked for from the gap, a long word costs no more than itself.
   */
  private static final Pattern GAP = Pattern.compile("(?<=\\S{3}|\\S{3} \\S{1,2}) {4,}+\\S");

  private static final int FEWEST = 10;
  private static final int THIRD = 3;

  private SideBySide() {}

  static boolean in(List<String> lines) {
    long filled = lines.stream().filter(line -> !line.isBlank()).count();
    long gaps = lines.stream().filter(SideBySide::gap).count();
    return gaps >= FEWEST && gaps * THIRD >= filled;
  }

  private static boolean gap(String line) {
    if (line.length() > RunningText.LONGEST || TableLines.row(line)) {
      return false;
    }
    var text = line.strip();
    var rest = CompetencyCode.at(text).map(CompetencyCode::rest).orElse(text);
    return GAP.matcher(rest).find();
  }
}
