package org.preuve.web.base;

import java.text.Normalizer;

/** Short texts that somebody else wrote, such as names and titles. */
public final class CleanText {

  private static final int LONGEST = 255;

  private CleanText() {}

  /**
   * NFC (Unicode Annex 15), without control, direction or other invisible characters, at most 255
   * characters.
   */
  public static String of(String text) {
    var visible =
        Normalizer.normalize(text, Normalizer.Form.NFC)
            .codePoints()
            .filter(CleanText::visible)
            .limit(LONGEST)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
    return (visible.length() > LONGEST ? visible.substring(0, LONGEST) : visible).strip();
  }

  private static boolean visible(int c) {
    int type = Character.getType(c);
    return !Character.isISOControl(c)
        && type != Character.FORMAT
        && type != Character.SURROGATE
        && type != Character.LINE_SEPARATOR
        && type != Character.PARAGRAPH_SEPARATOR;
  }
}
