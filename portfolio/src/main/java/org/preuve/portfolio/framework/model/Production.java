package org.preuve.portfolio.framework.model;

import java.util.List;
import org.preuve.web.base.ForOtherModules;

/**
 * What a candidate hands in for a whole bloc, in the official wording.
 *
 * @param title what it is
 * @param deliverables what it consists of
 * @param defence how it is defended, may be empty
 */
@ForOtherModules
public record Production(String title, List<String> deliverables, String defence) {

  public Production {
    deliverables = List.copyOf(deliverables);
  }
}
