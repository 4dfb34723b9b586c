package org.preuve.portfolio.framework.reading;

import java.util.regex.Pattern;

/** How the columns about evaluation start in French certification frameworks. */
final class EvaluationWords {

  private static final String OPENING = "^\\W*(?:(?:Des|Les|Une|La|Le)\\s+|L[’'])?";

  private static final Pattern CERTAIN =
      Pattern.compile(
          OPENING
              + "(?iu:[ée]valuations?\\s+(?:sous|par|de|des|du|orales?|écrites?|en|sur|d[’'])"
              + "|modalités? d[’'][ée]valuation|critères? d[’'][ée]valuation"
              + "|mises? en situation\\s+(?:pratique|professionnelle|réelle)|contrôle continu).*");

  private static final Pattern LIKELY =
      Pattern.compile(
          OPENING
              + "(?iu:[ée]valuations?|modalités?|critères?|contrôles?|mises? en situation"
              + "|[ée]tudes? de cas|[ée]preuves?|examens?|productions? d|soutenances?|qcm"
              + "|travaux pratiques|questionnaires?|grilles?|jeux? de rôles?|candidate?s?"
              + "|apprenante?s?|adéquation|pertinence|qualité)\\b.*");

  private static final Pattern INSIDE =
      Pattern.compile(
          "(?<=\\s|[•▪●])(?:Des |Les |Une )?[ÉE]valuations?\\s+(?:sous|par|de compétences|orales?|écrites?)\\b.*"
              + "|(?<=[.;:]\\s)(?:Modalités? d[’']|Critères? d[’']|Mises? en situation\\b|Contrôle continu\\b).*"
              + "|\\b(?:modalités|critères) d[’']évaluation\\b.*"
              + "|\\bcontrôle continu\\b.*"
              + "|\\bmises? en situation (?:pratique|professionnelle)\\b.*"
              + "|\\bdevant (?:un|le) jury\\b.*",
          Pattern.DOTALL);
  private static final int EXCERPT = 120;

  private EvaluationWords() {}

  /** Where the words of another column begin inside a statement; empty where none do. */
  static String inside(String statement) {
    var found = INSIDE.matcher(statement);
    if (!found.find()) {
      return "";
    }
    var words = found.group();
    return words.length() > EXCERPT ? words.substring(0, EXCERPT) + "…" : words;
  }

  /** Starts like no competency does. */
  static boolean certain(String line) {
    return capital(line) && CERTAIN.matcher(line).matches();
  }

  /** May well start a column about evaluation. */
  static boolean likely(String line) {
    return capital(line) && LIKELY.matcher(line).matches();
  }

  private static boolean capital(String line) {
    return line.codePoints().filter(Character::isLetter).limit(1).allMatch(Character::isUpperCase);
  }
}
