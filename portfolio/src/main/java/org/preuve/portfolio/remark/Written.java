package org.preuve.portfolio.remark;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The remark in the fields of one piece: {@code r.place.<piece>}, {@code r.at.<piece>}, {@code
 * r.words.<piece>}.
 *
 * @param choice of the place
 * @param at the number as it was typed
 */
public record Written(String choice, String at, String words) {

  /** Nothing. */
  public static final Written NOTHING = new Written("", "", "");

  private static final Pattern FIELD = Pattern.compile("r\\.(place|at|words)\\.([a-z2-7]{26})");

  /** By piece, of those that a form has fields for. */
  public static Map<String, Written> read(Map<String, String> fields) {
    var pieces = new HashMap<String, Written>();
    for (var name : fields.keySet()) {
      var matcher = FIELD.matcher(name);
      if (matcher.matches()) {
        pieces.computeIfAbsent(matcher.group(2), piece -> of(fields, piece));
      }
    }
    return new TreeMap<>(pieces);
  }

  private static Written of(Map<String, String> fields, String piece) {
    return new Written(
        fields.getOrDefault("r.place." + piece, ""),
        fields.getOrDefault("r.at." + piece, ""),
        fields.getOrDefault("r.words." + piece, "").replace("\r\n", "\n").strip());
  }
}
