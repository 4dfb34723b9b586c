package org.preuve.portfolio.framework;

import java.util.Optional;

/**
 * The public page of a competency.
 *
 * @param code as the certifier writes it
 * @param label short name
 * @param framework name of the certification
 * @param bloc {@code Bloc 2 – name}
 * @param evaluation what is looked at, and how
 * @param ofBloc whether its criteria are about the whole bloc
 * @param previous the competency before
 * @param next the competency after
 */
public record PublicCompetencyView(
    String code,
    String label,
    String framework,
    String bloc,
    EvaluationView evaluation,
    boolean ofBloc,
    Optional<Link> previous,
    Optional<Link> next) {

  /**
   * Another competency.
   *
   * @param path of its public page
   */
  public record Link(String path, String text) {}
}
