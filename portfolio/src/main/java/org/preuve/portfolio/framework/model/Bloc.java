package org.preuve.portfolio.framework.model;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.preuve.web.base.ForOtherModules;

/**
 * A part of a certification that is validated as a whole.
 *
 * @param number from 1
 * @param label short name in our own wording
 * @param title official title, once a person has confirmed an import of it
 * @param activities work situations
 * @param competencies sorted by the number in their code
 * @param modalities ways of evaluation
 * @param criteria criteria about the bloc as a whole; empty where they are about competencies
 * @param productions what is handed in for the whole bloc, in the official wording
 * @param conditions of its evaluation, in the official wording
 */
@ForOtherModules
public record Bloc(
    int number,
    Label label,
    Optional<String> title,
    List<Activity> activities,
    List<Competency> competencies,
    List<Modality> modalities,
    List<Criterion> criteria,
    List<Production> productions,
    List<Condition> conditions) {

  public Bloc {
    activities = List.copyOf(activities);
    competencies = List.copyOf(competencies);
    modalities = List.copyOf(modalities);
    criteria = List.copyOf(criteria);
    productions = List.copyOf(productions);
    conditions = List.copyOf(conditions);
  }

  /** The same bloc with that competency alone, or with none. */
  public Bloc only(String code) {
    var kept = competencies.stream().filter(one -> one.code().equals(code)).toList();
    return new Bloc(
        number, label, title, activities, kept, modalities, criteria, productions, conditions);
  }

  /** Short name in that language. */
  public String label(Locale locale) {
    return label.in(locale);
  }
}
