package org.preuve.portfolio.framework;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Words without case, accents and punctuation, to compare wordings. */
final class PlainWords {

  private static final int STEM = 5;
  private static final int SHORT = 4;

  private PlainWords() {}

  static List<String> of(String text) {
    var plain =
        Normalizer.normalize(text, Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "")
            .toLowerCase(Locale.ROOT);
    return Arrays.stream(plain.split("[^\\p{L}\\p{N}]+")).filter(w -> !w.isEmpty()).toList();
  }

  /** Whether two texts have a longer word in common; “tester” and “tests” count as one. */
  static boolean meet(String one, String other) {
    return stems(one).stream().anyMatch(stems(other)::contains);
  }

  private static Set<String> stems(String text) {
    return of(text).stream()
        .filter(word -> word.length() >= SHORT)
        .map(word -> word.substring(0, Math.min(STEM, word.length())))
        .collect(Collectors.toSet());
  }
}
