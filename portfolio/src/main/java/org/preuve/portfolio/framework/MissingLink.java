package org.preuve.portfolio.framework;

import java.util.Optional;
import java.util.regex.Pattern;
import org.preuve.portfolio.framework.model.Framework;

/**
 * What a link of the course names and its framework does not have.
 *
 * @param kind {@code competencies} or {@code blocs}
 * @param name code or number
 */
record MissingLink(String kind, String name) {

  private static final Pattern FORM = Pattern.compile("(competencies|blocs)/([A-Za-z0-9.-]{1,20})");

  /** Reads {@code competencies/C.12}; empty when it is something else. */
  static Optional<MissingLink> of(String text) {
    var form = FORM.matcher(text);
    return form.matches()
        ? Optional.of(new MissingLink(form.group(1), form.group(2)))
        : Optional.empty();
  }

  /** The address that the link opens. */
  String path() {
    return "/" + kind + "/" + name;
  }

  boolean in(Framework framework) {
    return kind.equals("blocs")
        ? framework.blocs().stream().anyMatch(b -> String.valueOf(b.number()).equals(name))
        : framework.competency(name).isPresent();
  }
}
