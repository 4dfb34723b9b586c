package org.preuve.portfolio.framework.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.preuve.portfolio.framework.model.Competency;
import org.preuve.portfolio.framework.reading.FrameworkDraft.DraftBloc;
import org.preuve.portfolio.framework.reading.FrameworkDraft.DraftCompetency;
import org.preuve.portfolio.framework.reading.FrameworkDraft.DraftWarning;
import org.preuve.portfolio.framework.reading.FrameworkDraft.Kind;

/** What is odd about a draft as a whole. */
final class DraftCheck {

  /** The longest statement of the documents we know has 539 characters. */
  private static final int LONG = 700;

  private static final int ALIKE = 60;

  /** Places that a warning names. */
  private static final int MOST = 20;

  private static final int MOST_MISSING = 100;

  private static final Pattern NUMBERED = Pattern.compile("^(?<stem>.*?)(?<number>\\d{1,4})$");

  private DraftCheck() {}

  static List<DraftWarning> check(String title, List<DraftBloc> blocs) {
    var warnings = new ArrayList<DraftWarning>();
    if (title.isEmpty()) {
      warnings.add(new DraftWarning(Kind.TITLE_MISSING, ""));
    }
    blocs.forEach(bloc -> bloc(bloc, warnings));
    var codes = blocs.stream().flatMap(b -> b.competencies().stream()).map(DraftCompetency::code);
    missing(codes.toList()).forEach(c -> warnings.add(new DraftWarning(Kind.CODE_MISSING, c)));
    alike(blocs, warnings);
    repeated(blocs, warnings);
    subjects(blocs, warnings);
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
    var foreign = EvaluationWords.inside(text);
    if (!foreign.isEmpty()) {
      warnings.add(new DraftWarning(Kind.EVALUATION_IN_STATEMENT, competency.code(), foreign));
    }
    if (text.length() > LONG) {
      warnings.add(new DraftWarning(Kind.STATEMENT_LONG, competency.code()));
    }
  }

  /** Two competencies that start with the same words are easily taken for each other. */
  private static void alike(List<DraftBloc> blocs, List<DraftWarning> warnings) {
    var openings = new LinkedHashMap<String, List<String>>();
    for (var bloc : blocs) {
      for (var one : bloc.competencies()) {
        var words = one.statement().toLowerCase(Locale.ROOT).replace('’', '\'');
        if (words.length() > ALIKE) {
          openings
              .computeIfAbsent(words.substring(0, ALIKE), opening -> new ArrayList<>())
              .add(one.code());
        }
      }
    }
    openings.forEach(
        (opening, codes) -> {
          if (codes.stream().distinct().count() > 1) {
            var place = codes.stream().distinct().limit(MOST).collect(Collectors.joining(", "));
            warnings.add(new DraftWarning(Kind.STATEMENTS_ALIKE, place));
          }
        });
  }

  /** The very same criterion in several blocs stays one of each. */
  private static void repeated(List<DraftBloc> blocs, List<DraftWarning> warnings) {
    var places = new LinkedHashMap<String, Set<String>>();
    for (var bloc : blocs) {
      for (var one : bloc.criteria()) {
        places
            .computeIfAbsent(one.text(), text -> new LinkedHashSet<>())
            .add(String.valueOf(bloc.number()));
      }
    }
    places.forEach(
        (text, numbers) -> {
          if (numbers.size() > 1) {
            var place = numbers.stream().limit(MOST).collect(Collectors.joining(", "));
            warnings.add(new DraftWarning(Kind.CRITERION_REPEATED, place, text));
          }
        });
  }

  private static void subjects(List<DraftBloc> blocs, List<DraftWarning> warnings) {
    var places = new LinkedHashMap<String, String>();
    for (var bloc : blocs) {
      var number = String.valueOf(bloc.number());
      for (var one : bloc.activities()) {
        places.put(one.title(), number);
        one.tasks().forEach(task -> places.put(task, number));
      }
      bloc.competencies().forEach(one -> places.put(one.statement(), one.code()));
      for (var one : bloc.criteria()) {
        places.put(one.text(), one.competencies().isEmpty() ? number : one.competencies().get(0));
      }
    }
    for (String text : OddSubject.in(List.copyOf(places.keySet()))) {
      var place = Objects.requireNonNull(places.get(text));
      warnings.add(new DraftWarning(Kind.SUBJECT_DIFFERS, place, text));
    }
  }

  /** Codes that the numbering passes over; a bloc's own series may go on where the last ended. */
  private static List<String> missing(List<String> codes) {
    Map<String, TreeSet<Integer>> numbers = new TreeMap<>(Competency.BY_CODE);
    Map<String, Integer> widths = new HashMap<>();
    for (String code : codes) {
      var found = NUMBERED.matcher(code);
      if (found.matches()) {
        var stem = found.group("stem");
        var number = found.group("number");
        numbers.computeIfAbsent(stem, key -> new TreeSet<>()).add(Integer.parseInt(number));
        widths.merge(stem, number.startsWith("0") ? number.length() : 1, Math::max);
      }
    }
    var missing = new ArrayList<String>();
    int last = 0;
    for (var entry : numbers.entrySet()) {
      var used = entry.getValue();
      int start = used.first() == last + 1 ? used.first() : 1;
      for (int n = start; n < used.last() && missing.size() < MOST_MISSING; n++) {
        if (!used.contains(n)) {
          missing.add(entry.getKey() + padded(n, widths.getOrDefault(entry.getKey(), 1)));
        }
      }
      last = used.last();
    }
    return missing;
  }

  /** {@code C02} in a series that writes its zeros. */
  private static String padded(int number, int width) {
    var digits = String.valueOf(number);
    return "0".repeat(Math.max(0, width - digits.length())) + digits;
  }
}
