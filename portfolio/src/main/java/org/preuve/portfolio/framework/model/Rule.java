package org.preuve.portfolio.framework.model;

import java.util.List;
import org.preuve.web.base.ForOtherModules;

/**
 * What holds for the whole certification, in the official wording.
 *
 * @param items conditions that it names, may be empty
 */
@ForOtherModules
public record Rule(Kind kind, String text, List<String> items) {

  public Rule {
    items = List.copyOf(items);
  }

  /** What a rule is about. */
  public enum Kind {
    LEGAL_BASIS,
    CUMULATIVE_VALIDATION,
    DISABILITY
  }
}
