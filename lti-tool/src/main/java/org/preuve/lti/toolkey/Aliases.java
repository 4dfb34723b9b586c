package org.preuve.lti.toolkey;

import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Names of the registrations' keys in the key store: {@code lti-{registration}} for the first one,
 * {@code lti-{registration}-{epoch second}} for those after it.
 */
final class Aliases {

  /** Beginning of every registration's names. */
  static final String ALL = "lti-";

  private Aliases() {}

  static String first(String registration) {
    return ALL + registration;
  }

  static String later(String registration, Instant from) {
    return first(registration) + "-" + from.getEpochSecond();
  }

  /**
   * The keys of a registration.
   *
   * @param dates moment from which a key signs, by its alias; may hold other keys too
   */
  static KeyRing ring(String registration, Map<String, Instant> dates) {
    return new KeyRing(
        dates.entrySet().stream()
            .filter(e -> belongs(e.getKey(), registration))
            .map(e -> new KeyRing.Entry(e.getKey(), e.getValue()))
            .toList());
  }

  /** The registrations that these names belong to. */
  static Stream<String> registrations(Map<String, Instant> dates) {
    return dates.keySet().stream().map(alias -> alias.split("-", 3)[1]).distinct();
  }

  private static boolean belongs(String alias, String registration) {
    var first = first(registration);
    return alias.equals(first) || alias.startsWith(first + "-");
  }
}
