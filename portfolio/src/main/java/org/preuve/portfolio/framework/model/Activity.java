package org.preuve.portfolio.framework.model;

import java.util.List;
import java.util.Optional;
import org.preuve.web.base.ForOtherModules;

/**
 * A work situation of a bloc.
 *
 * @param number running number in the framework, from 1
 * @param label short name
 * @param competencies codes that stand under it; empty where the activities are siblings of the
 *     competencies
 * @param title official title, once a person has confirmed an import of it
 * @param tasks in the official wording, may be empty
 */
@ForOtherModules
public record Activity(
    int number,
    Label label,
    List<String> competencies,
    Optional<String> title,
    List<String> tasks) {

  public Activity {
    competencies = List.copyOf(competencies);
    tasks = List.copyOf(tasks);
  }
}
