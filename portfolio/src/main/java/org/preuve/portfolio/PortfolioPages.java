package org.preuve.portfolio;

import org.preuve.lti.Pages;

/** Templates and texts of this module. */
public final class PortfolioPages {

  /** For {@code frame.page(…)}. */
  public static final Pages PAGES = new Pages("org.preuve.portfolio");

  private PortfolioPages() {}
}
