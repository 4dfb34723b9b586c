package org.preuve.lti;

import org.preuve.web.page.Pages;

/** Templates and texts of this module. */
public final class LtiPages {

  /** For {@code frame.page(…)}. */
  public static final Pages PAGES = new Pages("org.preuve.lti");

  private LtiPages() {}
}
