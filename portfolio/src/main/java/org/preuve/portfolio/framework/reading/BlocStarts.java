package org.preuve.portfolio.framework.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;

/**
 * Where blocs start in a table that names none: each bloc is evaluated as a whole, so a new
 * evaluation starts with it.
 *
 * @param groups for each row the running number of its bloc, from 0
 * @param codes first code of each bloc but the first
 * @param certain whether the table has as many starts as the document announces blocs
 */
record BlocStarts(List<Integer> groups, List<String> codes, boolean certain) {

  private static final int OPENING_WORDS = 5;

  static BlocStarts of(List<TableRow> rows, int announced) {
    var first = rows.stream().filter(row -> !row.codes().isEmpty()).map(TableRow::evaluation);
    var opening = opening(first.findFirst().orElse(""));
    List<BiPredicate<String, TableRow>> rules =
        List.of(
            (before, row) -> !opening.isEmpty() && opening(row.evaluation()).equals(opening),
            (before, row) -> !row.evaluation().isEmpty() && !row.activity().isEmpty(),
            (before, row) -> !row.evaluation().isEmpty() && !row.evaluation().equals(before),
            (before, row) -> !row.evaluation().isEmpty());
    var found = rules.stream().map(rule -> by(rows, rule, announced)).toList();
    return found.stream().filter(BlocStarts::certain).findFirst().orElse(found.get(1));
  }

  /**
   * Counts the blocs that start by one rule.
   *
   * @param starts takes the evaluation that stood last above, and a row
   */
  private static BlocStarts by(
      List<TableRow> rows, BiPredicate<String, TableRow> starts, int announced) {
    var groups = new ArrayList<Integer>();
    var codes = new ArrayList<String>();
    boolean any = false;
    var before = "";
    for (TableRow row : rows) {
      boolean competency = !row.codes().isEmpty();
      if (competency && any && starts.test(before, row)) {
        codes.add(row.codes().get(0));
      }
      any |= competency;
      before = row.evaluation().isEmpty() ? before : row.evaluation();
      groups.add(codes.size());
    }
    return new BlocStarts(groups, codes, codes.size() + 1 == announced);
  }

  private static String opening(String text) {
    return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
        .limit(OPENING_WORDS)
        .collect(Collectors.joining(" "));
  }
}
