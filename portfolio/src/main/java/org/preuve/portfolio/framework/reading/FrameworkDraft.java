package org.preuve.portfolio.framework.reading;

import java.util.List;
import java.util.Set;
import org.preuve.portfolio.framework.model.Condition;
import org.preuve.portfolio.framework.model.Modality;
import org.preuve.portfolio.framework.model.Production;
import org.preuve.portfolio.framework.model.Rule;

/**
 * What an import found in a certifier's document; a person confirms it. All texts are in the
 * official wording, on one line, with single spaces and without mark-up.
 *
 * @param title name of the certification, empty when the document gives none
 * @param language of the document, as a tag of BCP 47
 * @param blocs in the order of the document
 * @param rules that hold for the whole certification
 * @param warnings what to look at before confirming
 */
public record FrameworkDraft(
    String title,
    String language,
    List<DraftBloc> blocs,
    List<Rule> rules,
    List<DraftWarning> warnings) {

  public FrameworkDraft {
    language = language.isEmpty() ? "fr" : language;
    blocs = List.copyOf(blocs);
    rules = List.copyOf(rules);
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
   * @param activities in the order of the document, like everything below
   */
  public record DraftBloc(
      int number,
      String title,
      List<DraftActivity> activities,
      List<DraftCompetency> competencies,
      List<DraftCriterion> criteria,
      List<DraftModality> modalities,
      List<Production> productions,
      List<Condition> conditions) {

    public DraftBloc {
      activities = List.copyOf(activities);
      competencies = List.copyOf(competencies);
      criteria = List.copyOf(criteria);
      modalities = List.copyOf(modalities);
      productions = List.copyOf(productions);
      conditions = List.copyOf(conditions);
    }

    /** A bloc of which the document says nothing but its competencies. */
    public DraftBloc(int number, String title, List<DraftCompetency> competencies) {
      this(number, title, List.of(), competencies, List.of(), List.of(), List.of(), List.of());
    }

    /** Criteria about the bloc as a whole. */
    public List<DraftCriterion> own() {
      return criteria.stream().filter(one -> one.competencies().isEmpty()).toList();
    }

    /** Criteria about that competency, also those that it shares with others. */
    public List<DraftCriterion> of(String code) {
      return criteria.stream().filter(one -> one.competencies().contains(code)).toList();
    }
  }

  /**
   * A work situation.
   *
   * @param competencies codes that stand beside it; empty where the document does not say
   */
  public record DraftActivity(String title, List<String> tasks, List<String> competencies) {

    public DraftActivity {
      tasks = List.copyOf(tasks);
      competencies = List.copyOf(competencies);
    }
  }

  /**
   * A competency as the document has it.
   *
   * @param code never renumbered
   * @param statement official wording
   * @param name short name that its author gives, empty without one
   */
  public record DraftCompetency(String code, String statement, String name) {

    /** One without a short name, as in every certifier's document that we know. */
    public DraftCompetency(String code, String statement) {
      this(code, statement, "");
    }
  }

  /**
   * A criterion.
   *
   * @param competencies codes that it is about; none when it is about the bloc
   */
  public record DraftCriterion(String text, List<String> items, List<String> competencies) {

    public DraftCriterion {
      items = List.copyOf(items);
      competencies = List.copyOf(competencies);
    }
  }

  /**
   * A way of evaluation.
   *
   * @param kinds what it consists of, the first named first, at least one
   */
  public record DraftModality(List<Modality.Kind> kinds, String text, List<String> items) {

    public DraftModality {
      kinds = List.copyOf(kinds);
      items = List.copyOf(items);
    }
  }

  /**
   * Something a person should look at.
   *
   * @param kind stable code; its text is {@code warning.<kind>} in both languages
   * @param place code or bloc that it is about
   * @param words of the document that it is about, may be empty
   */
  public record DraftWarning(Kind kind, String place, String words) {

    public DraftWarning(Kind kind, String place) {
      this(kind, place, "");
    }
  }

  /** What can be odd in a document that could be read. */
  public enum Kind {
    TITLE_MISSING,
    CODE_MISSING,
    CODE_DUPLICATE,
    CODE_APART,
    STATEMENT_EMPTY,
    STATEMENT_UNFINISHED,
    STATEMENT_LONG,
    EVALUATION_IN_STATEMENT,
    STATEMENTS_ALIKE,
    BLOC_EMPTY,
    BLOC_UNTITLED,
    BLOC_INFERRED,
    BLOC_UNCERTAIN,
    COMPETENCY_OUTSIDE_BLOC,
    ROW_WITHOUT_COMPETENCY,
    ROW_OF_BLOC,
    STATEMENT_LOST,
    CRITERIA_SHARED,
    CRITERION_REPEATED,
    MODALITY_UNFINISHED,
    CONDITIONS_SPLIT,
    SUBJECT_DIFFERS,
    COLUMNS_DO_NOT_FIT,
    COLUMN_UNREAD,
    ROW_UNREAD,
    TEXT_CUT,
    READ_BY_COLUMN,
    CASE_PARENT_MISSING,
    CASE_ROLE_GUESSED,
    CASE_CODE_GIVEN,
    CASE_MISPLACED,
    CASE_LINKS_LEFT,
    CASE_PARTS_LEFT,
    PAGE_BREAK_JOINED,
    APOSTROPHES_MIXED,
    FOOTNOTES_REMOVED,
    FURNITURE_REMOVED;

    /** Says what was done or what the document has; nothing is lost or in doubt. */
    private static final Set<Kind> NOTES =
        Set.of(PAGE_BREAK_JOINED, APOSTROPHES_MIXED, FOOTNOTES_REMOVED, FURNITURE_REMOVED);

    /** Found while the document was read; a look at the draft alone finds it no more. */
    private static final Set<Kind> OF_READING =
        Set.of(
            CODE_APART,
            BLOC_INFERRED,
            BLOC_UNCERTAIN,
            ROW_WITHOUT_COMPETENCY,
            ROW_OF_BLOC,
            STATEMENT_LOST,
            CRITERIA_SHARED,
            MODALITY_UNFINISHED,
            CONDITIONS_SPLIT,
            COLUMNS_DO_NOT_FIT,
            COLUMN_UNREAD,
            TEXT_CUT,
            READ_BY_COLUMN,
            ROW_UNREAD,
            CASE_PARENT_MISSING,
            CASE_ROLE_GUESSED,
            CASE_CODE_GIVEN,
            CASE_MISPLACED,
            CASE_LINKS_LEFT,
            CASE_PARTS_LEFT);

    /** Whether it stays when the draft is corrected. */
    public boolean lasts() {
      return OF_READING.contains(this) || NOTES.contains(this);
    }

    /** Whether a person must look at it before the draft is used. */
    public boolean asks() {
      return !NOTES.contains(this);
    }
  }
}
