package org.preuve.portfolio.framework.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.preuve.portfolio.framework.reading.FrameworkDraft.DraftBloc;
import org.preuve.portfolio.framework.reading.FrameworkDraft.DraftCompetency;
import org.preuve.portfolio.framework.reading.FrameworkDraft.DraftWarning;
import org.preuve.portfolio.framework.reading.FrameworkDraft.Kind;

/** Collects blocs and competencies while a layout is read. */
final class DraftBuilder {

  private final TreeMap<Integer, String> titles = new TreeMap<>();
  private final TreeMap<Integer, List<DraftCompetency>> competencies = new TreeMap<>();
  private final Set<String> codes = new HashSet<>();
  private final Set<DraftCompetency> known = new HashSet<>();
  private final Set<String> repeated = new TreeSet<>();
  private final List<DraftWarning> warnings = new ArrayList<>();
  private String title = "";

  void title(String found) {
    title = found;
  }

  void warn(Kind kind, String place) {
    warnings.add(new DraftWarning(kind, place));
  }

  /** A bloc may be announced and headed again later: the fuller title wins. */
  void bloc(int number, String found) {
    var text = RunningText.clean(found);
    titles.merge(number, text, (old, now) -> now.length() > old.length() ? now : old);
  }

  /** Adds a competency to bloc {@code number}; the very same one twice is kept once. */
  void competency(int number, String code, String statement) {
    var found = new DraftCompetency(code, RunningText.clean(statement));
    if (!codes.add(code)) {
      repeated.add(code);
    }
    if (known.add(found)) {
      titles.putIfAbsent(number, "");
      competencies.computeIfAbsent(number, n -> new ArrayList<>()).add(found);
    }
  }

  /** The draft with the warnings met while reading, then those of a look at the whole. */
  FrameworkDraft draft() {
    repeated.forEach(code -> warn(Kind.CODE_DUPLICATE, code));
    var found = blocs();
    warnings.addAll(DraftCheck.check(title, found));
    return new FrameworkDraft(title, found, warnings);
  }

  /** Numbers of the blocs that have a heading. */
  List<Integer> numbers() {
    return List.copyOf(titles.keySet());
  }

  private List<DraftBloc> blocs() {
    return titles.entrySet().stream()
        .map(
            bloc ->
                new DraftBloc(
                    bloc.getKey(),
                    bloc.getValue(),
                    competencies.getOrDefault(bloc.getKey(), List.of())))
        .toList();
  }
}
