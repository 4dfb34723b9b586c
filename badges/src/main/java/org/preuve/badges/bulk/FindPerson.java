package org.preuve.badges.bulk;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.preuve.lti.roster.Roster.Identified;
import org.preuve.lti.roster.Roster.Member;

/**
 * Finds the student whom a line of a table names: by the platform's identifier or by name, in any
 * order of its words, in capitals or not, with or without accents.
 */
final class FindPerson {

  private final Map<String, Member> bySubject = new HashMap<>();
  private final Map<String, Set<Member>> byName = new HashMap<>();

  FindPerson(List<Identified> students) {
    for (var one : students) {
      bySubject.put(one.subject(), one.member());
      byName.computeIfAbsent(words(one.member().name()), any -> new HashSet<>()).add(one.member());
    }
  }

  /**
   * Whom it names, or why nobody.
   *
   * @param text one cell
   */
  Found find(String text) {
    var exact = Optional.ofNullable(bySubject.get(text));
    var named = byName.getOrDefault(words(text), Set.of());
    // of two of the same name, one has left: the other is meant
    var active = named.stream().filter(Member::active).toList();
    var one =
        exact
            .or(() -> active.size() == 1 ? Optional.of(active.get(0)) : Optional.empty())
            .or(() -> named.size() == 1 ? named.stream().findFirst() : Optional.empty());
    if (one.isPresent()) {
      return one.get().active() ? new Found(one, Optional.empty()) : none(LineProblem.LEFT);
    }
    if (!named.isEmpty()) {
      return none(LineProblem.SEVERAL);
    }
    return none(text.contains("@") ? LineProblem.ADDRESS : LineProblem.UNKNOWN);
  }

  private static Found none(LineProblem why) {
    return new Found(Optional.empty(), Optional.of(why));
  }

  private static String words(String name) {
    var plain =
        Normalizer.normalize(name, Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "")
            .toLowerCase(Locale.ROOT);
    return Arrays.stream(plain.split("[^\\p{L}\\p{N}]+"))
        .filter(word -> !word.isEmpty())
        .sorted()
        .collect(Collectors.joining(" "));
  }

  /** Exactly one of the two is there. */
  record Found(Optional<Member> person, Optional<LineProblem> problem) {}
}
