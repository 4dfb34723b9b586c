package org.preuve.portfolio.framework.reading;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tells the codes that are set otherwise than all the others: somebody typed them in later. */
final class CodeGaps {

  private static final int FEWEST = 10;
  private static final int TENTHS = 9;

  private final Map<String, Boolean> narrow = new LinkedHashMap<>();

  /** The space between a code and its text. */
  void add(CompetencyCode start, String line) {
    int rest = line.lastIndexOf(start.rest());
    if (rest > 1 && !start.rest().isEmpty()) {
      narrow.put(start.code(), !Character.isWhitespace(line.charAt(rest - 2)));
    }
  }

  /** Codes followed by one space where nearly all others have a wide gap, or the reverse. */
  List<String> apart() {
    long few = narrow.values().stream().filter(one -> one).count();
    boolean oddIsNarrow = few * 2 < narrow.size();
    long odd = oddIsNarrow ? few : narrow.size() - few;
    if (narrow.size() < FEWEST || odd * FEWEST > narrow.size() * (FEWEST - TENTHS)) {
      return List.of();
    }
    return narrow.entrySet().stream()
        .filter(one -> one.getValue() == oddIsNarrow)
        .map(Map.Entry::getKey)
        .toList();
  }
}
