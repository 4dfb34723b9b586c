package org.preuve.badges.bulk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.preuve.lti.roster.Roster.Member;
import org.preuve.web.UserId;

/**
 * Reads a table of people (RFC 4180, separated by semicolon, comma or tab): first whom, then, if
 * there is a second column, what the person did. A first line of known heads is none of them.
 */
final class CsvPeople {

  private static final Set<String> HEADS =
      Set.of(
          "identifiant",
          "id",
          "identifier",
          "sub",
          "nom",
          "name",
          "étudiant",
          "student",
          "e-mail",
          "email",
          "courriel");

  private final FindPerson people;
  private final Set<UserId> holders;

  /**
   * @param holders who has the badge
   */
  CsvPeople(FindPerson people, Set<UserId> holders) {
    this.people = people;
    this.holders = holders;
  }

  /**
   * A line.
   *
   * @param number from 1, in the text
   * @param text whom it names
   * @param narrative what the person did
   */
  record Line(
      long number,
      String text,
      String narrative,
      Optional<Member> person,
      Optional<LineProblem> problem) {}

  /** No lines where quotes do not fit, and where there are more than one job takes. */
  List<Line> read(String csv) {
    var text = csv.startsWith("\uFEFF") ? csv.substring(1) : csv;
    var format =
        CSVFormat.RFC4180.builder().setDelimiter(separator(text)).setIgnoreEmptyLines(true);
    var lines = new ArrayList<Line>();
    var seen = new HashSet<UserId>();
    try (var parser = CSVParser.parse(text, format.get())) {
      for (CSVRecord row : parser) {
        var whom = cell(row, 0);
        if (whom.isEmpty() || row.getRecordNumber() == 1 && head(whom)) {
          continue;
        }
        if (lines.size() == PrepareAward.MOST) {
          return List.of();
        }
        lines.add(line(parser.getCurrentLineNumber(), whom, cell(row, 1), seen));
      }
    } catch (IOException | UncheckedIOException | IllegalStateException unquoted) {
      return List.of();
    }
    return List.copyOf(lines);
  }

  private Line line(long number, String whom, String narrative, Set<UserId> seen) {
    var found = people.find(whom);
    var problem =
        found
            .problem()
            .or(() -> found.person().flatMap(person -> problem(person, narrative, seen)));
    return new Line(number, whom, narrative, found.person(), problem);
  }

  private Optional<LineProblem> problem(Member person, String narrative, Set<UserId> seen) {
    if (!seen.add(person.user())) {
      return Optional.of(LineProblem.TWICE);
    }
    if (holders.contains(person.user())) {
      return Optional.of(LineProblem.HELD);
    }
    return narrative.length() > Chosen.LONGEST
        ? Optional.of(LineProblem.NARRATIVE)
        : Optional.empty();
  }

  private static String cell(CSVRecord row, int place) {
    return row.size() > place ? Chosen.clean(row.get(place)) : "";
  }

  private static boolean head(String cell) {
    return HEADS.contains(cell.toLowerCase(Locale.ROOT));
  }

  private static char separator(String text) {
    var first = text.lines().findFirst().orElse("");
    if (first.indexOf('\t') >= 0) {
      return '\t';
    }
    return first.indexOf(';') >= 0 ? ';' : ',';
  }
}
