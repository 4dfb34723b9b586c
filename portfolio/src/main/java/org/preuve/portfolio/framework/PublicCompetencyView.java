package org.preuve.portfolio.framework;

import java.util.List;
import java.util.Optional;

/**
 * The public page of a competency.
 *
 * @param code as the certifier writes it
 * @param label short name
 * @param framework name of the certification
 * @param bloc {@code Bloc 2 – name}
 * @param criteria what is looked at
 * @param ofBloc whether those criteria are about the whole bloc
 * @param modalities ways of evaluation
 * @param previous the competency before
 * @param next the competency after
 */
public record PublicCompetencyView(
    String code,
    String label,
    String framework,
    String bloc,
    List<Line> criteria,
    boolean ofBloc,
    List<Line> modalities,
    Optional<Link> previous,
    Optional<Link> next) {

  /**
   * A line with its parts.
   *
   * @param parts may be empty
   */
  public record Line(String text, List<String> parts) {}

  /**
   * Another competency.
   *
   * @param path of its public page
   */
  public record Link(String path, String text) {}
}
