package org.preuve.portfolio.framework;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.preuve.portfolio.framework.model.Competency;
import org.preuve.portfolio.framework.model.Framework;

/** A map from an old version to a new one as fields {@code to.C1=C2}. */
final class MoveQuery {

  /** Characters of a query that every server on the way takes. */
  static final int LONGEST = 4000;

  private MoveQuery() {}

  /** Gives the value of a field, or null. */
  interface Fields {
    @Nullable String get(String name);
  }

  /**
   * The map of some fields; an empty one says that nothing goes along.
   *
   * @param otherwise where a field is missing
   */
  static Map<String, String> read(Framework before, Map<String, String> otherwise, Fields fields) {
    var map = new LinkedHashMap<String, String>();
    for (var one : before.competencies()) {
      var sent = fields.get("to." + one.code());
      var code =
          sent == null
              ? otherwise.getOrDefault(one.code(), "")
              : sent.strip().toUpperCase(Locale.ROOT);
      if (!code.isEmpty()) {
        map.put(one.code(), code);
      }
    }
    return map;
  }

  /** Query, with its question mark, of what is not as proposed; empty when all is. */
  static String of(Framework before, Map<String, String> proposed, Map<String, String> map) {
    UnaryOperator<String> said = code -> map.getOrDefault(code, "");
    var query =
        before.competencies().stream()
            .map(Competency::code)
            .filter(code -> !said.apply(code).equals(proposed.getOrDefault(code, "")))
            .map(code -> "to." + encoded(code) + "=" + encoded(said.apply(code)))
            .collect(Collectors.joining("&"));
    return query.isEmpty() ? "" : "?" + query;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8);
  }
}
