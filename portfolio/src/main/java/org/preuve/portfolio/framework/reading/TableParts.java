package org.preuve.portfolio.framework.reading;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.preuve.portfolio.framework.reading.FrameworkDraft.DraftActivity;
import org.preuve.portfolio.framework.reading.FrameworkDraft.DraftCriterion;
import org.preuve.portfolio.framework.reading.FrameworkDraft.Kind;

/** Reads what stands beside the competencies of a table, row by row. */
final class TableParts {

  private static final Pattern NUMBERED =
      Pattern.compile("^(?:activité\\s+)?[A-Z]?\\d{1,2}\\s*[.):–-].*");

  private final DraftBuilder draft;
  private final Map<Integer, EvaluationCell> evaluations = new HashMap<>();
  private final Set<Integer> active = new HashSet<>();
  private final Map<String, String> shared = new LinkedHashMap<>();
  private String last = "";
  private String first = "";
  private int bloc;

  TableParts(DraftBuilder draft) {
    this.draft = draft;
  }

  /**
   * Reads a row.
   *
   * @param alone whether no other row of its bloc has a competency
   */
  void row(TableRow row, int number, boolean alone) {
    if (number != bloc) {
      // a competency of the bloc above has no criteria in this one
      last = "";
      first = "";
      bloc = number;
    }
    activity(row, number);
    evaluations
        .computeIfAbsent(number, one -> new EvaluationCell(draft, one))
        .read(row.modality(), !row.codes().isEmpty());
    criteria(row, number, alone);
  }

  /** A first item goes on with the tasks of the activity above; below a heading, items are all. */
  private void activity(TableRow row, int number) {
    var bloc = draft.in(number);
    boolean listed = row.heading().isPresent();
    for (Paragraph one : row.activity()) {
      boolean task = one.item() && !listed && active.contains(number);
      if (task && !NUMBERED.matcher(one.text()).matches()) {
        bloc.task(one.text());
      } else if (!one.item() && starts(row, one) && active.contains(number)) {
        bloc.task(one.text());
      } else {
        bloc.activity(new DraftActivity(one.text(), List.of(), List.of()));
        active.add(number);
      }
    }
    if (active.contains(number) && !listed) {
      row.codes().forEach(bloc::under);
    }
  }

  /** A paragraph after the items of its cell is a task that lost its bullet. */
  private static boolean starts(TableRow row, Paragraph one) {
    int at = row.activity().indexOf(one);
    return at > 0 && row.activity().get(at - 1).item() && !NUMBERED.matcher(one.text()).matches();
  }

  private void criteria(TableRow row, int number, boolean alone) {
    var bloc = draft.in(number);
    var codes = row.codes();
    if (!codes.isEmpty()) {
      first = row.criteria().isEmpty() && !first.isEmpty() ? first : codes.get(0);
    }
    if (row.criteria().isEmpty()) {
      codes.forEach(code -> share(number, code));
    } else if (codes.isEmpty() && !last.isEmpty()) {
      read(row, List.of(last)).forEach(bloc::criterion);
    } else {
      read(row, alone && codes.size() > 1 ? List.of() : codes).forEach(bloc::criterion);
    }
    last = codes.isEmpty() ? last : codes.get(codes.size() - 1);
  }

  private static List<DraftCriterion> read(TableRow row, List<String> codes) {
    return CriteriaCell.read(row.criteria(), codes);
  }

  /** An empty cell below criteria belongs to them: one cell for several competencies. */
  private void share(int number, String code) {
    if (!first.isEmpty() && !first.equals(code) && draft.in(number).share(first, code)) {
      shared.put(first, code);
    }
  }

  /** Every row was read. */
  void end() {
    shared.forEach((from, to) -> draft.warn(Kind.CRITERIA_SHARED, from + "–" + to));
  }
}
