package org.preuve.lti.roster;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds where to ask for changes of a list (NRPS 2.0, section 2.4.2) in Link headers. */
final class DifferencesLink {

  private static final Pattern DIFFERENCES =
      Pattern.compile(
          "<([^>]+)>\\s*;[^,<]*rel=[^a-zA-Z,;]*differences\\b", Pattern.CASE_INSENSITIVE);

  private DifferencesLink() {}

  /** The address, as the platform writes it. */
  static Optional<String> in(Map<String, List<String>> headers) {
    return headers.getOrDefault("link", List.of()).stream()
        .map(DIFFERENCES::matcher)
        .filter(m -> m.find())
        .map(m -> m.group(1).replace("&amp;", "&"))
        .findFirst();
  }
}
