package org.preuve.portfolio.framework.reading;

import java.util.List;

/**
 * What an import found in a certifier's document; a person confirms it.
 *
 * @param title name of the certification, empty when the document gives none
 * @param blocs in the order of the document
 * @param warnings what to look at before confirming
 */
public record FrameworkDraft(String title, List<DraftBloc> blocs, List<DraftWarning> warnings) {

  public FrameworkDraft {
    blocs = List.copyOf(blocs);
    warnings = List.copyOf(warnings);
  }

  /** Every competency, in the order of the document. */
  public List<DraftCompetency> competencies() {
    return blocs.stream().flatMap(bloc -> bloc.competencies().stream()).toList();
  }

  /**
   * A bloc as the document has it.
   *
   * @param number its number there; 0 collects competencies that stand before any bloc
   * @param title official title, empty when there is none
   * @param competencies in the order of the document
   */
  public record DraftBloc(int number, String title, List<DraftCompetency> competencies) {

    public DraftBloc {
      competencies = List.copyOf(competencies);
    }
  }

  /**
   * A competency as the document has it.
   *
   * @param code never renumbered
   * @param statement official wording on one line, single spaces, without mark-up
   */
  public record DraftCompetency(String code, String statement) {}

  /**
   * Something a person should look at.
   *
   * @param kind stable code; its text is {@code warning.<kind>} in both languages
   * @param place code or bloc that it is about
   */
  public record DraftWarning(Kind kind, String place) {}

  /** What can be odd in a document that could be read. */
  public enum Kind {
    TITLE_MISSING,
    CODE_MISSING,
    CODE_DUPLICATE,
    STATEMENT_EMPTY,
    STATEMENT_UNFINISHED,
    STATEMENT_LONG,
    BLOC_EMPTY,
    BLOC_UNTITLED,
    BLOC_INFERRED,
    BLOC_UNCERTAIN,
    COMPETENCY_OUTSIDE_BLOC,
    ROW_WITHOUT_COMPETENCY
  }
}
