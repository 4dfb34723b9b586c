package org.preuve.portfolio.framework.reading;

import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.preuve.portfolio.framework.reading.CasePackage.Item;
import org.preuve.portfolio.framework.reading.FrameworkDraft.DraftWarning;
import org.preuve.portfolio.framework.reading.FrameworkDraft.Kind;

/** What a CFPackage did not say as a draft says it: one warning of a kind, with its places. */
final class CaseWarnings {

  /** Places that a warning names. */
  private static final int MOST = 20;

  private static final int LONGEST_CODE = 40;

  private final Map<Kind, Set<String>> places = new EnumMap<>(Kind.class);

  void add(Kind kind, String place) {
    places.computeIfAbsent(kind, key -> new LinkedHashSet<>()).add(place);
  }

  void add(Kind kind, Item item) {
    add(kind, name(item));
  }

  Stream<DraftWarning> all() {
    return places.entrySet().stream()
        .map(
            one -> {
              var named = one.getValue().stream().limit(MOST).collect(Collectors.joining(", "));
              int more = one.getValue().size() - MOST;
              return new DraftWarning(one.getKey(), more > 0 ? named + " (+ " + more + ")" : named);
            });
  }

  /** Its code, as people know it; else its place in the file. */
  static String name(Item item) {
    return item.code().isEmpty() || item.code().length() > LONGEST_CODE
        ? item.place()
        : item.code();
  }
}
