package org.preuve.badges.rule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.preuve.badges.rule.Condition.Kind;

/**
 * The form of a rule as it was sent: ticked competencies, criteria and badges, and some lines for
 * marks and for measurements.
 */
public record RuleForm(
    List<String> competencies,
    List<String> criteria,
    List<String> badges,
    List<Line> marks,
    List<Line> measured,
    boolean automatic) {

  /** Lines for marks, and lines for measurements. */
  static final int LINES = 3;

  /** Conditions of a rule. */
  static final int MOST = 20;

  static final List<String> LEVELS = List.of("L1", "L2", "L3", "L4");

  private static final Pattern MARK =
      Pattern.compile("([0-9]{1,6}(?:\\.[0-9]{1,3})?)/([0-9]{1,6}(?:\\.[0-9]{1,3})?)");

  public RuleForm {
    competencies = List.copyOf(competencies);
    criteria = List.copyOf(criteria);
    badges = List.copyOf(badges);
    marks = List.copyOf(marks);
    measured = List.copyOf(measured);
  }

  /** What is asked for, and how much of it. */
  public record Line(String subject, String value) {

    static final Line BLANK = new Line("", "");
  }

  /** What may be named: codes, ids, labels of marks, and other designs. */
  record Known(
      Set<String> competencies, Set<String> criteria, Set<String> badges, Set<String> marks) {}

  static RuleForm of(Map<String, String[]> sent) {
    return new RuleForm(
        ticked(sent, "competency"),
        ticked(sent, "criterion"),
        ticked(sent, "badge"),
        lines(sent, "mark", "least"),
        lines(sent, "measured", "level"),
        field(sent, "automatic").equals("yes"));
  }

  static RuleForm of(AwardRule.Said said) {
    return new RuleForm(
        subjects(said, Kind.COMPETENCY),
        subjects(said, Kind.CRITERION),
        subjects(said, Kind.BADGE),
        lines(said, Kind.MARK),
        lines(said, Kind.MEASURED),
        said.automatic());
  }

  private static List<String> ticked(Map<String, String[]> sent, String name) {
    return Arrays.stream(sent.getOrDefault(name, new String[0])).distinct().toList();
  }

  private static List<Line> lines(Map<String, String[]> sent, String subject, String value) {
    return IntStream.range(0, LINES)
        .mapToObj(
            place ->
                new Line(
                    field(sent, subject + "-" + place),
                    field(sent, value + "-" + place).replace(" ", "").replace(',', '.')))
        .toList();
  }

  private static String field(Map<String, String[]> sent, String name) {
    var values = sent.get(name);
    return values == null ? "" : values[0];
  }

  private static List<String> subjects(AwardRule.Said said, Kind kind) {
    return said.conditions().stream()
        .filter(one -> one.kind() == kind)
        .map(Condition::subject)
        .toList();
  }

  private static List<Line> lines(AwardRule.Said said, Kind kind) {
    var lines = new ArrayList<Line>();
    said.conditions().stream()
        .filter(one -> one.kind() == kind)
        .map(one -> new Line(one.subject(), one.value()))
        .forEach(lines::add);
    while (lines.size() < LINES) {
      lines.add(Line.BLANK);
    }
    return lines;
  }

  /** Names of the fields to mend, in the order of the form. */
  List<String> problems(Known known) {
    var wrong = new ArrayList<String>();
    add(wrong, "competencies", !known.competencies().containsAll(competencies));
    add(wrong, "criteria", !known.criteria().containsAll(criteria));
    add(wrong, "badges", !known.badges().containsAll(badges));
    add(wrong, "marks", marks.stream().anyMatch(one -> !blank(one) && !mark(one, known.marks())));
    add(
        wrong,
        "measured",
        measured.stream()
            .anyMatch(
                one ->
                    !one.subject().isEmpty()
                        && !(known.competencies().contains(one.subject())
                            && LEVELS.contains(one.value()))));
    add(wrong, "many", conditions().size() > MOST);
    return List.copyOf(wrong);
  }

  private static void add(List<String> wrong, String field, boolean problem) {
    if (problem) {
      wrong.add(field);
    }
  }

  private static boolean blank(Line line) {
    return line.subject().isEmpty() && line.value().isEmpty();
  }

  private static boolean mark(Line line, Set<String> labels) {
    var value = MARK.matcher(line.value());
    if (!labels.contains(line.subject()) || !value.matches()) {
      return false;
    }
    var most = new BigDecimal(value.group(2));
    return most.signum() > 0 && new BigDecimal(value.group(1)).compareTo(most) <= 0;
  }

  /** In the order of the form, each once. */
  List<Condition> conditions() {
    var all = new LinkedHashSet<Condition>();
    competencies.forEach(one -> all.add(Condition.of(Kind.COMPETENCY, one)));
    criteria.forEach(one -> all.add(Condition.of(Kind.CRITERION, one)));
    marks.stream()
        .filter(one -> !one.subject().isEmpty())
        .forEach(one -> all.add(new Condition(Kind.MARK, one.subject(), one.value())));
    badges.forEach(one -> all.add(Condition.of(Kind.BADGE, one)));
    measured.stream()
        .filter(one -> !one.subject().isEmpty())
        .forEach(one -> all.add(new Condition(Kind.MEASURED, one.subject(), one.value())));
    return List.copyOf(all);
  }
}
