package org.preuve.portfolio.framework.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Comma, semicolon or tab separated rows (RFC 4180); the first line tells the separator. */
public final class CsvRows {

  private static final int MOST_ROWS = 20_000;

  private CsvRows() {}

  /** No rows where the quotes do not fit. */
  public static List<List<String>> of(String text) {
    var format =
        CSVFormat.RFC4180.builder().setDelimiter(separator(text)).setIgnoreEmptyLines(false).get();
    var rows = new ArrayList<List<String>>();
    try (var parser = CSVParser.parse(text, format)) {
      for (CSVRecord row : parser) {
        if (rows.size() == MOST_ROWS) {
          break;
        }
        rows.add(row.stream().limit(TableColumns.WIDEST).toList());
      }
    } catch (IOException | UncheckedIOException | IllegalStateException unquoted) {
      return List.of();
    }
    return rows;
  }

  private static char separator(String text) {
    var first = text.lines().findFirst().orElse("");
    if (first.indexOf('\t') >= 0) {
      return '\t';
    }
    return first.indexOf(';') >= 0 ? ';' : ',';
  }
}
