package org.preuve.portfolio.framework;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.preuve.portfolio.framework.model.Bloc;
import org.preuve.portfolio.framework.model.Competency;
import org.preuve.portfolio.framework.model.Framework;
import org.preuve.portfolio.framework.reading.FrameworkDraft;
import org.preuve.portfolio.framework.reading.FrameworkDraft.DraftBloc;
import org.preuve.portfolio.framework.reading.FrameworkDraft.DraftCompetency;

/**
 * What would change if the wording of a draft came in force: codes alone do not say that two
 * documents are about the same certification.
 *
 * @param title of the certification
 * @param blocs in order
 * @param missing codes that the draft lacks
 * @param added codes that only the draft has
 * @param statements the codes that both have, in order
 * @param parts every other text
 */
record WordingComparison(
    Pair title,
    List<BlocPair> blocs,
    List<String> missing,
    List<String> added,
    List<Statement> statements,
    WordingParts parts) {

  /** Before and after; one may be empty. */
  record Pair(String before, String after) {

    /** Case, accents and punctuation aside. */
    boolean differs() {
      return !PlainWords.of(before).equals(PlainWords.of(after));
    }
  }

  /**
   * A bloc.
   *
   * @param before how many competencies it has
   * @param after how many it would have
   */
  record BlocPair(int number, Pair title, int before, int after) {

    boolean differs() {
      return title.differs() || before != after;
    }
  }

  /**
   * A competency.
   *
   * @param official whether what stands before is official wording and not our own short name
   */
  record Statement(String code, Pair text, boolean official) {

    /** Our own short name is no wording to compare with word by word. */
    boolean differs() {
      return !official || text.differs();
    }

    /** Whether it shares no longer word with what stands before. */
    boolean strange() {
      return !PlainWords.meet(text.before(), text.after());
    }
  }

  long strangers() {
    return statements.stream().filter(Statement::strange).count();
  }

  /**
   * Compares.
   *
   * @param present the framework in the wording in force
   */
  static WordingComparison of(Framework present, FrameworkDraft draft) {
    var wanted =
        draft.competencies().stream()
            .collect(
                toMap(DraftCompetency::code, DraftCompetency::statement, (first, next) -> first));
    var codes = present.competencies().stream().map(Competency::code).toList();
    return new WordingComparison(
        new Pair(present.title().fr(), draft.title()),
        blocs(present, draft),
        codes.stream().filter(code -> !wanted.containsKey(code)).toList(),
        wanted.keySet().stream()
            .filter(code -> !codes.contains(code))
            .sorted(Competency.BY_CODE)
            .toList(),
        present.competencies().stream().flatMap(one -> statement(one, wanted)).toList(),
        WordingParts.of(present, draft));
  }

  private static Stream<Statement> statement(Competency present, Map<String, String> wanted) {
    var before = present.statement().orElse(present.label().fr());
    return Optional.ofNullable(wanted.get(present.code())).stream()
        .map(
            after ->
                new Statement(
                    present.code(), new Pair(before, after), present.statement().isPresent()));
  }

  private static List<BlocPair> blocs(Framework present, FrameworkDraft draft) {
    var before = present.blocs().stream().collect(toMap(Bloc::number, Function.identity()));
    var after =
        draft.blocs().stream()
            .collect(toMap(DraftBloc::number, Function.identity(), (first, next) -> first));
    return Stream.concat(before.keySet().stream(), after.keySet().stream())
        .distinct()
        .sorted()
        .map(
            number ->
                bloc(
                    Objects.requireNonNull(number),
                    Optional.ofNullable(before.get(number)),
                    Optional.ofNullable(after.get(number))))
        .toList();
  }

  private static BlocPair bloc(int number, Optional<Bloc> before, Optional<DraftBloc> after) {
    return new BlocPair(
        number,
        new Pair(
            before.map(b -> b.title().orElse(b.label().fr())).orElse(""),
            after.map(DraftBloc::title).orElse("")),
        before.map(b -> b.competencies().size()).orElse(0),
        after.map(b -> b.competencies().size()).orElse(0));
  }
}
