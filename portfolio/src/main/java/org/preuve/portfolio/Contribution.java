package org.preuve.portfolio;

import gg.jte.Content;
import java.util.Optional;
import org.preuve.web.page.Page;

/** What another module puts on a portfolio page; a CDI bean that {@link Fills} a slot. */
public interface Contribution {

  /** Smaller stands first. */
  int order();

  /**
   * The piece of page, empty when there is nothing to say.
   *
   * @param page context of the page; use {@code page.with(…)} for the module's own texts
   */
  Optional<Content> content(Page page, Subject subject);
}
