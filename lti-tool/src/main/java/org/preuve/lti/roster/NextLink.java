package org.preuve.lti.roster;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds the next page in Link headers (RFC 8288), also in those with curly quotes or &amp;amp;. */
public final class NextLink {

  private static final Pattern NEXT =
      Pattern.compile("<([^>]+)>\\s*;[^,<]*rel=[^a-zA-Z,;]*next\\b", Pattern.CASE_INSENSITIVE);

  private NextLink() {}

  /** Address of the next page, as the platform writes it. */
  public static Optional<String> in(Map<String, List<String>> headers) {
    return headers.getOrDefault("link", List.of()).stream()
        .map(NEXT::matcher)
        .filter(m -> m.find())
        .map(m -> m.group(1).replace("&amp;", "&"))
        .findFirst();
  }
}
