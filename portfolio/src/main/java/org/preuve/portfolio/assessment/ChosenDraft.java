package org.preuve.portfolio.assessment;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A draft as a page showed it.
 *
 * @param version of the draft, which changes with everything that it says and rests on
 */
record ChosenDraft(long id, int version) {

  private static final Pattern FIELD = Pattern.compile("(\\d{1,18})\\.(\\d{1,6})");

  /** Reads {@link #field}. */
  static Optional<ChosenDraft> read(String field) {
    var parts = FIELD.matcher(field);
    return parts.matches()
        ? Optional.of(
            new ChosenDraft(Long.parseLong(parts.group(1)), Integer.parseInt(parts.group(2))))
        : Optional.empty();
  }

  /** {@code id.version}. */
  String field() {
    return id + "." + version;
  }
}
