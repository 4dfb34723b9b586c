package org.preuve.badges.bulk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.preuve.lti.roster.Roster.Member;
import org.preuve.web.UserId;

/**
 * Reads a table of people (RFC 4180, separated by semicolon, comma or tab): first whom, then, if
 * there is a second column, what the person did. A first line of known heads is none of them; it
 * may say that a name stands in several columns.
 */
final class CsvPeople {

  private static final Set<String> IDENTIFIERS =
      Set.of(
          "identifiant", "id", "identifier", "sub", "e-mail", "email", "courriel", "mail", "login");

  /** A person's name may stand in several columns. */
  private static final Set<String> NAMES =
      Set.of(
          "nom",
          "noms",
          "prénom",
          "prenom",
          "prénoms",
          "prenoms",
          "nom de famille",
          "nom et prénom",
          "name",
          "full name",
          "first name",
          "firstname",
          "last name",
          "lastname",
          "given name",
          "family name",
          "surname",
          "étudiant",
          "etudiant",
          "student");

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
      var columns = Columns.PLAIN;
      for (CSVRecord row : parser) {
        if (row.getRecordNumber() == 1 && head(cell(row, 0))) {
          columns = Columns.of(row);
          continue;
        }
        var whom = columns.whom(row);
        if (whom.isEmpty()) {
          continue;
        }
        if (lines.size() == PrepareAward.MOST) {
          return List.of();
        }
        lines.add(line(parser.getCurrentLineNumber(), whom, columns.narrative(row), seen));
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
    return IDENTIFIERS.contains(cell.toLowerCase(Locale.ROOT)) || name(cell);
  }

  private static boolean name(String cell) {
    return NAMES.contains(cell.toLowerCase(Locale.ROOT));
  }

  /**
   * What stands where.
   *
   * @param whom number of columns that say whom
   * @param narrative place of what the person did
   */
  private record Columns(int whom, int narrative) {

    static final Columns PLAIN = new Columns(1, 1);

    /** An identifier says enough: names beside it are there for the reader. */
    static Columns of(CSVRecord heads) {
      int names = 1;
      while (name(cell(heads, names))) {
        names++;
      }
      return new Columns(name(cell(heads, 0)) ? names : 1, names);
    }

    String whom(CSVRecord row) {
      return IntStream.range(0, whom)
          .mapToObj(place -> cell(row, place))
          .filter(part -> !part.isEmpty())
          .collect(Collectors.joining(" "));
    }

    String narrative(CSVRecord row) {
      return cell(row, narrative);
    }
  }

  private static char separator(String text) {
    var first = text.lines().findFirst().orElse("");
    if (first.indexOf('\t') >= 0) {
      return '\t';
    }
    return first.indexOf(';') >= 0 ? ';' : ',';
  }
}
