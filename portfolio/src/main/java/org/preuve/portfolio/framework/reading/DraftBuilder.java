package org.preuve.portfolio.framework.reading;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.preuve.portfolio.framework.model.Rule;
import org.preuve.portfolio.framework.reading.FrameworkDraft.DraftBloc;
import org.preuve.portfolio.framework.reading.FrameworkDraft.DraftCompetency;
import org.preuve.portfolio.framework.reading.FrameworkDraft.DraftWarning;
import org.preuve.portfolio.framework.reading.FrameworkDraft.Kind;

/** Collects what a layout finds while it is read. */
final class DraftBuilder {

  private static final int EXCERPT = 120;

  private final Map<Integer, String> titles = new TreeMap<>();
  private final Map<Integer, BlocParts> parts = new TreeMap<>();
  private final Set<String> codes = new HashSet<>();
  private final Set<DraftCompetency> known = new HashSet<>();
  private final Set<String> repeated = new TreeSet<>();
  private final Set<DraftWarning> warnings = new LinkedHashSet<>();

  void warn(Kind kind, String place) {
    warn(kind, place, "");
  }

  void warn(Kind kind, String place, String words) {
    warnings.add(new DraftWarning(kind, place, words));
  }

  /**
   * A text is longer than is read: what is beyond is said to be missing.
   *
   * @param place code or bloc that it stands at, may be empty
   */
  void cut(String place, String text) {
    warn(Kind.TEXT_CUT, place, text.substring(0, Math.min(EXCERPT, text.length())).strip() + "…");
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
      in(number).competency(found);
    }
  }

  /** What is known of a bloc. */
  BlocParts in(int number) {
    return parts.computeIfAbsent(number, n -> new BlocParts());
  }

  /** The draft with the warnings met while reading, then those of a look at the whole. */
  FrameworkDraft draft(String title, String language, List<Rule> rules) {
    repeated.forEach(code -> warn(Kind.CODE_DUPLICATE, code));
    parts.forEach((number, one) -> one.left().ifPresent(text -> cut(number.toString(), text)));
    var found = blocs();
    warnings.addAll(DraftCheck.check(title, found));
    return new FrameworkDraft(title, language, found, rules, List.copyOf(warnings));
  }

  /** Numbers of the blocs that have a heading. */
  List<Integer> numbers() {
    return List.copyOf(titles.keySet());
  }

  private List<DraftBloc> blocs() {
    return titles.entrySet().stream()
        .map(bloc -> in(bloc.getKey()).bloc(bloc.getKey(), bloc.getValue()))
        .toList();
  }
}
