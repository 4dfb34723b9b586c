package org.preuve.portfolio;

import org.preuve.web.page.Pages;

/** Templates, texts and the pages of this module that links in courses open. */
public final class PortfolioPages {

  /** For {@code frame.page(…)}. */
  public static final Pages PAGES = new Pages("org.preuve.portfolio");

  /** The whole portfolio, as a link in a course opens it. */
  public static final String HOME = "/portfolio";

  private PortfolioPages() {}

  /** One bloc, as a link in a course opens it. */
  public static String bloc(int number) {
    return "/blocs/" + number;
  }

  /** One competency, as a link in a course opens it. */
  public static String competency(String code) {
    return "/competencies/" + code;
  }
}
