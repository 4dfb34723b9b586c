package org.preuve.portfolio.group;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.preuve.portfolio.framework.model.Bloc;
import org.preuve.portfolio.framework.model.Condition;
import org.preuve.portfolio.framework.model.Framework;

/**
 * Where a framework asks for individual work: in the official words of a bloc's conditions,
 * modalities and productions. It is a hint for people, so what is said otherwise is not found, and
 * nothing is refused for it.
 */
public final class IndividualWorkCheck {

  private static final String WORK =
      "(?:travail|travaux|réalisations?|productions?|projets?|dossiers?|rapports?|mémoires?"
          + "|épreuves?|livrables?|études?|devoirs?)";

  private static final String ENGLISH =
      "(?:work|assignments?|projects?|productions?|reports?|pieces?|dissertations?|theses|thesis"
          + "|deliverables?|coursework)";

  private static final Pattern ASKED =
      Pattern.compile(
          "\\b"
              + WORK
              + "(?:\\s+[\\p{L}’'-]+){0,2}\\s+individuel(?:le)?s?\\b|\\bindividuellement\\b"
              + "|\\bindividual(?:\\s+[\\p{L}’'-]+){0,2}\\s+"
              + ENGLISH
              + "\\b|\\bindividually\\b",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

  /** One of two ways is not asked for. */
  private static final Pattern EITHER =
      Pattern.compile(
          "\\bindividu\\p{L}*(?:\\s+\\p{L}+)?(?:,?\\s+(?:ou|or)\\b|\\s*/)"
              + "|\\b(?:ou|or)(?:\\s+[\\p{L}’'-]+)?\\s+individu|/\\s*individu",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

  private IndividualWorkCheck() {}

  /**
   * A bloc that asks for it.
   *
   * @param words in which it does, official
   */
  public record Asked(int bloc, String words) {}

  /**
   * The blocs that ask for it, each with the first words that do.
   *
   * @param codes competencies that a piece is for
   * @param answered numbers of the blocs of which it answers a deliverable
   */
  public static List<Asked> of(
      Framework framework, Collection<String> codes, Collection<Integer> answered) {
    return framework.blocs().stream()
        .filter(bloc -> answered.contains(bloc.number()) || has(bloc, codes))
        .flatMap(bloc -> asked(bloc).stream())
        .toList();
  }

  private static boolean has(Bloc bloc, Collection<String> codes) {
    return bloc.competencies().stream().anyMatch(one -> codes.contains(one.code()));
  }

  private static Optional<Asked> asked(Bloc bloc) {
    var productions =
        bloc.productions().stream()
            .flatMap(
                one ->
                    Stream.concat(
                        Stream.of(one.title(), one.defence()), one.deliverables().stream()));
    return Stream.of(
            bloc.conditions().stream().map(Condition::text),
            productions,
            bloc.modalities().stream()
                .flatMap(one -> Stream.concat(one.text().stream(), one.items().stream())))
        .flatMap(texts -> texts)
        .filter(IndividualWorkCheck::asks)
        .findFirst()
        .map(words -> new Asked(bloc.number(), words));
  }

  static boolean asks(String text) {
    return ASKED.matcher(text).find() && !EITHER.matcher(text).find();
  }
}
