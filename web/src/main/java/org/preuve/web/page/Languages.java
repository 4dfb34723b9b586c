package org.preuve.web.page;

import java.util.List;
import java.util.Locale;

/** The languages of the pages: French first, English complete. */
public final class Languages {

  /** Every language that has texts; the first one is the default. */
  public static final List<Locale> ALL = List.of(Locale.FRENCH, Locale.ENGLISH);

  private Languages() {}

  /**
   * The language for a wish.
   *
   * @param wish language tag such as {@code fr}, {@code en-GB} or {@code fr_FR}; anything else is
   *     French
   */
  public static Locale of(String wish) {
    var tag = wish.replace('_', '-').toLowerCase(Locale.ROOT);
    return ALL.stream()
        .filter(l -> tag.equals(l.getLanguage()) || tag.startsWith(l.getLanguage() + "-"))
        .findFirst()
        .orElse(ALL.get(0));
  }

  /** The first acceptable language of an Accept-Language header (RFC 9110, section 12.5.4). */
  public static Locale negotiate(List<Locale> acceptable) {
    for (var wish : acceptable) {
      for (var offered : ALL) {
        if (wish.getLanguage().equals(offered.getLanguage())) {
          return offered;
        }
      }
    }
    return ALL.get(0);
  }
}
