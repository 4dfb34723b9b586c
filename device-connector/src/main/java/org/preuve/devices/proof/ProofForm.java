package org.preuve.devices.proof;

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
 * @param leftOut codes of sets of checks that the proof is not held against
 */
record ProofForm(String title, Map<String, String> links, Set<String> leftOut) {

  private static final String[] NONE = {};

  /**
   * Reads the fields {@code title}, {@code competency} (repeated) and {@code justification}:
   * repeated in the same order, once for all, or as {@code justification.<code>}.
   */
  static ProofForm of(Map<String, String[]> fields) {
    var titles = fields.getOrDefault("title", NONE);
    var codes = fields.getOrDefault("competency", NONE);
    var justifications = fields.getOrDefault("justification", NONE);
    var links = new LinkedHashMap<String, String>();
    for (int i = 0; i < codes.length; i++) {
      var named = fields.getOrDefault("justification." + codes[i], NONE);
      var text =
          named.length > 0
              ? named[0]
              : i < justifications.length
                  ? justifications[i]
                  : justifications.length == 1 ? justifications[0] : "";
      if (!codes[i].isBlank()) {
        links.put(codes[i].strip(), text.strip());
      }
    }
    var title = titles.length == 0 ? "" : titles[0].replaceAll("[\\p{C}]", " ").strip();
    return new ProofForm(title, links, new TreeSet<>(List.of(fields.getOrDefault("leave", NONE))));
  }
}
