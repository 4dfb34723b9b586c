package org.preuve.portfolio.framework.model;

import java.util.List;
import java.util.Optional;
import org.preuve.web.base.ForOtherModules;

/**
 * A certification framework (référentiel).
 *
 * @param id stands in addresses, lower-case letters, digits and hyphens
 * @param title name of the certification
 * @param blocs in order
 * @param language of every official text in it, as a tag of BCP 47
 * @param rules of the whole certification, once a person has confirmed an import of them
 */
@ForOtherModules
public record Framework(
    String id, Label title, List<Bloc> blocs, String language, List<Rule> rules) {

  public Framework {
    blocs = List.copyOf(blocs);
    rules = List.copyOf(rules);
  }

  /** Every competency, in order. */
  public List<Competency> competencies() {
    return blocs.stream().flatMap(bloc -> bloc.competencies().stream()).toList();
  }

  /** The competency with exactly that code. */
  public Optional<Competency> competency(String code) {
    return competencies().stream().filter(one -> one.code().equals(code)).findFirst();
  }

  /** The bloc that holds the competency with that code. */
  public Optional<Bloc> blocOf(String code) {
    return blocs.stream()
        .filter(bloc -> bloc.competencies().stream().anyMatch(one -> one.code().equals(code)))
        .findFirst();
  }

  /** What to judge a competency by: its own criteria, else those of its bloc. */
  public List<Criterion> criteriaFor(String code) {
    var own = competency(code).map(Competency::criteria).orElse(List.of());
    return own.isEmpty() ? blocOf(code).map(Bloc::criteria).orElse(List.of()) : own;
  }
}
