package org.preuve.portfolio.framework.reading;

import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Which column of the tables holds what; -1 for none. A header says so, else the place beside the
 * competencies does.
 *
 * @param code column of the codes; the same as {@code statement} where one cell holds both
 */
record TableColumns(int activity, int code, int statement, int modality, int criteria) {

  static final int WIDEST = 64;

  private static final String ABOUT = "(?:r[ée]f[ée]rentiels?\\s+(?:de\\s+|d\\s?['’]\\s?))?";
  private static final String INDICATORS =
      "indicateurs?(?: de (?:réussite|performance|qualité))?\\s*$";
  private static final Pattern ACTIVITY =
      start(ABOUT + "(?:activit[ée]s?|situations? de travail|(?:t[âa]ches?|missions?)\\s*$)");
  private static final Pattern COMPETENCY =
      start(ABOUT + "(?:comp[ée]tences?|[ée]nonc[ée]s?|competenc(?:y|ies))");
  private static final Pattern CODE = start("(?:codes?\\b|n\\s?[°º]|num[ée]ros?\\b|r[ée]f\\.)");
  private static final Pattern MODALITY =
      start(
          "(?:modalit[ée]s?|m(?:[ée]thod|od)es? d['’][ée]valuation|assessment methods?"
              + "|[ée]preuves?\\s*$)");

  /** Names the ways of evaluation where the criteria have their own column and these have none. */
  private static final Pattern EVALUATION =
      start("(?:r[ée]f[ée]rentiels? d['’\\s]+)?[ée]valuations?\\s*$");

  private static final Pattern CRITERIA = start("(?:crit[èe]res?|criteria|" + INDICATORS + ")");
  private static final Pattern ANY =
      start(
          "(?:"
              + ABOUT
              + "(?:activit|comp[ée]tenc|[ée]valuations?\\s*$)|r[ée]f[ée]rentiel d['’\\s]+[ée]valuation"
              + "|[ée]nonc[ée]s?\\b|situations? de travail|codes?\\b|n\\s?[°º]|num[ée]ro|r[ée]f\\.|modalit|m(?:[ée]thod|od)es? d['’][ée]valuation"
              + "|(?:t[âa]ches?|missions?|[ée]preuves?)\\s*$|"
              + INDICATORS
              + "|assessment methods?|crit[èe]res?|criteria|blocs?\\b|intitul[ée])");
  private static final Pattern RULE = Pattern.compile("^[\\s:|=–—-]*$");
  private static final int HEADER = 200;
  private static final int SHORT_HEADER = 40;

  /** Whether the cells name columns, or only rule the table. */
  static boolean header(List<List<Paragraph>> cells) {
    var texts = cells.stream().map(TableLine::text).filter(text -> !text.isEmpty()).toList();
    if (texts.isEmpty() || texts.stream().allMatch(text -> RULE.matcher(text).matches())) {
      return !texts.isEmpty();
    }
    if (texts.size() == 1) {
      return names(texts.get(0), SHORT_HEADER);
    }
    long naming = texts.stream().filter(text -> names(text, HEADER)).count();
    boolean titles = texts.stream().allMatch(text -> text.length() <= HEADER && bare(text));
    return titles && naming > 1 && (naming * 2 > texts.size() || columns(texts) > 1);
  }

  /** How many of the columns that are read are named shortly, as no row of texts would. */
  private static long columns(List<String> texts) {
    return Stream.of(ACTIVITY, COMPETENCY, MODALITY, CRITERIA)
        .filter(
            name ->
                texts.stream().anyMatch(t -> names(t, SHORT_HEADER) && name.matcher(t).matches()))
        .count();
  }

  /** Whether something is read from that column. */
  boolean reads(int column) {
    return column == activity
        || column == code
        || column == statement
        || column == modality
        || column == criteria;
  }

  private static boolean names(String text, int longest) {
    return text.length() <= longest && ANY.matcher(text).matches() && bare(text);
  }

  private static boolean bare(String text) {
    return CompetencyCode.at(text).isEmpty() && BlocHeading.at(text).isEmpty();
  }

  static TableColumns of(List<List<List<Paragraph>>> rows) {
    int code = mostFrequentCode(rows);
    int statement = statement(rows, code);
    var headers = rows.stream().filter(TableColumns::header).toList();
    int modality = named(headers, MODALITY).orElse(-1);
    int criteria = named(headers, CRITERIA).orElse(-1);
    if (modality < 0 && criteria >= 0) {
      modality = named(headers, EVALUATION).orElse(-1);
    }
    if (modality < 0 && criteria < 0) {
      modality = statement + 1;
      criteria = statement + 2;
    }
    int activity = named(headers, ACTIVITY).orElse(Math.min(code, statement) - 1);
    return new TableColumns(activity, code, statement, modality, criteria);
  }

  private static OptionalInt named(List<List<List<Paragraph>>> headers, Pattern name) {
    return headers.stream()
        .flatMapToInt(
            cells ->
                IntStream.range(0, cells.size())
                    .filter(i -> name.matcher(TableLine.text(cells.get(i))).matches()))
        .findFirst();
  }

  /** The column whose cells most often start with a code. */
  private static int mostFrequentCode(List<List<List<Paragraph>>> rows) {
    var counts = new int[WIDEST];
    for (var row : rows) {
      for (int i = 0; i < Math.min(row.size(), WIDEST); i++) {
        counts[i] += TableLine.codes(row.get(i)) > 0 ? 1 : 0;
      }
    }
    int best = 0;
    for (int i = 1; i < counts.length; i++) {
      best = counts[i] > counts[best] ? i : best;
    }
    return best;
  }

  /** The column of the codes, unless most of its cells hold nothing else. */
  private static int statement(List<List<List<Paragraph>>> rows, int code) {
    var coded =
        rows.stream()
            .filter(row -> code < row.size() && TableLine.codes(row.get(code)) > 0)
            .toList();
    long alone =
        coded.stream()
            .filter(row -> row.get(code).size() == 1)
            .filter(row -> CompetencyCode.alone(row.get(code).get(0).text()))
            .filter(row -> code + 1 < row.size() && !row.get(code + 1).isEmpty())
            .count();
    return alone * 2 > coded.size() ? code + 1 : code;
  }

  private static Pattern start(String words) {
    return Pattern.compile(
        "^[\\W_]*" + words + ".*", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }
}
