package org.preuve.portfolio.assessment;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A draft as a page showed it.
 *
 * @param version of the draft
 * @param seen number of the decision in force, 0 for none
 */
record ChosenDraft(long id, int version, int seen) {

  private static final Pattern FIELD = Pattern.compile("(\\d{1,18})\\.(\\d{1,6})\\.(\\d{1,6})");

  /** Reads {@link #field}. */
  static Optional<ChosenDraft> read(String field) {
    var parts = FIELD.matcher(field);
    return parts.matches()
        ? Optional.of(
            new ChosenDraft(
                Long.parseLong(parts.group(1)),
                Integer.parseInt(parts.group(2)),
                Integer.parseInt(parts.group(3))))
        : Optional.empty();
  }

  /** {@code id.version.seen}. */
  String field() {
    return id + "." + version + "." + seen;
  }
}
