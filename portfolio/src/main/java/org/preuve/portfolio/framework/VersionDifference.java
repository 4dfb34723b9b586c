package org.preuve.portfolio.framework;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.preuve.portfolio.framework.model.Bloc;
import org.preuve.portfolio.framework.model.Competency;
import org.preuve.portfolio.framework.model.Criterion;
import org.preuve.portfolio.framework.model.Framework;
import org.preuve.portfolio.framework.reading.DraftElement;

/**
 * What a version says otherwise than the one before.
 *
 * @param renamed codes under which the very same statement stands
 * @param moved competencies that stand in another bloc
 * @param changes texts that came, went or differ, in order
 */
record VersionDifference(List<Renamed> renamed, List<Moved> moved, List<Change> changes) {

  /** The same statement under another code. */
  record Renamed(String before, String after) {}

  /** Numbers of the blocs. */
  record Moved(String code, int before, int after) {}

  /**
   * A text.
   *
   * @param place code, codes or number of the bloc, empty for the whole certification
   * @param before empty when it came
   * @param after empty when it went
   */
  record Change(DraftElement element, String place, String before, String after) {}

  private record Key(DraftElement element, String place) {}

  boolean none() {
    return renamed.isEmpty() && moved.isEmpty() && changes.isEmpty();
  }

  /** Compares official texts; where a version has none, our own names stand for them. */
  static VersionDifference of(Framework before, Framework after) {
    var map = VersionMap.propose(before, after);
    var renamed =
        map.entrySet().stream()
            .filter(one -> !one.getKey().equals(one.getValue()))
            .map(one -> new Renamed(one.getKey(), one.getValue()))
            .toList();
    return new VersionDifference(renamed, moved(before, after, map), changes(before, after));
  }

  /** Only what speaks of the same thing has moved: the same code alone may mean another. */
  private static List<Moved> moved(Framework before, Framework after, Map<String, String> map) {
    var moved = new ArrayList<Moved>();
    for (var bloc : before.blocs()) {
      for (var one : bloc.competencies()) {
        var code = map.getOrDefault(one.code(), "");
        after
            .blocOf(code)
            .filter(there -> there.number() != bloc.number())
            .ifPresent(there -> moved.add(new Moved(code, bloc.number(), there.number())));
      }
    }
    return moved;
  }

  private static List<Change> changes(Framework before, Framework after) {
    var old = texts(before);
    var now = texts(after);
    var keys = new LinkedHashSet<>(old.keySet());
    keys.addAll(now.keySet());
    var changes = new ArrayList<Change>();
    for (var key : keys) {
      var gone = new ArrayList<>(old.getOrDefault(key, List.of()));
      var come = new ArrayList<>(now.getOrDefault(key, List.of()));
      old.getOrDefault(key, List.of()).stream().filter(come::remove).forEach(gone::remove);
      for (int i = 0; i < Math.max(gone.size(), come.size()); i++) {
        changes.add(new Change(key.element(), key.place(), at(gone, i), at(come, i)));
      }
    }
    return changes;
  }

  private static String at(List<String> texts, int index) {
    return index < texts.size() ? texts.get(index) : "";
  }

  private static Map<Key, List<String>> texts(Framework framework) {
    var texts = new Texts();
    texts.add(DraftElement.CERTIFICATION, "", framework.title().fr());
    framework.blocs().forEach(texts::bloc);
    framework
        .rules()
        .forEach(rule -> texts.add(DraftElement.RULE, "", whole(rule.text(), rule.items())));
    return texts.found;
  }

  private static String whole(String text, List<String> items) {
    return Stream.concat(Stream.of(text), items.stream())
        .filter(one -> !one.isEmpty())
        .collect(Collectors.joining(" • "));
  }

  private static final class Texts {

    private final Map<Key, List<String>> found = new LinkedHashMap<>();

    void add(DraftElement element, String place, String text) {
      found.computeIfAbsent(new Key(element, place), key -> new ArrayList<>()).add(text);
    }

    void bloc(Bloc bloc) {
      var place = String.valueOf(bloc.number());
      add(DraftElement.TITLE, place, bloc.title().orElse(bloc.label().fr()));
      for (var one : bloc.activities()) {
        add(DraftElement.ACTIVITY, place, whole(one.title().orElse(one.label().fr()), one.tasks()));
      }
      for (var one : bloc.competencies()) {
        add(DraftElement.COMPETENCY, one.code(), VersionMap.text(one));
      }
      // a criterion that several competencies share is one
      bloc.competencies().stream()
          .map(Competency::criteria)
          .flatMap(List::stream)
          .distinct()
          .forEach(one -> criterion(String.join(", ", one.competencies()), one));
      bloc.criteria().forEach(one -> criterion(place, one));
      for (var one : bloc.modalities()) {
        add(DraftElement.MODALITY, place, whole(one.text().orElse(one.label().fr()), one.items()));
      }
      for (var one : bloc.productions()) {
        var items = Stream.concat(one.deliverables().stream(), Stream.of(one.defence())).toList();
        add(DraftElement.PRODUCTION, place, whole(one.title(), items));
      }
      bloc.conditions().forEach(one -> add(DraftElement.CONDITION, place, one.text()));
    }

    private void criterion(String place, Criterion one) {
      var parts = one.parts().stream().map(Texts::text).toList();
      add(DraftElement.CRITERION, place, whole(text(one), parts));
    }

    private static String text(Criterion one) {
      return Optional.of(one).flatMap(Criterion::text).orElse(one.label().fr());
    }
  }
}
