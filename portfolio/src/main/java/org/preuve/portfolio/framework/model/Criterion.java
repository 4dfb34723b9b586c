package org.preuve.portfolio.framework.model;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.preuve.web.base.ForOtherModules;

/**
 * What an evaluator looks at.
 *
 * @param id unique in its framework and never changed, letters, digits and hyphens, {@code c12-1}
 * @param label short text
 * @param competencies codes it is about; several when it is shared, none when it is about the bloc
 * @param parts its sub-items, may be empty
 * @param text official wording, once a person has confirmed an import of it
 */
@ForOtherModules
public record Criterion(
    String id,
    Label label,
    List<String> competencies,
    List<Criterion> parts,
    Optional<String> text) {

  public Criterion {
    competencies = List.copyOf(competencies);
    parts = List.copyOf(parts);
  }

  /**
   * What it is judged under: its short name, or the whole official text where that name is no more
   * than its beginning.
   */
  public String name(Locale locale) {
    return text.filter(label::shortens).orElseGet(() -> label.in(locale));
  }

  /** Judged once, shown on several competencies. */
  public boolean shared() {
    return competencies.size() > 1;
  }
}
