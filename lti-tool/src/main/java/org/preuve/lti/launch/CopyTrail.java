package org.preuve.lti.launch;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.preuve.lti.CopyVariables;

/**
 * What our custom parameters say (LTI 1.3 core, section 5.4.6): which page a link opens, and from
 * which courses and links it was copied.
 *
 * @param item landing page, empty without one
 * @param contexts ids of courses, the newest copy first
 * @param links ids of links, the newest copy first
 */
record CopyTrail(String item, List<String> contexts, List<String> links) {

  private static final int MOST = 50;
  private static final int LONGEST_ID = 255;

  CopyTrail {
    contexts = List.copyOf(contexts);
    links = List.copyOf(links);
  }

  static CopyTrail read(Claims custom) {
    return new CopyTrail(
        value(custom, CopyVariables.ITEM).orElse(""),
        ids(custom, CopyVariables.CONTEXTS),
        ids(custom, CopyVariables.LINKS));
  }

  /** A platform that does not know a variable leaves its name in place. */
  private static Optional<String> value(Claims custom, String name) {
    return custom.text(name).map(String::strip).filter(v -> !v.isEmpty() && !v.startsWith("$"));
  }

  /** URL-encoded ids between commas (LTI 1.3 core, sections 6.1.2 and 6.1.3). */
  private static List<String> ids(Claims custom, String name) {
    return value(custom, name).stream()
        .flatMap(list -> Arrays.stream(list.split(",")))
        .flatMap(id -> decoded(id.strip()).stream())
        .filter(id -> !id.isBlank() && id.length() <= LONGEST_ID)
        .distinct()
        .limit(MOST)
        .toList();
  }

  private static Optional<String> decoded(String id) {
    try {
      return Optional.of(URLDecoder.decode(id, StandardCharsets.UTF_8));
    } catch (IllegalArgumentException notEncoded) {
      return Optional.of(id);
    }
  }
}
