package org.preuve.portfolio.framework.reading;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Words that a document took over from another one: all its projects are of one sort, and a single
 * one is of another.
 */
final class OddSubject {

  private static final Pattern SUBJECT =
      Pattern.compile(
          "(?iu)\\b(?<head>projet|solution|secteur|domaine)s?\\s+(?:de\\s+|d['’])(?<what>\\p{L}{4,})");
  private static final int OFTEN = 10;

  private OddSubject() {}

  /** The texts that speak of what no other speaks of. */
  static List<String> in(List<String> texts) {
    Map<String, Map<String, Integer>> counts = new HashMap<>();
    for (String text : texts) {
      var found = SUBJECT.matcher(text);
      while (found.find()) {
        counts
            .computeIfAbsent(lower(found.group("head")), head -> new HashMap<>())
            .merge(lower(found.group("what")), 1, Integer::sum);
      }
    }
    return texts.stream().filter(text -> odd(text, counts)).toList();
  }

  private static boolean odd(String text, Map<String, Map<String, Integer>> counts) {
    var found = SUBJECT.matcher(text);
    while (found.find()) {
      var of = counts.getOrDefault(lower(found.group("head")), Map.of());
      int most = of.values().stream().mapToInt(Integer::intValue).max().orElse(0);
      int all = of.values().stream().mapToInt(Integer::intValue).sum();
      boolean once = of.getOrDefault(lower(found.group("what")), 0) == 1;
      if (once && most >= OFTEN && all - most == 1) {
        return true;
      }
    }
    return false;
  }

  private static String lower(String word) {
    return word.toLowerCase(Locale.ROOT);
  }
}
