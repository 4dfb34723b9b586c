package org.preuve.portfolio.framework.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.preuve.portfolio.framework.model.Condition;
import org.preuve.portfolio.framework.model.Modality;
import org.preuve.portfolio.framework.model.Production;
import org.preuve.portfolio.framework.reading.FrameworkDraft.DraftActivity;
import org.preuve.portfolio.framework.reading.FrameworkDraft.DraftBloc;
import org.preuve.portfolio.framework.reading.FrameworkDraft.DraftCompetency;
import org.preuve.portfolio.framework.reading.FrameworkDraft.DraftCriterion;
import org.preuve.portfolio.framework.reading.FrameworkDraft.DraftModality;

/** What was found of a bloc so far. */
final class BlocParts {

  /** More than any certification has; a document that goes on is no framework. */
  private static final int MOST = 2_000;

  private final List<DraftActivity> activities = new ArrayList<>();
  private final List<DraftCompetency> competencies = new ArrayList<>();
  private final List<DraftCriterion> criteria = new ArrayList<>();
  private final List<DraftModality> modalities = new ArrayList<>();
  private final List<Production> productions = new ArrayList<>();
  private final List<Condition> conditions = new ArrayList<>();
  private @Nullable String left;

  void competency(DraftCompetency found) {
    competencies.add(found);
  }

  /** The short name of the last competency. */
  boolean name(String text) {
    return replaceLast(competencies, one -> new DraftCompetency(one.code(), one.statement(), text));
  }

  boolean activity(DraftActivity found) {
    return add(activities, found, found.title());
  }

  /** The last activity goes on. */
  boolean task(String text) {
    return replaceLast(
        activities,
        one -> new DraftActivity(one.title(), with(one.tasks(), text), one.competencies()));
  }

  /** The last activity is about that competency too. */
  void under(String code) {
    replaceLast(
        activities,
        one ->
            one.competencies().contains(code)
                ? one
                : new DraftActivity(one.title(), one.tasks(), with(one.competencies(), code)));
  }

  boolean criterion(DraftCriterion found) {
    return add(criteria, found, found.text());
  }

  /** The criteria about one of those competencies are about another too. */
  boolean share(String with, String code) {
    boolean any = false;
    for (int i = 0; i < criteria.size(); i++) {
      var one = criteria.get(i);
      if (one.competencies().contains(with) && !one.competencies().contains(code)) {
        criteria.set(
            i, new DraftCriterion(one.text(), one.items(), with(one.competencies(), code)));
        any = true;
      }
    }
    return any;
  }

  void modality(String text, List<String> items) {
    add(modalities, new DraftModality(ModalityKinds.of(text), text, items), text);
  }

  boolean modality(List<Modality.Kind> kinds, String text) {
    return add(modalities, new DraftModality(kinds, text, List.of()), text);
  }

  /** A part of the last criterion. */
  boolean subItem(String text) {
    return replaceLast(
        criteria,
        one -> new DraftCriterion(one.text(), with(one.items(), text), one.competencies()));
  }

  /** An item below the last modality. */
  boolean modalityItem(String text) {
    return replaceLast(
        modalities, one -> new DraftModality(one.kinds(), one.text(), with(one.items(), text)));
  }

  boolean hasModality() {
    return !modalities.isEmpty();
  }

  boolean production(Production found) {
    return add(productions, found, found.title());
  }

  boolean deliverable(String text) {
    return replaceLast(
        productions,
        one -> new Production(one.title(), with(one.deliverables(), text), one.defence()));
  }

  boolean defence(String text) {
    return replaceLast(productions, one -> new Production(one.title(), one.deliverables(), text));
  }

  boolean hasProduction() {
    return !productions.isEmpty();
  }

  boolean condition(Condition found) {
    return add(conditions, found, found.text());
  }

  DraftBloc bloc(int number, String title) {
    return new DraftBloc(
        number, title, activities, competencies, criteria, modalities, productions, conditions);
  }

  /** The first text for which there was no place. */
  Optional<String> left() {
    return Optional.ofNullable(left);
  }

  private List<String> with(List<String> texts, String text) {
    if (texts.size() < MOST) {
      return Stream.concat(texts.stream(), Stream.of(text)).toList();
    }
    leave(text);
    return texts;
  }

  private <T> boolean add(List<T> list, T one, String text) {
    if (list.size() < MOST) {
      return list.add(one);
    }
    leave(text);
    return false;
  }

  private void leave(String text) {
    left = left == null ? text : left;
  }

  private static <T> boolean replaceLast(List<T> list, UnaryOperator<T> change) {
    if (list.isEmpty()) {
      return false;
    }
    list.set(list.size() - 1, change.apply(list.get(list.size() - 1)));
    return true;
  }
}
