package org.preuve.portfolio.framework;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.preuve.portfolio.framework.model.Activity;
import org.preuve.portfolio.framework.model.Bloc;
import org.preuve.portfolio.framework.model.Competency;
import org.preuve.portfolio.framework.model.Criterion;
import org.preuve.portfolio.framework.model.Framework;
import org.preuve.portfolio.framework.model.Modality;
import org.preuve.portfolio.framework.reading.FrameworkDraft;
import org.preuve.portfolio.framework.reading.FrameworkDraft.DraftActivity;
import org.preuve.portfolio.framework.reading.FrameworkDraft.DraftBloc;
import org.preuve.portfolio.framework.reading.FrameworkDraft.DraftCompetency;
import org.preuve.portfolio.framework.reading.FrameworkDraft.DraftCriterion;
import org.preuve.portfolio.framework.reading.FrameworkDraft.DraftModality;

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
    Map<Integer, DraftBloc> drafted =
        draft.blocs().stream()
            .collect(Collectors.toMap(DraftBloc::number, one -> one, (first, second) -> first));
    var blocs =
        framework.blocs().stream()
            .map(
                bloc ->
                    bloc(bloc, titles, statements, Optional.ofNullable(drafted.get(bloc.number()))))
            .toList();
    return new Framework(framework.id(), framework.title(), blocs, draft.language(), draft.rules());
  }

  private static Bloc bloc(
      Bloc bloc,
      Map<Integer, String> titles,
      Map<String, String> statements,
      Optional<DraftBloc> drafted) {
    return new Bloc(
        bloc.number(),
        bloc.label(),
        Optional.ofNullable(titles.get(bloc.number())),
        paired(bloc.activities(), drafted.map(DraftBloc::activities), OfficialWording::activity),
        bloc.competencies().stream().map(one -> competency(one, statements, drafted)).toList(),
        paired(bloc.modalities(), drafted.map(DraftBloc::modalities), OfficialWording::modality),
        paired(bloc.criteria(), drafted.map(DraftBloc::own), OfficialWording::criterion),
        drafted.map(DraftBloc::productions).orElse(List.of()),
        drafted.map(DraftBloc::conditions).orElse(List.of()));
  }

  private static Competency competency(
      Competency own, Map<String, String> statements, Optional<DraftBloc> drafted) {
    var criteria =
        paired(
            own.criteria(), drafted.map(bloc -> bloc.of(own.code())), OfficialWording::criterion);
    return new Competency(
        own.code(),
        own.label(),
        Optional.ofNullable(statements.get(own.code())).or(own::statement),
        criteria);
  }

  /** Each with its official wording, as long as both have as many; else ours stand alone. */
  private static <T, D> List<T> paired(
      List<T> own, Optional<List<D>> official, BiFunction<T, D, T> with) {
    var found = official.orElse(List.of());
    if (found.size() != own.size()) {
      return own;
    }
    return IntStream.range(0, own.size())
        .mapToObj(i -> with.apply(own.get(i), found.get(i)))
        .toList();
  }

  private static Activity activity(Activity own, DraftActivity official) {
    return new Activity(
        own.number(),
        own.label(),
        own.competencies(),
        Optional.of(official.title()),
        official.tasks());
  }

  private static Modality modality(Modality own, DraftModality official) {
    return new Modality(
        own.label(),
        own.kinds(),
        own.deliverables(),
        Optional.of(official.text()),
        official.items());
  }

  private static Criterion criterion(Criterion own, DraftCriterion official) {
    boolean sameParts = own.parts().size() == official.items().size();
    var parts =
        sameParts
            ? paired(own.parts(), Optional.of(official.items()), OfficialWording::part)
            : own.parts();
    return new Criterion(
        own.id(), own.label(), own.competencies(), parts, Optional.of(official.text()));
  }

  private static Criterion part(Criterion own, String official) {
    return new Criterion(
        own.id(), own.label(), own.competencies(), own.parts(), Optional.of(official));
  }
}
