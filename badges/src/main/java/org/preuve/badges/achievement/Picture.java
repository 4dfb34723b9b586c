package org.preuve.badges.achievement;

import java.util.Locale;

/**
 * A badge picture: three choices, composed into an SVG.
 *
 * @param shape outline
 * @param colour a dark and a lighter half
 * @param symbol in the middle
 */
public record Picture(Shape shape, Colour colour, Symbol symbol) {

  /** Outlines on a 240 by 240 field. */
  public enum Shape {
    HEXAGON(
        "M120 12 206.500 62a14 14 0 0 1 7 12v92a14 14 0 0 1-7 12L127 224a14 14 0 0 1-14 0L33.500"
            + " 178a14 14 0 0 1-7-12V74a14 14 0 0 1 7-12L113 16a14 14 0 0 1 7-4Z"),
    SHIELD(
        "M120 14c26 15 54 22 84 24a8 8 0 0 1 8 8v72c0 54-38 88-86 107a16 16 0 0 1-12"
            + " 0c-48-19-86-53-86-107V46a8 8 0 0 1 8-8c30-2 58-9 84-24Z"),
    DISC("M120 14a106 106 0 1 1 0 212 106 106 0 0 1 0-212Z"),
    OCTAGON(
        "M82 18h76a14 14 0 0 1 10 4l50 50a14 14 0 0 1 4 10v76a14 14 0 0 1-4 10l-50 50a14 14 0 0 1-10"
            + " 4H82a14 14 0 0 1-10-4l-50-50a14 14 0 0 1-4-10V82a14 14 0 0 1 4-10l50-50a14 14 0 0 1"
            + " 10-4Z");

    final String path;

    Shape(String path) {
      this.path = path;
    }
  }

  /** Two tones on which white keeps a contrast of at least 4.5. */
  public enum Colour {
    INK("#2A2F86", "#3D43A8"),
    FIR("#14663F", "#1B7A4C"),
    LAGOON("#0C5A6B", "#127085"),
    PLUM("#6B2C6E", "#87408A"),
    BRICK("#93321F", "#B0452F"),
    SLATE("#343A50", "#4B5168");

    final String dark;
    final String light;

    Colour(String dark, String light) {
      this.dark = dark;
      this.light = light;
    }
  }

  /** Drawings on a 24 by 24 field. */
  public enum Symbol {
    PROBE(
        "M10 13.800V6a2 2 0 1 1 4 0v7.800a3.600 3.600 0 1 1-4 0ZM12 10v6M17.500 6.500a4 4 0 0 1 0"
            + " 5.500M20 4.500a7 7 0 0 1 0 9.500"),
    TEST("M5 4h9M5 9h9M5 14h5M12.500 17.500l2.600 2.800L20.500 13"),
    CHIP(
        "M7.500 7.500h9v9h-9zM10 4v3.500M14 4v3.500M10 16.500V20M14 16.500V20M4 10h3.500M4"
            + " 14h3.500M16.500 10H20M16.500 14H20"),
    LAYERS("M12 4 20 8.500 12 13 4 8.500ZM4 12.500 12 17l8-4.500M4 16.500 12 21l8-4.500"),
    TEAM(
        "M9 10.500a3 3 0 1 0 0-6 3 3 0 0 0 0 6ZM3.500 19c.4-3.400 2.400-5.500 5.500-5.500s5.100"
            + " 2.100 5.500 5.500M15.500 5a3 3 0 0 1 0 5.200M17 13.800c2 .6 3.200 2.400 3.500 5.200"),
    LOCK("M6 11h12v9H6zM8.500 11V8a3.500 3.500 0 1 1 7 0v3M12 14.500v2");

    final String path;

    Symbol(String path) {
      this.path = path;
    }
  }

  /**
   * A first choice that sets competencies apart.
   *
   * @param bloc number of the bloc, from 1
   * @param competency number in the competency's code
   */
  public static Picture proposed(int bloc, int competency) {
    return new Picture(
        Shape.values()[Math.floorMod(bloc - 1, Shape.values().length)],
        Colour.values()[Math.floorMod(bloc - 1, Colour.values().length)],
        Symbol.values()[Math.floorMod(competency, Symbol.values().length)]);
  }

  /**
   * The SVG, 240 by 240, without text.
   *
   * @param measured adds the medallion of evidence that a device measured
   */
  public String svg(boolean measured) {
    return String.format(
        Locale.ROOT,
        """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 240 240" role="img">
          <defs><clipPath id="b"><path d="%1$s"/></clipPath></defs>
          <path d="%1$s" fill="%2$s"/>
          <path d="M0 0h240L0 240Z" fill="%3$s" clip-path="url(#b)"/>
          <path d="%1$s" fill="none" stroke="#fff" stroke-opacity=".55" stroke-width="3" \
        transform="translate(12 12) scale(.9)"/>
          <g transform="translate(66 60) scale(4.5)" fill="none" stroke="#fff" stroke-width="1.7" \
        stroke-linecap="round" stroke-linejoin="round"><path d="%4$s"/></g>
        %5$s</svg>
        """,
        shape.path,
        colour.dark,
        colour.light,
        symbol.path,
        measured ? MEDALLION : "");
  }

  private static final String MEDALLION =
      """
        <g><circle cx="196" cy="196" r="34" fill="#fff"/><circle cx="196" cy="196" r="29" \
      fill="#1B7A4C"/><path d="M177 197h8l6-13 9 25 6-12h9" fill="none" stroke="#fff" \
      stroke-width="4" stroke-linecap="round" stroke-linejoin="round"/></g>
      """;
}
