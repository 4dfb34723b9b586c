package org.preuve.badges;

import org.preuve.web.page.Pages;

/** Templates and texts of this module. */
public final class BadgePages {

  /** {@code src/main/jte} and {@code messages_{fr,en}.properties}. */
  public static final Pages PAGES = new Pages("org.preuve.badges");

  private BadgePages() {}

  /** The badge of one competency, as a link in a course opens it. */
  public static String badge(String code) {
    return "/badges/" + code;
  }
}
