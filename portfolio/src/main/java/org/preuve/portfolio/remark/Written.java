package org.preuve.portfolio.remark;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.preuve.web.base.Hashes;

/**
 * The remark in the fields of one piece: {@code r.place.<piece>}, {@code r.at.<piece>}, {@code
 * r.words.<piece>}, {@code r.was.<piece>}.
 *
 * @param choice of the place
 * @param at the number as it was typed
 * @param was {@link #mark} of what the page showed in them; empty where the page does not say it
 */
public record Written(String choice, String at, String words, Optional<String> was) {

  /** Nothing. */
  public static final Written NOTHING = new Written("", "", "");

  private static final Pattern FIELD = Pattern.compile("r\\.words\\.([a-z2-7]{26})");

  /** What stands in the fields, of which nobody has to say what was there before. */
  public Written(String choice, String at, String words) {
    this(choice, at, words, Optional.empty());
  }

  /** By piece, of those that a form has fields for. */
  public static Map<String, Written> read(Map<String, String> fields) {
    var pieces = new HashMap<String, Written>();
    for (var name : fields.keySet()) {
      var matcher = FIELD.matcher(name);
      if (matcher.matches()) {
        pieces.computeIfAbsent(matcher.group(1), piece -> of(fields, piece));
      }
    }
    return new TreeMap<>(pieces);
  }

  private static Written of(Map<String, String> fields, String piece) {
    return new Written(
        fields.getOrDefault("r.place." + piece, ""),
        fields.getOrDefault("r.at." + piece, ""),
        fields.getOrDefault("r.words." + piece, "").replace("\r\n", "\n").strip(),
        Optional.ofNullable(fields.get("r.was." + piece)));
  }

  /** By it a page says which words it shows; empty where it shows none. */
  public String mark() {
    return words.isEmpty() ? "" : Hashes.sha256(choice + "\n" + at + "\n" + words);
  }

  /** What the page showed, as the next one says it again. */
  public String said() {
    return was.orElse("");
  }

  /** As a form sends it, by the names of its fields. */
  public Map<String, String> fields(String piece) {
    var fields = new TreeMap<String, String>();
    fields.put("r.place." + piece, choice);
    fields.put("r.at." + piece, at);
    fields.put("r.words." + piece, words);
    was.ifPresent(mark -> fields.put("r.was." + piece, mark));
    return fields;
  }
}
