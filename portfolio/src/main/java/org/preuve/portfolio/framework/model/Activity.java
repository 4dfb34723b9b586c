package org.preuve.portfolio.framework.model;

import java.util.List;
import org.preuve.web.base.ForOtherModules;

/**
 * A work situation of a bloc.
 *
 * @param number running number in the framework, from 1
 * @param label short name
 * @param competencies codes that stand under it; empty where the activities are siblings of the
 *     competencies
 */
@ForOtherModules
public record Activity(int number, Label label, List<String> competencies) {

  public Activity {
    competencies = List.copyOf(competencies);
  }
}
