package org.preuve.portfolio.framework.model;

import java.util.List;
import java.util.Optional;
import org.preuve.web.base.ForOtherModules;

/**
 * One way in which a bloc is evaluated.
 *
 * @param label short name
 * @param kinds what it consists of, at least one
 * @param deliverables what the candidate hands in, may be empty
 * @param text official wording, once a person has confirmed an import of it
 * @param items what the official wording lists below it, may be empty
 */
@ForOtherModules
public record Modality(
    Label label,
    List<Kind> kinds,
    List<Label> deliverables,
    Optional<String> text,
    List<String> items) {

  public Modality {
    kinds = List.copyOf(kinds);
    deliverables = List.copyOf(deliverables);
    items = List.copyOf(items);
  }

  /** Kinds of evaluation. */
  public enum Kind {
    WRITTEN_EXAM,
    PRACTICAL_WORK,
    ACTIVITY_REPORT,
    BADGE,
    SELF_ASSESSMENT,
    CASE_STUDY,
    ROLE_PLAY,
    PROJECT,
    PROFESSIONAL_SIMULATION,
    COMPANY_MISSION,
    PRODUCTION,
    PUBLICATION,
    ORAL,
    OTHER
  }
}
