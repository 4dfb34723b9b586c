package org.preuve.portfolio.framework.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.preuve.portfolio.framework.reading.FrameworkDraft.DraftBloc;
import org.preuve.portfolio.framework.reading.FrameworkDraft.DraftCompetency;
import org.preuve.portfolio.framework.reading.FrameworkDraft.DraftWarning;
import org.preuve.portfolio.framework.reading.FrameworkDraft.Kind;

/** What is odd about a draft as a whole. */
final class DraftCheck {

  /** The longest statement of the documents we know has 539 characters. */
  private static final int LONG = 700;

  private static final Pattern NUMBERED = Pattern.compile("^(?<stem>.*?)(?<number>\\d+)$");

  private DraftCheck() {}

  static List<DraftWarning> check(String title, List<DraftBloc> blocs) {
    var warnings = new ArrayList<DraftWarning>();
    if (title.isEmpty()) {
      warnings.add(new DraftWarning(Kind.TITLE_MISSING, ""));
    }
    blocs.forEach(bloc -> bloc(bloc, warnings));
    var codes = blocs.stream().flatMap(b -> b.competencies().stream()).map(DraftCompetency::code);
    missing(codes.toList()).forEach(c -> warnings.add(new DraftWarning(Kind.CODE_MISSING, c)));
    return warnings;
  }

  private static void bloc(DraftBloc bloc, List<DraftWarning> warnings) {
    var place = String.valueOf(bloc.number());
    if (bloc.competencies().isEmpty()) {
      warnings.add(new DraftWarning(Kind.BLOC_EMPTY, place));
    }
    if (bloc.number() > 0 && bloc.title().isEmpty()) {
      warnings.add(new DraftWarning(Kind.BLOC_UNTITLED, place));
    }
    for (var competency : bloc.competencies()) {
      if (bloc.number() == 0) {
        warnings.add(new DraftWarning(Kind.COMPETENCY_OUTSIDE_BLOC, competency.code()));
      }
      statement(competency, warnings);
    }
  }

  private static void statement(DraftCompetency competency, List<DraftWarning> warnings) {
    var text = competency.statement();
    if (text.isEmpty()) {
      warnings.add(new DraftWarning(Kind.STATEMENT_EMPTY, competency.code()));
    } else if (!RunningText.finished(text)) {
      warnings.add(new DraftWarning(Kind.STATEMENT_UNFINISHED, competency.code()));
    }
    if (text.length() > LONG) {
      warnings.add(new DraftWarning(Kind.STATEMENT_LONG, competency.code()));
    }
  }

  /** Codes that the numbering, from 1, passes over. */
  private static List<String> missing(List<String> codes) {
    Map<String, TreeSet<Integer>> numbers = new TreeMap<>();
    for (String code : codes) {
      var found = NUMBERED.matcher(code);
      if (found.matches()) {
        numbers
            .computeIfAbsent(found.group("stem"), stem -> new TreeSet<>())
            .add(Integer.parseInt(found.group("number")));
      }
    }
    var missing = new ArrayList<String>();
    numbers.forEach(
        (stem, used) -> {
          for (int n = 1; n < used.last(); n++) {
            if (!used.contains(n)) {
              missing.add(stem + n);
            }
          }
        });
    return missing;
  }
}
