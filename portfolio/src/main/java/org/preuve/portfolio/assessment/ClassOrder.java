package org.preuve.portfolio.assessment;

import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.preuve.lti.roster.Roster;

/**
 * The order of a class: those who are there before those who left, by family name, then by first
 * name, as the language of the page sorts.
 */
public final class ClassOrder {

  /** Small words that belong to the family name after them. */
  private static final Set<String> PARTICLES =
      Set.of(
          "al", "ben", "bin", "da", "dal", "de", "del", "della", "den", "der", "di", "do", "dos",
          "du", "el", "la", "le", "les", "mac", "san", "ten", "ter", "van", "von", "zu", "st");

  private ClassOrder() {}

  /** The same people in order. */
  public static List<Roster.Member> of(Locale locale, List<Roster.Member> people) {
    var collator = Collator.getInstance(locale);
    collator.setDecomposition(Collator.CANONICAL_DECOMPOSITION);
    collator.setStrength(Collator.SECONDARY); // whatever the case
    return people.stream()
        .map(one -> new Sorted(one, family(one.name())))
        .sorted(
            Comparator.comparing((Sorted s) -> !s.member().active())
                .thenComparing(Sorted::family, collator)
                .thenComparing(s -> s.member().name(), collator)
                .thenComparing(s -> s.member().user().value()))
        .map(Sorted::member)
        .toList();
  }

  private record Sorted(Roster.Member member, String family) {}

  /**
   * The family name of a whole name: the words in capitals where some are and others are not
   * ("BENALI Inès"), else the last word with the particles before it ("Anne de La Tour"). What
   * stands before a comma is the family name.
   */
  static String family(String name) {
    int comma = name.indexOf(',');
    if (comma > 0) {
      return name.substring(0, comma).strip();
    }
    var words = Arrays.asList(name.strip().split("\\s+"));
    var capitals = words.stream().filter(ClassOrder::capitals).toList();
    if (!capitals.isEmpty() && capitals.size() < words.size()) {
      return String.join(" ", capitals);
    }
    int first = words.size() - 1;
    while (first > 1 && PARTICLES.contains(words.get(first - 1).toLowerCase(Locale.ROOT))) {
      first--;
    }
    return String.join(" ", words.subList(first, words.size()));
  }

  /** More than one letter, and none of them small. */
  private static boolean capitals(String word) {
    long letters = word.codePoints().filter(Character::isUpperCase).count();
    return letters > 1 && word.codePoints().noneMatch(Character::isLowerCase);
  }
}
