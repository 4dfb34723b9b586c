package org.preuve.lti.roster;

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
import org.preuve.web.base.ForOtherModules;

/**
 * Finds the learner whom a line of a table names: by the platform's identifier or by name, in any
 * order of its words, in capitals or not, with or without accents.
 */
@ForOtherModules
public final class FindLearner {

  /** Why a text names nobody. */
  public enum Why {
    /** No learner of the course has this identifier or name. */
    UNKNOWN,
    /** An e-mail address that is not the platform's identifier: none is kept. */
    ADDRESS,
    /** Several active learners have this name. */
    SEVERAL,
    /** The learner has left the course. */
    LEFT
  }

  private final Map<String, Member> bySubject = new HashMap<>();
  private final Map<String, Set<Member>> byName = new HashMap<>();

  /** Among these. */
  public FindLearner(List<Identified> students) {
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
  public Found find(String text) {
    var exact = Optional.ofNullable(bySubject.get(text));
    var named = byName.getOrDefault(words(text), Set.of());
    // of two of the same name, one has left: the other is meant
    var active = named.stream().filter(Member::active).toList();
    var one =
        exact
            .or(() -> active.size() == 1 ? Optional.of(active.get(0)) : Optional.empty())
            .or(() -> named.size() == 1 ? named.stream().findFirst() : Optional.empty());
    if (one.isPresent()) {
      return one.get().active() ? new Found(one, Optional.empty()) : none(Why.LEFT);
    }
    if (!named.isEmpty()) {
      return none(Why.SEVERAL);
    }
    return none(text.contains("@") ? Why.ADDRESS : Why.UNKNOWN);
  }

  private static Found none(Why why) {
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
  public record Found(Optional<Member> person, Optional<Why> problem) {}
}
