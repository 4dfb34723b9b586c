package org.preuve.portfolio.framework;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.preuve.portfolio.framework.model.Competency;
import org.preuve.portfolio.framework.model.Framework;

/** Which competency of another version is probably the same; a person corrects it. */
final class VersionMap {

  private VersionMap() {}

  /**
   * Old code to new code, in order; what is probably nowhere is left out. The very same statement
   * counts more than the same code, the same code only where both speak of the same thing.
   */
  static Map<String, String> propose(Framework before, Framework after) {
    var byText = byText(after);
    var map = new LinkedHashMap<String, String>();
    for (var one : before.competencies()) {
      target(one, after, byText).ifPresent(code -> map.put(one.code(), code));
    }
    return map;
  }

  private static Optional<String> target(
      Competency one, Framework after, Map<List<String>, String> byText) {
    var words = PlainWords.of(text(one));
    var same = after.competency(one.code());
    if (same.filter(other -> PlainWords.of(text(other)).equals(words)).isPresent()) {
      return Optional.of(one.code());
    }
    return Optional.ofNullable(byText.get(words))
        .filter(code -> !code.isEmpty())
        .or(
            () ->
                same.filter(other -> PlainWords.meet(text(one), text(other)))
                    .map(Competency::code));
  }

  /** A statement that stands twice names none of the two. */
  private static Map<List<String>, String> byText(Framework after) {
    var byText = new HashMap<List<String>, String>();
    for (var one : after.competencies()) {
      byText.merge(PlainWords.of(text(one)), one.code(), (first, second) -> "");
    }
    return byText;
  }

  static String text(Competency one) {
    return one.statement().orElse(one.label().fr());
  }
}
