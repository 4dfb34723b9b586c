package org.preuve.lti.roster;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads Link headers (RFC 8288), also those with curly quotes or &amp;amp;. */
final class PageLinks {

  private static final Pattern NEXT = withRel("next");
  private static final Pattern DIFFERENCES = withRel("differences");

  private PageLinks() {}

  /** Address of the next page, as the platform writes it (NRPS 2.0, section 2.4.1). */
  static Optional<String> next(Map<String, List<String>> headers) {
    return find(NEXT, headers);
  }

  /** Where to ask for what has changed since (NRPS 2.0, section 2.4.2). */
  static Optional<String> differences(Map<String, List<String>> headers) {
    return find(DIFFERENCES, headers);
  }

  private static Optional<String> find(Pattern link, Map<String, List<String>> headers) {
    return headers.getOrDefault("link", List.of()).stream()
        .map(link::matcher)
        .filter(m -> m.find())
        .map(m -> m.group(1).replace("&amp;", "&"))
        .findFirst();
  }

  private static Pattern withRel(String rel) {
    return Pattern.compile(
        "<([^>]+)>\\s*;[^,<]*rel=[^a-zA-Z,;]*" + rel + "\\b", Pattern.CASE_INSENSITIVE);
  }
}
