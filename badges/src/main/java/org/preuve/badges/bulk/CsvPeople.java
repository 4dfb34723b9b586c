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
import org.preuve.badges.achievement.Level;
import org.preuve.badges.award.Given;
import org.preuve.lti.roster.Roster.Member;
import org.preuve.web.UserId;

/**
 * Reads a table of people (RFC 4180, separated by semicolon, comma or tab): first whom, then, as
 * far as there are columns, what the person did, the level reached and the address of evidence. A
 * first line of known heads is none of them; it may say that a name stands in several columns, and
 * where level and evidence stand.
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

  private static final Set<String> LEVELS = Set.of("niveau", "level");
  private static final Set<String> LINKS =
      Set.of("preuve", "lien", "evidence", "link", "url", "adresse");

  private final FindPerson people;
  private final Set<UserId> holders;
  private final List<Level> levels;

  /**
   * @param holders who has the badge
   * @param levels those of the badge
   */
  CsvPeople(FindPerson people, Set<UserId> holders, List<Level> levels) {
    this.people = people;
    this.holders = holders;
    this.levels = List.copyOf(levels);
  }

  /**
   * A line.
   *
   * @param number from 1, in the text
   * @param text whom it names
   * @param given what is said of the person
   */
  record Line(
      long number,
      String text,
      Given given,
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
        lines.add(line(parser.getCurrentLineNumber(), whom, columns.said(row), seen));
      }
    } catch (IOException | UncheckedIOException | IllegalStateException unquoted) {
      return List.of();
    }
    return List.copyOf(lines);
  }

  private Line line(long number, String whom, Said said, Set<UserId> seen) {
    var found = people.find(whom);
    var problem =
        found.problem().or(() -> found.person().flatMap(person -> problem(person, said, seen)));
    var given = new Given(said.narrative(), Math.max(0, level(said.level())), said.link());
    return new Line(number, whom, given, found.person(), problem);
  }

  /** Place of the level that is meant, by its name or number; 0 for none, -1 for an unknown one. */
  private int level(String text) {
    if (text.isEmpty()) {
      return 0;
    }
    for (int place = 1; place <= levels.size(); place++) {
      if (levels.get(place - 1).called(text) || text.equals(Integer.toString(place))) {
        return place;
      }
    }
    return -1;
  }

  private Optional<LineProblem> problem(Member person, Said said, Set<UserId> seen) {
    if (!seen.add(person.user())) {
      return Optional.of(LineProblem.TWICE);
    }
    if (holders.contains(person.user())) {
      return Optional.of(LineProblem.HELD);
    }
    if (said.narrative().length() > Chosen.LONGEST) {
      return Optional.of(LineProblem.NARRATIVE);
    }
    if (level(said.level()) < 0) {
      return Optional.of(LineProblem.LEVEL);
    }
    return said.link().isEmpty() || Given.linkable(said.link())
        ? Optional.empty()
        : Optional.of(LineProblem.LINK);
  }

  /** What stands in the cells about a person. */
  private record Said(String narrative, String level, String link) {}

  private static String cell(CSVRecord row, int place) {
    return place >= 0 && row.size() > place ? Chosen.clean(row.get(place)) : "";
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
   * @param level place of the level, -1 without one
   * @param link place of the evidence, -1 without one
   */
  private record Columns(int whom, int narrative, int level, int link) {

    static final Columns PLAIN = new Columns(1, 1, 2, 3);

    /** An identifier says enough: names beside it are there for the reader. */
    static Columns of(CSVRecord heads) {
      int names = 1;
      while (name(cell(heads, names))) {
        names++;
      }
      int level = place(heads, LEVELS);
      int link = place(heads, LINKS);
      int narrative = names;
      while (narrative == level || narrative == link) {
        narrative++;
      }
      return new Columns(name(cell(heads, 0)) ? names : 1, narrative, level, link);
    }

    private static int place(CSVRecord heads, Set<String> words) {
      return IntStream.range(1, heads.size())
          .filter(place -> words.contains(cell(heads, place).toLowerCase(Locale.ROOT)))
          .findFirst()
          .orElse(-1);
    }

    String whom(CSVRecord row) {
      return IntStream.range(0, whom)
          .mapToObj(place -> cell(row, place))
          .filter(part -> !part.isEmpty())
          .collect(Collectors.joining(" "));
    }

    Said said(CSVRecord row) {
      return new Said(cell(row, narrative), cell(row, level), Given.address(cell(row, link)));
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
