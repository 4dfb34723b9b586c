package org.preuve.portfolio.framework;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.preuve.portfolio.framework.model.Activity;
import org.preuve.portfolio.framework.model.Bloc;
import org.preuve.portfolio.framework.model.Competency;
import org.preuve.portfolio.framework.model.Criterion;
import org.preuve.portfolio.framework.model.Framework;
import org.preuve.portfolio.framework.model.Label;
import org.preuve.portfolio.framework.model.Modality;
import org.preuve.portfolio.framework.reading.FrameworkDraft;
import org.preuve.portfolio.framework.reading.FrameworkDraft.DraftActivity;
import org.preuve.portfolio.framework.reading.FrameworkDraft.DraftBloc;
import org.preuve.portfolio.framework.reading.FrameworkDraft.DraftCompetency;
import org.preuve.portfolio.framework.reading.FrameworkDraft.DraftCriterion;

/**
 * Makes a framework of a published draft. The same version always gives the same framework: ids of
 * criteria are their places. Short names are the beginnings of the official texts, or ours where
 * the certification is a shipped one and speaks of the same thing.
 */
final class PublishedFramework {

  private final FrameworkDraft draft;
  private final Optional<Framework> shipped;

  private PublishedFramework(FrameworkDraft draft, Optional<Framework> shipped) {
    this.draft = draft;
    this.shipped = shipped;
  }

  static Framework of(FrameworkVersion version, FrameworkDraft draft) {
    return of(version.id(), version.family(), version.title(), draft);
  }

  static Framework of(String id, String family, String title, FrameworkDraft draft) {
    var made = new PublishedFramework(draft, ShippedFrameworks.find(family));
    return new Framework(
        id, new Label(title, title), made.blocs(), draft.language(), draft.rules());
  }

  private List<Bloc> blocs() {
    var blocs = new ArrayList<Bloc>();
    int activities = 0;
    for (var one : draft.blocs()) {
      if (one.number() > 0) {
        blocs.add(bloc(one, activities));
        activities += one.activities().size();
      }
    }
    return blocs;
  }

  /**
   * A bloc.
   *
   * @param before number of activities in the blocs before
   */
  private Bloc bloc(DraftBloc one, int before) {
    var criteria =
        IntStream.range(0, one.criteria().size())
            .mapToObj(i -> criterion("b" + one.number() + "-" + (i + 1), one.criteria().get(i)))
            .toList();
    return new Bloc(
        one.number(),
        label(one),
        filled(one.title()),
        IntStream.range(0, one.activities().size())
            .mapToObj(i -> activity(before + i + 1, one.activities().get(i)))
            .toList(),
        one.competencies().stream()
            .map(competency -> competency(competency, criteria))
            .sorted((a, b) -> Competency.BY_CODE.compare(a.code(), b.code()))
            .toList(),
        one.modalities().stream()
            .map(
                modality ->
                    new Modality(
                        named(modality.text()),
                        modality.kinds(),
                        List.of(),
                        filled(modality.text()),
                        modality.items()))
            .toList(),
        criteria.stream().filter(criterion -> criterion.competencies().isEmpty()).toList(),
        one.productions(),
        one.conditions());
  }

  private Label label(DraftBloc one) {
    return shipped
        .flatMap(own -> own.blocs().stream().filter(b -> b.number() == one.number()).findFirst())
        .map(Bloc::label)
        .filter(own -> PlainWords.meet(own.fr(), one.title()))
        .orElseGet(() -> named(one.title()));
  }

  private Competency competency(DraftCompetency one, List<Criterion> criteria) {
    var label =
        shipped
            .flatMap(own -> own.competency(one.code()))
            .map(Competency::label)
            .filter(own -> PlainWords.meet(own.fr(), one.statement()))
            .orElseGet(() -> named(one.name().isEmpty() ? one.statement() : one.name()));
    var own = criteria.stream().filter(c -> c.competencies().contains(one.code())).toList();
    return new Competency(one.code(), label, filled(one.statement()), own);
  }

  private static Activity activity(int number, DraftActivity one) {
    return new Activity(
        number, named(one.title()), one.competencies(), filled(one.title()), one.tasks());
  }

  private static Criterion criterion(String id, DraftCriterion one) {
    var parts =
        IntStream.range(0, one.items().size())
            .mapToObj(i -> criterion(id + "-" + (i + 1), part(one.items().get(i))))
            .toList();
    return new Criterion(id, named(one.text()), one.competencies(), parts, filled(one.text()));
  }

  private static DraftCriterion part(String text) {
    return new DraftCriterion(text, List.of(), List.of());
  }

  /** A text that the document leaves out has no name. */
  private static Label named(String official) {
    return official.isBlank() ? new Label("–", "–") : Label.of(official);
  }

  private static Optional<String> filled(String text) {
    return Optional.of(text).filter(words -> !words.isBlank());
  }
}
