package org.preuve.portfolio.framework;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.preuve.portfolio.framework.model.Bloc;
import org.preuve.portfolio.framework.model.Competency;
import org.preuve.portfolio.framework.model.Framework;
import org.preuve.portfolio.framework.reading.FrameworkDraft;
import org.preuve.portfolio.framework.reading.FrameworkDraft.DraftBloc;
import org.preuve.portfolio.framework.reading.FrameworkDraft.DraftCompetency;

/** Brings a confirmed draft and our own framework together by their codes. */
final class OfficialWording {

  private OfficialWording() {}

  /** The framework that has every code of the draft, at least half of them in the draft. */
  static Optional<Framework> framework(FrameworkDraft draft, List<Framework> candidates) {
    var codes =
        draft.competencies().stream().map(DraftCompetency::code).collect(Collectors.toSet());
    return candidates.stream().filter(one -> fits(codes, one)).findFirst();
  }

  private static boolean fits(Set<String> codes, Framework framework) {
    var own = framework.competencies().stream().map(Competency::code).toList();
    return own.containsAll(codes) && codes.size() * 2 >= own.size();
  }

  /**
   * The framework with the draft's statements and bloc titles; where a code is double, its first.
   */
  static Framework in(Framework framework, FrameworkDraft draft) {
    Map<String, String> statements =
        draft.competencies().stream()
            .filter(one -> !one.statement().isEmpty())
            .collect(
                Collectors.toMap(
                    DraftCompetency::code, DraftCompetency::statement, (first, second) -> first));
    Map<Integer, String> titles =
        draft.blocs().stream()
            .filter(bloc -> !bloc.title().isEmpty())
            .collect(Collectors.toMap(DraftBloc::number, DraftBloc::title));
    var blocs = framework.blocs().stream().map(bloc -> bloc(bloc, titles, statements)).toList();
    return new Framework(framework.id(), framework.title(), blocs);
  }

  private static Bloc bloc(Bloc bloc, Map<Integer, String> titles, Map<String, String> statements) {
    var competencies =
        bloc.competencies().stream()
            .map(
                one ->
                    Optional.ofNullable(statements.get(one.code()))
                        .map(one::withStatement)
                        .orElse(one))
            .toList();
    return new Bloc(
        bloc.number(),
        bloc.label(),
        Optional.ofNullable(titles.get(bloc.number())),
        bloc.activities(),
        competencies,
        bloc.modalities(),
        bloc.criteria());
  }
}
