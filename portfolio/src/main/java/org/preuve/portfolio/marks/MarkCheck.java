package org.preuve.portfolio.marks;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.preuve.web.UserId;
import org.preuve.web.base.CleanText;

/** What becomes of each line of a file of marks: identifier, label, mark, highest mark, date. */
final class MarkCheck {

  /** Lines of one file. */
  static final int MOST_LINES = 2000;

  private static final int COLUMNS = 5;
  private static final int LONGEST_LABEL = 150;
  private static final BigDecimal HIGHEST = new BigDecimal("10000");

  private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);

  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,6}([.,][0-9]{1,3})?");
  private static final Pattern ISO = Pattern.compile("([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})");
  private static final Pattern FRENCH =
      Pattern.compile("([0-9]{1,2})[/.]([0-9]{1,2})[/.]([0-9]{4})");

  private final Map<String, List<Student>> byIdentifier;
  private final Set<String> kept;
  private final String code;
  private final LocalDate today;

  /**
   * The check for one course.
   *
   * @param students by every word that stands for one of them, in small letters
   * @param code competency that the marks are for
   * @param kept whose marks are there already, as {@link #place}
   */
  MarkCheck(Map<String, List<Student>> students, String code, Set<String> kept, LocalDate today) {
    this.byIdentifier = Map.copyOf(students);
    this.kept = Set.copyOf(kept);
    this.code = code;
    this.today = today;
  }

  /** Somebody of the course. */
  record Student(UserId user, String name) {}

  /** A mark of a student, by its digest. */
  static String place(UserId student, String digest) {
    return student.value() + " " + digest;
  }

  /** As it stands in the map. */
  static String word(String identifier) {
    return identifier.strip().toLowerCase(Locale.ROOT);
  }

  /** In the order of the file; a first line that has nothing of a mark is its head. */
  List<MarkLine> lines(List<List<String>> rows) {
    var lines = new ArrayList<MarkLine>();
    var seen = new HashSet<String>();
    for (int i = 0; i < rows.size(); i++) {
      var cells = rows.get(i).stream().map(CleanText::of).toList();
      boolean empty = cells.stream().allMatch(String::isEmpty);
      if (!empty && !(i == 0 && head(cells))) {
        lines.add(line(i + 1, cells, seen));
      }
    }
    return List.copyOf(lines);
  }

  private boolean head(List<String> cells) {
    return cells.size() >= COLUMNS
        && number(cells.get(2)).isEmpty()
        && number(cells.get(3)).isEmpty()
        && date(cells.get(4)).isEmpty()
        && !byIdentifier.containsKey(word(cells.get(0)));
  }

  private MarkLine line(int number, List<String> cells, Set<String> seen) {
    if (cells.size() < COLUMNS || cells.stream().skip(COLUMNS).anyMatch(c -> !c.isEmpty())) {
      return MarkLine.refused(number, cells, MarkFlaw.COLUMNS);
    }
    var students = byIdentifier.getOrDefault(word(cells.get(0)), List.of());
    var mark = mark(cells);
    var flaw =
        students.isEmpty()
            ? Optional.of(MarkFlaw.NOBODY)
            : students.size() > 1 ? Optional.of(MarkFlaw.SEVERAL) : mark.flaw();
    if (flaw.isPresent()) {
      return MarkLine.refused(number, cells, flaw.get());
    }
    var student = students.get(0);
    var place = place(student.user(), mark.mark().orElseThrow().digest(code));
    if (kept.contains(place)) {
      return MarkLine.refused(number, cells, MarkFlaw.KEPT);
    }
    if (!seen.add(place)) {
      return MarkLine.refused(number, cells, MarkFlaw.TWICE);
    }
    return new MarkLine(
        number, cells, Optional.of(student.user()), student.name(), mark.mark(), Optional.empty());
  }

  /** A mark, or what is wrong with it. */
  private record Read(Optional<Mark> mark, Optional<MarkFlaw> flaw) {

    static Read wrong(MarkFlaw flaw) {
      return new Read(Optional.empty(), Optional.of(flaw));
    }
  }

  private Read mark(List<String> cells) {
    var label = cells.get(1);
    if (label.isEmpty() || label.length() > LONGEST_LABEL) {
      return Read.wrong(MarkFlaw.LABEL);
    }
    var most = number(cells.get(3)).filter(n -> n.signum() > 0 && n.compareTo(HIGHEST) <= 0);
    if (most.isEmpty()) {
      return Read.wrong(MarkFlaw.MOST);
    }
    var points = number(cells.get(2)).filter(n -> n.compareTo(most.get()) <= 0);
    if (points.isEmpty()) {
      return Read.wrong(MarkFlaw.MARK);
    }
    var date = date(cells.get(4));
    if (date.isEmpty() || date.get().isBefore(FIRST)) {
      return Read.wrong(MarkFlaw.DATE);
    }
    return date.get().isAfter(today)
        ? Read.wrong(MarkFlaw.FUTURE)
        : new Read(
            Optional.of(new Mark(label, points.get(), most.get(), date.get())), Optional.empty());
  }

  private static Optional<BigDecimal> number(String text) {
    return NUMBER.matcher(text).matches()
        ? Optional.of(new BigDecimal(text.replace(',', '.')))
        : Optional.empty();
  }

  private static Optional<LocalDate> date(String text) {
    var iso = ISO.matcher(text);
    if (iso.matches()) {
      return date(iso.group(1), iso.group(2), iso.group(3));
    }
    var french = FRENCH.matcher(text);
    return french.matches()
        ? date(french.group(3), french.group(2), french.group(1))
        : Optional.empty();
  }

  private static Optional<LocalDate> date(String year, String month, String day) {
    try {
      return Optional.of(
          LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }
}
