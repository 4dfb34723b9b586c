package org.preuve.devices.announced;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.preuve.devices.key.DeviceJwk;
import org.preuve.devices.key.KeyText;
import org.preuve.lti.roster.FindLearner;
import org.preuve.web.UserId;

/**
 * Reads a table of devices (RFC 4180, separated by semicolon, comma or tab): name, student, public
 * key, model. A first line of heads is none of them.
 */
final class DeviceTable {

  /** Lines of one table. */
  static final int MOST = 500;

  private static final int LONGEST = 80;
  private static final Set<String> HEADS = Set.of("nom", "name", "appareil", "device");

  private final FindLearner learners;
  private final Predicate<String> taken;

  /**
   * Among these learners.
   *
   * @param taken whether a key with that thumbprint is of a device, or announced
   */
  DeviceTable(FindLearner learners, Predicate<String> taken) {
    this.learners = learners;
    this.taken = taken;
  }

  /**
   * A line.
   *
   * @param number from 1, in the text
   * @param student as it stands there
   * @param owner empty when nobody is named
   * @param key empty when it is none
   */
  record Line(
      long number,
      String name,
      String student,
      String model,
      Optional<Owner> owner,
      Optional<DeviceJwk> key,
      Optional<LineProblem> problem) {}

  /** Whom a line names. */
  record Owner(UserId user, String name) {}

  /** No lines where quotes do not fit, and where there are more than a table may have. */
  List<Line> read(String csv) {
    var text = csv.startsWith("\uFEFF") ? csv.substring(1) : csv;
    var format =
        CSVFormat.RFC4180.builder().setDelimiter(separator(text)).setIgnoreEmptyLines(true);
    var lines = new ArrayList<Line>();
    var seen = new HashSet<String>();
    try (var parser = CSVParser.parse(text, format.get())) {
      for (CSVRecord row : parser) {
        if (row.getRecordNumber() == 1 && HEADS.contains(cell(row, 0).toLowerCase(Locale.ROOT))) {
          continue;
        }
        if (lines.size() == MOST) {
          return List.of();
        }
        lines.add(line(parser.getCurrentLineNumber(), row, seen));
      }
    } catch (IOException | UncheckedIOException | IllegalStateException unquoted) {
      return List.of();
    }
    return List.copyOf(lines);
  }

  private Line line(long number, CSVRecord row, Set<String> seen) {
    var name = cell(row, 0);
    var student = cell(row, 1);
    var found = learners.find(student);
    var key = row.size() > 2 ? KeyText.read(row.get(2)) : Optional.<DeviceJwk>empty();
    var model = cell(row, 3);
    var problem =
        wrong(name, LineProblem.NAME)
            .or(() -> found.problem().map(why -> LineProblem.valueOf(why.name())))
            .or(() -> key(key.orElse(null), seen))
            .or(() -> wrong(model, LineProblem.MODEL));
    var owner = found.person().map(one -> new Owner(one.user(), one.name()));
    return new Line(number, name, student, model, owner, key, problem);
  }

  private static Optional<LineProblem> wrong(String text, LineProblem problem) {
    return text.isEmpty() || text.length() > LONGEST ? Optional.of(problem) : Optional.empty();
  }

  private Optional<LineProblem> key(@Nullable DeviceJwk key, Set<String> seen) {
    if (key == null) {
      return Optional.of(LineProblem.KEY);
    }
    if (!seen.add(key.thumbprint())) {
      return Optional.of(LineProblem.TWICE);
    }
    return taken.test(key.thumbprint()) ? Optional.of(LineProblem.TAKEN) : Optional.empty();
  }

  /** Printable characters only: these words are shown to people. */
  private static String cell(CSVRecord row, int place) {
    return row.size() > place ? row.get(place).replaceAll("[\\p{C}]", "").strip() : "";
  }

  private static char separator(String text) {
    var first = text.lines().findFirst().orElse("");
    if (first.indexOf('\t') >= 0) {
      return '\t';
    }
    return first.indexOf(';') >= 0 ? ';' : ',';
  }
}
