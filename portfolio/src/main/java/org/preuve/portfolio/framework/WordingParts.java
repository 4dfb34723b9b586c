package org.preuve.portfolio.framework;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.preuve.portfolio.framework.WordingComparison.Pair;
import org.preuve.portfolio.framework.model.Activity;
import org.preuve.portfolio.framework.model.Bloc;
import org.preuve.portfolio.framework.model.Competency;
import org.preuve.portfolio.framework.model.Condition;
import org.preuve.portfolio.framework.model.Criterion;
import org.preuve.portfolio.framework.model.Framework;
import org.preuve.portfolio.framework.model.Label;
import org.preuve.portfolio.framework.model.Modality;
import org.preuve.portfolio.framework.model.Production;
import org.preuve.portfolio.framework.model.Rule;
import org.preuve.portfolio.framework.reading.DraftElement;
import org.preuve.portfolio.framework.reading.FrameworkDraft;
import org.preuve.portfolio.framework.reading.FrameworkDraft.DraftBloc;
import org.preuve.portfolio.framework.reading.FrameworkDraft.DraftCriterion;

/**
 * What else would change than titles and statements. No code holds these texts to our own names,
 * only their order does: each official text is shown beside the name that it would stand by.
 *
 * @param texts those that change, in order
 * @param apart lists that the document has in another length, so that they are not taken over
 */
record WordingParts(List<Text> texts, List<Count> apart) {

  /**
   * An official text.
   *
   * @param place code or number of a bloc, empty for the whole
   * @param detail message that says more about it, may be empty
   * @param label our own name of it, by which it is judged
   */
  record Text(DraftElement element, String place, String detail, Optional<Label> label, Pair text) {

    /** Whether it shares no longer word with our own name. */
    boolean strange() {
      return !text.after().isEmpty()
          && label.filter(own -> !PlainWords.meet(own.fr(), text.after())).isPresent();
    }
  }

  /**
   * A list of another length.
   *
   * @param ours how many we name
   * @param document how many it has
   */
  record Count(DraftElement element, String place, int ours, int document) {}

  long strangers() {
    return texts.stream().filter(Text::strange).count();
  }

  /**
   * Compares.
   *
   * @param present the framework in the wording in force
   */
  static WordingParts of(Framework present, FrameworkDraft draft) {
    var own = ShippedFrameworks.find(present.id()).orElse(present);
    var proposed = OfficialWording.in(own, draft);
    var found = new Collected();
    for (int i = 0; i < own.blocs().size(); i++) {
      found.bloc(present.blocs().get(i), proposed.blocs().get(i));
      found.counts(own.blocs().get(i), draft);
    }
    for (var kind : Rule.Kind.values()) {
      found.named(
          new Text(DraftElement.RULE, "", "rule." + kind, Optional.empty(), new Pair("", "")),
          rules(present, kind),
          rules(proposed, kind));
    }
    return found.parts();
  }

  private static List<String> rules(Framework framework, Rule.Kind kind) {
    return framework.rules().stream()
        .filter(rule -> rule.kind() == kind)
        .map(rule -> whole(rule.text(), rule.items()))
        .toList();
  }

  private static String whole(String text, List<String> items) {
    return Stream.concat(Stream.of(text), items.stream())
        .filter(one -> !one.isEmpty())
        .collect(Collectors.joining(" • "));
  }

  private static final class Collected {

    /** A criterion that several competencies share is one. */
    private final Map<List<Object>, Text> texts = new LinkedHashMap<>();

    private final List<Count> apart = new ArrayList<>();

    WordingParts parts() {
      return new WordingParts(List.copyOf(texts.values()), List.copyOf(apart));
    }

    void bloc(Bloc before, Bloc after) {
      var place = String.valueOf(before.number());
      labelled(
          DraftElement.ACTIVITY,
          place,
          before.activities(),
          after.activities(),
          Activity::label,
          one -> whole(one.title().orElse(""), one.tasks()));
      for (int i = 0; i < before.competencies().size(); i++) {
        Competency competency = before.competencies().get(i);
        criteria(competency.code(), competency.criteria(), after.competencies().get(i).criteria());
      }
      criteria(place, before.criteria(), after.criteria());
      labelled(
          DraftElement.MODALITY,
          place,
          before.modalities(),
          after.modalities(),
          Modality::label,
          one -> whole(one.text().orElse(""), one.items()));
      named(
          new Text(DraftElement.PRODUCTION, place, "", Optional.empty(), new Pair("", "")),
          before.productions().stream().map(Collected::production).toList(),
          after.productions().stream().map(Collected::production).toList());
      for (var route : Condition.Route.values()) {
        named(
            new Text(
                DraftElement.CONDITION,
                place,
                "route." + route,
                Optional.empty(),
                new Pair("", "")),
            conditions(before, route),
            conditions(after, route));
      }
    }

    private static String production(Production one) {
      return whole(whole(one.title(), one.deliverables()), List.of(one.defence()));
    }

    private static List<String> conditions(Bloc bloc, Condition.Route route) {
      return bloc.conditions().stream()
          .filter(one -> one.route() == route)
          .map(Condition::text)
          .toList();
    }

    private void criteria(String place, List<Criterion> before, List<Criterion> after) {
      labelled(
          DraftElement.CRITERION,
          place,
          before,
          after,
          Criterion::label,
          one -> one.text().orElse(""));
      for (int i = 0; i < before.size(); i++) {
        labelled(
            DraftElement.SUB_ITEM,
            place,
            before.get(i).parts(),
            after.get(i).parts(),
            Criterion::label,
            one -> one.text().orElse(""));
      }
    }

    /** Both lists hold our own names in the same order. */
    private <T> void labelled(
        DraftElement element,
        String place,
        List<T> before,
        List<T> after,
        Function<T, Label> label,
        Function<T, String> text) {
      for (int i = 0; i < before.size(); i++) {
        var pair = new Pair(text.apply(before.get(i)), text.apply(after.get(i)));
        add(new Text(element, place, "", Optional.of(label.apply(before.get(i))), pair));
      }
    }

    /** Texts that we have no name for: those that both have are none of a change. */
    void named(Text like, List<String> before, List<String> after) {
      var gone = before.stream().filter(one -> !after.contains(one)).toList();
      var come = after.stream().filter(one -> !before.contains(one)).toList();
      for (int i = 0; i < Math.max(gone.size(), come.size()); i++) {
        var pair = new Pair(i < gone.size() ? gone.get(i) : "", i < come.size() ? come.get(i) : "");
        add(new Text(like.element(), like.place(), like.detail(), like.label(), pair));
      }
    }

    private void add(Text found) {
      if (found.text().differs()) {
        texts.putIfAbsent(
            List.of(found.element(), found.detail(), found.label(), found.text()), found);
      }
    }

    void counts(Bloc own, FrameworkDraft draft) {
      draft.blocs().stream()
          .filter(bloc -> bloc.number() == own.number())
          .findFirst()
          .ifPresent(bloc -> counts(own, bloc));
    }

    private void counts(Bloc own, DraftBloc bloc) {
      var place = String.valueOf(own.number());
      count(DraftElement.ACTIVITY, place, own.activities().size(), bloc.activities().size());
      for (var one : own.competencies()) {
        criteriaCount(one.code(), one.criteria(), bloc.of(one.code()));
      }
      criteriaCount(place, own.criteria(), bloc.own());
      count(DraftElement.MODALITY, place, own.modalities().size(), bloc.modalities().size());
    }

    private void criteriaCount(String place, List<Criterion> own, List<DraftCriterion> document) {
      if (!count(DraftElement.CRITERION, place, own.size(), document.size())) {
        for (int i = 0; i < Math.min(own.size(), document.size()); i++) {
          int items = document.get(i).items().size();
          count(DraftElement.SUB_ITEM, place, own.get(i).parts().size(), items);
        }
      }
    }

    /** Whether they differ; where the document says nothing, nothing is left out. */
    private boolean count(DraftElement element, String place, int ours, int document) {
      boolean differs = document > 0 && ours != document;
      if (differs) {
        apart.add(new Count(element, place, ours, document));
      }
      return differs;
    }
  }
}
