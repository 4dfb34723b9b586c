package org.preuve.devices.proof;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The form that freezes a window.
 *
 * @param title one line
 * @param links justification by code, in the order of the form
 * @param rows competency and justification as typed, also where one of them is missing
 * @param leftOut codes of sets of checks that the proof is not held against
 */
record ProofForm(String title, Map<String, String> links, List<Row> rows, Set<String> leftOut) {

  /** One competency with its justification; either may be empty. */
  record Row(String code, String justification) {

    /** Whether somebody has begun it and not ended. */
    boolean half() {
      return code.isEmpty() != justification.isEmpty();
    }
  }

  private static final String[] NONE = {};

  /** One of which only the title is known. */
  static ProofForm titled(String title) {
    return new ProofForm(title, Map.of(), List.of(), Set.of());
  }

  /**
   * Whether a row was begun and not ended, or two of them are about the same: nothing is dropped.
   */
  boolean unclear() {
    var codes = rows.stream().map(Row::code).filter(code -> !code.isEmpty()).toList();
    return rows.stream().anyMatch(Row::half) || codes.size() > links.size();
  }

  /**
   * Reads the fields {@code title}, {@code competency} (repeated) and {@code justification}:
   * repeated in the same order, once for all, or as {@code justification.<code>}.
   */
  static ProofForm of(Map<String, String[]> fields) {
    var titles = fields.getOrDefault("title", NONE);
    var codes = fields.getOrDefault("competency", NONE);
    var justifications = fields.getOrDefault("justification", NONE);
    var links = new LinkedHashMap<String, String>();
    var rows = new ArrayList<Row>();
    for (int i = 0; i < codes.length; i++) {
      var named = fields.getOrDefault("justification." + codes[i], NONE);
      var text =
          named.length > 0
              ? named[0]
              : i < justifications.length
                  ? justifications[i]
                  : justifications.length == 1 ? justifications[0] : "";
      var own = i < justifications.length ? justifications[i] : "";
      rows.add(new Row(codes[i].strip(), (codes[i].isBlank() ? own : text).strip()));
      if (!codes[i].isBlank()) {
        links.put(codes[i].strip(), text.strip());
      }
    }
    var title = titles.length == 0 ? "" : titles[0].replaceAll("[\\p{C}]", " ").strip();
    return new ProofForm(
        title, links, rows, new TreeSet<>(List.of(fields.getOrDefault("leave", NONE))));
  }
}
